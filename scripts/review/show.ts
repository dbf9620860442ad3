import type { Deck, DeckFact, DeckSlide } from '../deck/deck.ts'
import { inWords } from '../article/states.ts'
import type { Words } from '../locales/words.ts'
import type { Citation } from '../quantities/citation.ts'
import { describeFigure } from '../talk/figures.ts'
import { changeLines } from './changes.ts'
import { sinceThen } from './require.ts'
import type { Finding, Standing } from './standing.ts'
import { citesOf, factsOn, readable, type SlideState } from './state.ts'

/** What a slide is shown with. */
export interface Shown {
  deck: Deck
  /** The deck's own words, which its figures are told in. */
  words: Words
  /** The sentence at a place, where the text is at hand. */
  textOf: (cite: Citation) => string | undefined
}

/** A slide in words, with what it stands on and what has been found of it, as lines for a person. */
export function slideLines(standing: Standing, { deck, words, textOf }: Shown): string[] {
  const { slide, number, state, findings } = standing
  const cites = citesOf(slide, deck.evidence)
  return [
    `${number}/${deck.slides.length}  ${slide.id}`,
    `  ${state.claim}`,
    ...figuresOf(slide).map((figure) => `  figure    ${readable(describeFigure(figure, words))}`),
    ...(state.words ?? []).map((text) => `  words     ${text}`),
    ...factsOn(slide, deck.evidence).flatMap((fact) => factLines(fact)),
    ...cites.map((cite) => `  ${cite.padEnd(8)}  ${sentenceAt(cite, textOf)}`),
    ...findings.flatMap((finding) => findingLines(finding)),
  ]
}

function figuresOf({ content: { figure, beside } }: DeckSlide) {
  return [figure, beside].flatMap((each) => each ?? [])
}

/** A number as the slide writes it, its value and bound, where it stands, and how it came about. */
function factLines({ text, label, cites, sum, rounded, ownReading, ...fact }: DeckFact): string[] {
  const said = inWords(fact)
  const value = said === readable(text) ? '' : ` = ${said}`
  return [
    `  number    ${readable(text)}${value}: ${readable(label)} (${cites.join(', ')})`,
    ...(sum === undefined ? [] : [`            computed: ${rounded ? '≈ ' : ''}${readable(sum)}`]),
    ...(ownReading === undefined ? [] : [`            the author's own reading: ${ownReading}`]),
  ]
}

function sentenceAt(cite: Citation, textOf: Shown['textOf']): string {
  const text = textOf(cite)
  return text === undefined ? '(the text is not at hand: --source FILE shows the sentence)' : `"${readable(text)}"`
}

function findingLines(finding: Finding): string[] {
  const { changes = [] } = finding
  return [`  found ${inShort(finding)}`, ...changes.flatMap(changeLines).map((line) => `            ${line}`)]
}

/** What somebody found, in a line: `in order by Ada on 2026-04-02, before it changed (claim)`. */
function inShort(finding: Finding): string {
  const { found, by, date, remark, isPresent } = finding
  const said = `${found} by ${by} on ${date}${remark === undefined ? '' : `: ${remark}`}`
  return isPresent ? said : `${said}, before it changed (${sinceThen(finding)})`
}

/** The state of every slide, a line for each finding. */
export function listLines(standings: readonly Standing[]): string[] {
  return standings.flatMap(({ slide, number, findings }) => {
    const head = `${String(number).padStart(3)}  ${slide.id}`
    if (findings.length === 0) return [`${head}  nobody has looked at it`]
    return [head, ...findings.map((finding) => `       ${inShort(finding)}`)]
  })
}

/** The same for machines. */
export function listJson(standings: readonly Standing[]) {
  return standings.map(({ slide, number, state, findings }) => ({
    number,
    id: slide.id,
    ...seen(state),
    reviews: findings,
  }))
}

const seen = ({ claim, numbers = {}, sentences = {} }: SlideState) => ({ claim, numbers, sentences })
