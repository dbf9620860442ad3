import { wordsOf } from './reading/rows.ts'

/** Words that carry a clause: auxiliaries, and verbs whose past has no -ed. */
const verbs = new Set(
  wordsOf(`
  is are was were be am has have had do does did will would can could may might must shall should
  fell rose grew took made came went ran held kept lost won sold built paid cost costs spent left began stood found gave
  got became led met put read said saw sent set shut told thought cut hit drew drove flew bought brought ate wrote
  lent dealt dug fled hung lit rode rang sang sought shook shot split spread stole struck stuck swam tore woke blew bore
  drank laid quit employs contains covers includes remains requires reaches exceeds produces handles attracts
  broke chose knew meant sank shrank slept spoke swept taught threw understood wore fed felt fought forgot froze heard
  hid hold holds keep keeps lay laid lend let lies lay pay pays earn earns give gives go goes grow grows make makes
  need needs see sees sell sells show shows take takes tell tells think thinks turn turns want wants win wins work works
  risen fallen grown been become given taken gone done
  stand lie sit hang fall rise begin bring leave find mean feel employ contain cover include remain require reach
  exceed produce handle attract become live save emit matter open close help start stop carry use
  gets comes come runs run costs says say remains remain puts becomes means leaves brings finds falls rises stands begins
  ends saves emits counts matters lives opens closes helps starts stops carries uses
  weighs weigh draw earned pleases please thinks walks drinks eats teaches teach serves serve belongs belong depends depend
  lasts last's burns burn feeds feed runs employs supplies supply pumps loses lose gains gain buys buy pays sends send
  brings writes write reads meets meet breaks breed breeds flows flow grows arrives arrive happens happen receives receive
  provides provide allows allow collects collect teaches sits owns own owes owe knows know likes prefers prefer agrees
  agree adds add explains explain believes believe expects expect hopes charges asks calls plans tries try seems seem
  appears appear varies vary consumes consume generates generate stores heats cools treats treat learns learn speaks
  estimates reckons reckon warns warn argues argue suggests suggest concedes concede insists insist admits admit
  spend spends drive drives ride rides wear wears enjoy enjoys choose chooses refuse refuses reduce reduces replace
  replaces avoid avoids rely relies consist consists occupy occupies hire hires borrow borrows lends prevent prevents
  protect protects improve improves manage manages attend attends join joins apply applies deliver delivers recover
  recovers survive survives disappear disappears exist exists operate operates maintain maintains build builds
  use used uses cause causes account accounts comprise comprises make makes form forms speak sleeps dies die follows follow offers offer
`),
)
/** Words in -ed that are no verbs: they are as rare as verbs in -ed are many. */
const notVerb =
  /(?:hundred|kindred|hatred|sacred|naked|wicked|rugged|ragged|wretched|indeed|need|seed|speed|weed|feed|breed|(?:water|blood|wood|cow|tool|bike)shed|(?:sea|river|flat|test|hot|flower|death|sick)bed)$/
export const isVerb = (word: string) =>
  verbs.has(word) || (/^[a-z]{3,}ed$/.test(word) && !notVerb.test(word)) || /n['’]t$/.test(word)

/** Whether a word is a verb whatever stands beside it: no form in -ed, which may only say which thing is meant. */
export const isFinite = (word: string): boolean => verbs.has(word)

export const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d][\p{L}\d'’-]*/gu) ?? []

/** Where a text goes on with something else that its subject does, behind "and" or "but": cost £6 | and served four. */
export function secondVerb(text: string): number | undefined {
  const found = [
    ...text.matchAll(/,? (?:and|but) (?:then |now |also |so |\p{L}+ly )?([\p{L}’']+) (?=([\p{L}\d£€$]+))/gu),
  ]
  return found.find(([, verb = '', next = '']) => isFinite(verb) || (isVerb(verb) && begins.test(next)))?.index
}

/** What a verb in -ed is followed by, where it is no word of a noun: and served four schools, not: and tinned fish. */
const begins =
  /^(?:the|an?|its?|their|his|her|them|him|no|all|some|only|more|about|to|for|in|on|at|from|by|with|as|that|not|[\d£€$].*|one|two|three|four|five|six|seven|eight|nine|ten)$/
