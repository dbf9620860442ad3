import { scopePoles, type Opposites } from '../../assertionWords.ts'
import { once } from '../../reading/once.ts'
import { wordsOf } from './rows.ts'

/** Behind these, first and last put nothing in a row: the first time, the last few years. */
const noneOfARow =
  'time|half|quarter|of all|place|few|to|and|year|month|week|day|night|season|decade|century|two|three|four|five|ten|\\d'

/** Opposites by name: what says the one, and what the other. */
const rows: readonly (readonly [name: string, plus: string, minus: string])[] = [
  ['pass', String.raw`pass(?:ed|es|ing)?`, String.raw`fail(?:ed|s|ing|ures?)?`],
  ['employ', 'employed|employment', 'unemployed|unemployment|jobless(?:ness)?|out of work'],
  [
    'survive',
    String.raw`surviv(?:al|ed?|es|ing|ors?)`,
    'died?|dies|dying|deaths?|mortality|fatalit(?:y|ies)|killed|perished',
  ],
  ['birth', 'births?|born|fertility', 'deaths?|died|mortality'],
  ['occupy', 'occupied|occupancy', 'vacant|vacanc(?:y|ies)|unoccupied|empty'],
  ['win', 'won|wins?|winning|victor(?:y|ies)', 'lost|loses?|losing|defeats?|defeated'],
  ['injure', 'injur(?:ed|es|ies|ing)|wounded|hurt', 'kill(?:ed|s|ing)?|dead|died|deaths?|dies|fatal(?:ity|ities|ly)?'],
  ['guilty', 'guilty|convicted|convictions?|sentenced|jailed', 'acquitted|acquittals?|cleared|innocent|freed'],
  ['high', 'highest|peak|maximum', 'lowest|trough|minimum'],
  [
    'average',
    'averages?|averaged|mean(?= )|typical(?:ly)?',
    '(?:highest|lowest|longest|shortest|maximum|minimum|peak)(?= [^…,]{0,20}…)',
  ],
  ['large', 'largest|biggest|greatest', 'smallest'],
  ['long', 'longest|tallest', 'shortest'],
  ['old', 'oldest', 'youngest|newest'],
  ['fast', 'fastest|quickest', 'slowest'],
  ['heavy', 'heaviest', 'lightest'],
  ['soon', 'earliest', 'latest(?= (?:finish|start|date|time|arrival|departure)s?)'],
  ['dear', 'dearest|most expensive', 'cheapest|least expensive'],
  ['best', 'best', 'worst'],
  ['deep', 'deepest', 'shallowest'],
  ['wide', 'widest|broadest', 'narrowest'],
  ['busy', 'busiest', 'quietest'],
  ['rich', 'richest|wealthiest', 'poorest'],
  ['strong', 'strongest', 'weakest'],
  ['hot', 'hottest|warmest', 'coldest|coolest'],
  ['wet', 'wettest', 'driest'],
  ['first', `first(?! (?:${noneOfARow}))`, `final|(?<=\\bthe )last(?! (?:${noneOfARow}))`],
  ['first-half', 'first half', 'second half'],
  [
    'nominal',
    'nominal(?:ly)?|in cash terms',
    'real(?= (?:terms|wages?|pay|incomes?|growth|earnings|value))|inflation-adjusted|after inflation',
  ],
  ['gross', 'gross|before tax|pre-tax', 'net|after tax|after-tax'],
  ['median', 'median', 'mean|average'],
  ['range', 'median|mean|averages?|averaged', 'maximum|minimum|the most|the least|at the longest|at the shortest'],
  ['each', 'each|apiece', '(?<!each )(?:together|combined|altogether|in all|in total)'],
  ['effect', 'effective(?:ly)?', 'ineffective(?:ly)?'],
  ['added', 'add(?:s|ed|ing)|additional|extra|another(?= …)', 'ha(?:s|ve)[^…]*…[^…]*(?:in all|in total|altogether)'],
  ['former', 'used to|formerly|once (?:had|held|was|were|employed|kept)', 'now|today|currently|still'],
  ['day', 'by day|daytime|during the day', 'by night|at night|overnight|night-time'],
  [
    'public',
    '(?:public|state)(?= (?:hospital|school|clinic|sector|hous|nurser|universit|museum|broadcast))|'
      + 'publicly|state-(?:run|owned)',
    'private(?= (?:hospital|school|clinic|sector|hous|nurser|universit|museum|broadcast))|privately',
  ],
  ['north', 'northern', 'southern'],
  ['east', 'eastern', 'western'],
  ['indoor', 'indoors?', 'outdoors?'],
  ['arrive', 'arriv(?:ed|als?|es|ing)|immigra(?:nts?|tion|ted)', 'depart(?:ed|ures?|s|ing)|emigra(?:nts?|tion|ted)'],
  ['full-time', 'full-time', 'part-time'],
  ['summer', 'summer', 'winter'],
  ['early', 'early|ahead of (?:schedule|time)', 'late|behind schedule'],
  [
    'support',
    String.raw`support(?:s|ed|ing|ers)?|in favou?r|favou?r(?:s|ed)?|approv(?:e[sd]?|al)|agree[sd]?|back(?:s|`
      + String.raw`ed)|endorsed?`,
    String.raw`oppos(?:e[sd]?|ing|ition)|against|disapprov(?:e[sd]?|al)|disagree[sd]?|reject(?:s|ed)?|object(?:s|ed)`,
  ],
  ['satisfied', 'satisfied|satisfaction|happy', 'dissatisfied|dissatisfaction|unsatisfied|unhappy'],
  ['export', 'export(?:s|ed|ing)?', 'import(?:s|ed|ing)?'],
  ['profit', 'profits?|profitable|surplus(?:es)?', 'loss(?:es)?|loss-making|unprofitable|deficits?'],
  ['surplus', 'gluts?|surplus(?:es)?|oversuppl(?:y|ied)', 'shortages?|shortfalls?|undersuppl(?:y|ied)|deficits?'],
  ['male', 'men|males?|boys|fathers', 'women|females?|girls|mothers'],
  ['urban', 'urban|cities|city-dwellers', 'rural|villages?|countryside'],
  ['domestic', 'domestic', 'foreign|overseas|abroad'],
  ['attend', 'attend(?:ed|ance|ing)', 'absen(?:t|ces?|tees?|teeism)'],
  ['open', 'open(?:ed|s|ing)?', 'close[sd]?(?! to)|closures?|closing|shut'],
  ['on-time', 'on time|punctual(?:ity)?', 'late|delay(?:ed|s)|behind schedule'],
  ['hire', 'hir(?:ed|es|ing)|recruit(?:ed|s|ing)?|joined', 'fired|sacked|dismissed|laid off|resigned|quit'],
  [
    'with',
    String.raw`with(?! no\b)|ha(?:s|ve|d) (?:an?|the|access|at least)|own(?:s|ed)?|equipped`,
    String.raw`without|with no|lack(?:s|ed|ing)?|ha(?:s|ve|d) no|do(?:es)? not have|did not have|do(?:es)?n['’]t have`,
  ],
]

