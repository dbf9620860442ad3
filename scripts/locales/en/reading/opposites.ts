import type { Opposites } from '../../assertionWords.ts'
import { once } from '../../reading/once.ts'
import { wordsOf } from './rows.ts'

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
  [
    'support',
    String.raw`support(?:s|ed|ing|ers)?|in favou?r|favou?r(?:s|ed)?|approv(?:e[sd]?|al)|agree[sd]?|back(?:s|ed)|endorsed?`,
    String.raw`oppos(?:e[sd]?|ing|ition)|against|disapprov(?:e[sd]?|al)|disagree[sd]?|reject(?:s|ed)?|object(?:s|ed)`,
  ],
  ['satisfied', 'satisfied|satisfaction|happy', 'dissatisfied|dissatisfaction|unsatisfied|unhappy'],
  ['export', 'export(?:s|ed|ing)?', 'import(?:s|ed|ing)?'],
  ['profit', 'profits?|profitable|surplus(?:es)?', 'loss(?:es)?|loss-making|unprofitable|deficits?'],
  ['male', 'men|males?|boys|fathers', 'women|females?|girls|mothers'],
  ['urban', 'urban|cities|city-dwellers', 'rural|villages?|countryside'],
  ['domestic', 'domestic', 'foreign|overseas|abroad'],
  ['attend', 'attend(?:ed|ance|ing)', 'absen(?:t|ces?|tees?|teeism)'],
  ['open', 'open(?:ed|s|ing)?', 'closed?|closures?|closing|shut'],
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
  citizens heated completed approved screened tested trained certified
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
