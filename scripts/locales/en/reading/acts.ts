import type { Act } from '../../grammar.ts'
import { contentOf, verbs } from './whose.ts'
import { pattern, wordsOf } from './rows.ts'

const clauseEnd = /[,;:()—.!?]|\b(?:and|but|while|whereas|although|though|because|which|who|that|than)\b/
const denial = pattern(
  'i',
  String.raw`\b(?:(?:is|are|was|were|has|have|had|did|do|does|will)(?:n['’]t| not)|never)(?: (?:be|been|`,
  String.raw`being|ever|actually|really|in fact|(?!only)[a-z]+ly))* ([a-z]{3,})`,
)
/** What leaves open what a sentence says, or whether it does: not until May, if it closed, denied that it closed. */
const open = pattern(
  'i',
  String.raw`\b(?:if|unless|until|till|before|yet|whether|only|just|merely|simply|all|every|always|`,
  String.raw`necessarily|should|would|could|`,
  String.raw`might|must|shall|plans? to|planned to|hop(?:es?|ed|ing)|wants?|wanted|called|urg(?:es?|ed)|`,
  String.raw`ask(?:s|ed)?|demand(?:s|ed)?|`,
  String.raw`expect(?:s|ed)?|propos(?:es|ed)|den(?:y|ies|ied)|alleg(?:es|ed)|claim(?:s|ed)|rumou?rs?|`,
  String.raw`refus(?:es|ed)|fail(?:s|ed)|`,
  String.raw`without|nobody|none|no|nor|neither|hardly|barely|rarely|not just|again|almost|nearly)\b|\?`,
)
const irregular = new Map(
  wordsOf(`
  rose:rise risen:rise fell:fall fallen:fall grew:grow grown:grow won:win lost:lose paid:pay sold:sell bought:buy built:build
  gave:give given:give sent:send spent:spend kept:keep left:leave held:hold met:meet led:lead began:begin begun:begin
  broke:break broken:break chose:choose chosen:choose took:take taken:take withdrew:withdraw withdrawn:withdraw sank:sink
  sunk:sink ground:grind drew:draw drawn:draw drove:drive driven:drive caught:catch bred:breed fed:feed brought:bring wore:wear
  bore:bear shrank:shrink overturned:overturn shut:shut cut:cut
  `).map((pair) => pair.split(':') as [string, string]),
)
/** Verbs that say too little to be denied or affirmed by themselves. */
const plain = new Set(
  wordsOf('is are was were been has have had did does said says say made make got get went go used need'),
)

/** A verb, or the noun of what it does, without its ending: spilled and spills are spill. */
export const stemOf = (word: string): string => {
  const lower = word.toLowerCase()
  const known = irregular.get(lower)
  if (known !== undefined) return known.replace(/e$/, '')
  return lower
    .replace(/(?:([^aeiouls])\1)?(?:ed|ing)$/, '$1')
    .replace(/(?<=..)(?:ies|ied)$/, 'y')
    .replace(/(?<=[a-z]{3})e?s$|e$/, '')
}

const ofAll = pattern(
  'i',
  String.raw`^\W*(?:(?:but|yet|and|still|though) )?(not )?(every(?:one|body)|(?:all|every)(?: of)?(?: the| its|`,
  ' their| our)? (?:[a-z]+ ){1,3}?(?=(?:is|are|was|were|has|have|had|do|does|',
  String.raw`did)\b))\s*((?:[a-z’'-]+ ?)+)$`,
)

/** That something is so of all, or not of all: the two are held against each other, and against nothing else. */
function actsOfAll(text: string): Act[] {
  if (/\?/.test(text)) return []
  return text.split(clauseEnd).flatMap((clause): Act[] => {
    const [, denied, all = '', said = ''] = ofAll.exec(clause.trimEnd()) ?? []
    const marks = contentOf(said)
    if (marks.length === 0 || /\b(?:not|never|nor)\b|n['’]t\b/i.test(said)) return []
    return [{ verb: `all ${marks.join(' ')}`, isDenied: denied !== undefined, marks: ['all', ...contentOf(all)] }]
  })
}

/** See `Grammar.actsIn`. */
export function actsIn(text: string): Act[] {
  return [...actsOfAll(text), ...actsOfSome(text)]
}

function actsOfSome(text: string): Act[] {
  if (open.test(text) || /\bmay\b/.test(text)) return []
  return text.split(clauseEnd).flatMap((clause): Act[] => {
    const [all, verb = ''] = denial.exec(clause) ?? []
    if (all !== undefined) {
      if (plain.has(verb.toLowerCase()) || /(?:er|est|ing)$/.test(verb)) return []
      const rest = clause.replace(all, ' ')
      return [{ verb: stemOf(verb), isDenied: true, marks: contentOf(rest) }]
    }
    if (/\bn(?:o|ot|ever)\b|n['’]t\b/i.test(clause)) return []
    const done = [...clause.matchAll(/(?<!\bto )\b[a-z]+\b/g)].filter(
      ([word]) => (/^[a-z]{3,}ed$/.test(word) || irregular.has(word) || verbs.has(word)) && !plain.has(word),
    )
    return done.slice(0, 2).map(({ 0: word, index }) => ({
      verb: stemOf(word),
      isDenied: false,
      marks: contentOf(`${clause.slice(0, index)} ${clause.slice(index + word.length)}`),
    }))
  })
}