/** Words whose opposite has a syllable before them: vaccinated, unvaccinated. */
const prefixed = wordsOf(`
  vaccinated insured paid married registered licensed used filled treated sold skilled profitable compliant likely safe
  healthy documented reported protected able happy taxed finished filtered staffed recycled smokers members residents
  citizens needed heated completed approved screened tested trained certified
`)

const word = (source: string): (() => RegExp) =>
  once(() => new RegExp(String.raw`(?<![A-Za-z-])(?:${source})(?![A-Za-z])`, 'i'))

/** What turns a word round: did not pass. */
const not = String.raw`(?:\b(?:not|never|unable to|refused? to)|n['’]t) (?:[a-z]+ )?`

/** See `Assertion.poles`. */
export const opposites: readonly Opposites[] = [
  ...rows.map(([name, plus, minus]): Opposites => [
    name,
    word(`(?<!${not})(?:${plus})`),
    word(`(?<!${not})(?:${minus})|${not}(?:${plus})`),
  ]),
  ...prefixed.map((stem): Opposites => [
    stem,
    word(String.raw`(?<!\bnot |\bnever )${stem}`),
    word(`(?:un|in|non-?|im|not |never )${stem}`),
  ]),
]

/** Any word of them: most stretches hold none, which is then seen at once. */
export const anyOpposite = once(() => {
  const words = rows.flatMap(([, plus, minus]) => [plus, minus])
  return new RegExp(String.raw`(?<![A-Za-z])(?:${words.join('|')}|[a-z-]*(?:${prefixed.join('|')}))`, 'i')
})

/**
 * Of a rank, whether it counts from the top or from the bottom, and by what: third largest, second from the bottom.
 * @param stretch from where the rank begins
 */
export function placesOfRank(before: string, stretch: string): string[] {
  return [...orderOf(before, stretch), ...scopePoles(scopes.find(([, word]) => word().test(stretch))?.[0])]
}

/** Among whom something has its place. */
const scopes = (
  [
    ['in-the-world', 'in the world|worldwide|globally|on (?:earth|the planet)'],
    [
      'on-the-continent',
      '(?:in|of) (?:(?:North|South|Latin|Central) America|Europe|Asia|Africa|the (?:EU|European Union))|'
        + 'on the continent',
    ],
    ['in-the-country', '(?:in|of) the (?:country|nation)|nationally|nationwide'],
    ['in-the-region', '(?:in|of) the (?:region|province|county|state|district)'],
    ['in-town', '(?:in|of) the (?:city|town|village)'],
  ] as const
).map(([name, words]) => [name, word(words)] as const)

function orderOf(before: string, stretch: string): string[] {
  const behind = stretch.replace(/^\s*[a-z\d]+/i, '')
  if (/^(?:[- ]to[- ]last|[- ]from (?:the )?(?:bottom|last|end)|[- ]last)\b/i.test(behind)) return ['-top']
  const [by = ''] = /^[- ][a-z]+(?: [a-z]+)?/i.exec(behind) ?? []
  const poles = ofRank.flatMap(([name, plus, minus]) =>
    plus().test(by) ? [`+${name}`, '+top'] : minus().test(by) ? [`-${name}`] : [],
  )
  return poles.length > 0 || /\bbottom\b/i.test(before) || /^[- ](?:least|worst|[a-z]+est\b)/i.test(behind)
    ? poles
    : ['+top']
}

const ofRank = (
  [
    ['large', 'largest|biggest|greatest', 'smallest'],
    ['high', 'highest|tallest', 'lowest'],
    ['long', 'longest', 'shortest'],
    ['old', 'oldest', 'youngest|newest'],
    ['fast', 'fastest|quickest', 'slowest'],
    ['heavy', 'heaviest', 'lightest'],
    ['dear', 'dearest|most expensive', 'cheapest|least expensive'],
    ['best', 'best', 'worst'],
    ['busy', 'busiest', 'quietest'],
    ['rich', 'richest|wealthiest', 'poorest'],
    ['strong', 'strongest', 'weakest'],
    ['hot', 'hottest|warmest', 'coldest|coolest'],
    ['wet', 'wettest', 'driest'],
    ['most', 'most', 'least|fewest'],
  ] as const
).map(([name, plus, minus]) => [name, word(plus), word(minus)] as const)

/** Before or after what, above or below what: +before-reform, -before-reform. */
export function placesIn(stretch: string): string[] {
  return [...stretch.matchAll(placed)].map(([, side = '', what = '']) => {
    const [name, sign] = placeOf[side.toLowerCase()] ?? ['before', '+']
    return `${sign}${name}-${what.toLowerCase()}`
  })
}

const placed = /\b(before|after|above|below|inside|outside) (?:the |its |their |this |that |a |an )?([a-z]{3,})\b/gi
const placeOf: Readonly<Record<string, readonly [name: string, sign: '+' | '-']>> = {
  before: ['before', '+'],
  after: ['before', '-'],
  above: ['above', '+'],
  below: ['above', '-'],
  inside: ['inside', '+'],
  outside: ['inside', '-'],
}
