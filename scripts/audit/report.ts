import { inWords, listed } from '../article/states.ts'
import { oneLine } from '../terminal/showText.ts'
import type { ReadDeck } from './deck.ts'
import type { Audit, Finding, Stated, Verdict } from './finding.ts'

/** What was audited. */
export interface Audited {
  deckName: string
  deck: ReadDeck
  sourceName: string
  sentences: number
  audit: Audit
}

/** How many numbers of a deck became what. */
export interface Tally {
  stated: number
  follows: number
  otherwise: number
  absent: number
  look: number
  unread: number
}

export function tallyOf({ findings }: Audit): Tally {
  const tally: Tally = { stated: 0, follows: 0, otherwise: 0, absent: 0, look: 0, unread: 0 }
  for (const { verdict } of findings) tally[verdict.is]++
  return tally
}

/** What the whole comes to, in one sentence. */
export function summary({ audit, deck, deckName, sourceName, sentences }: Audited): string {
  const { otherwise, absent, look, unread } = tallyOf(audit)
  const of = `${deckName} (${deck.format}, ${counted(deck.slides.length, 'slide')}) against ${sourceName} (${counted(sentences, 'sentence')})`
  if (audit.isOfAnother)
    return `${of}: this deck is of another article; hardly a number and hardly a word of it is there`
  const all = counted(audit.findings.length, 'number')
  const bad = [
    otherwise > 0 ? `${otherwise} stated otherwise` : '',
    absent > 0 ? `${absent} not in the article` : '',
    look > 0 ? `${look} to look at yourself` : '',
    unread > 0 ? `${unread} not read for certain` : '',
  ].filter((each) => each !== '')
  return `${of}: ${all}, ${audit.findings.length === 0 ? 'so that there is nothing to look for' : bad.length === 0 ? 'each stated or following from what is stated' : listed(bad)}`
}

/** `1 number`, `2 numbers`. */
export const counted = (count: number, name: string) => `${count} ${name}${count === 1 ? '' : 's'}`

/** The report, line by line: what is wrong, the surest first; what to look at; then what is right, slide by slide. */
export function reportLines(audited: Audited): string[] {
  const { audit, deck } = audited
  if (audit.isOfAnother) return [summary(audited)]
  const language = languageLine(audit)
  const right = audit.findings.filter(({ verdict }) => !isAway(verdict))
  const look = audit.findings.filter(({ verdict, strength }) => isAway(verdict) && strength === 0)
  const wrong = audit.findings.filter(({ strength }) => strength > 0).sort((a, b) => b.strength - a.strength)
  return [
    summary(audited),
    ...(language === undefined ? [] : [language]),
    ...section('not as the article has it, the surest first', wrong),
    ...section('not found, so look at it yourself', look),
    ...deck.slides.flatMap(({ number }) =>
      section(
        `slide ${number}`,
        right.filter(({ slide }) => slide === number),
        false,
      ),
    ),
    ...unreadLines(deck),
  ]
}

/** What is said where the deck is in another language than the article. */
export function languageLine({ languages: { deck, article } }: Audit): string | undefined {
  return deck.split('-')[0] === article.split('-')[0]
    ? undefined
    : `the deck is in ${deck}, the article in ${article}: what is counted is not compared, only values, units and bounds`
}

function section(head: string, findings: readonly Finding[], isOfSlides = true): string[] {
  const lines = findings.flatMap((finding) => linesOf(finding, isOfSlides).map((line) => `  ${oneLine(line)}`))
  return lines.length === 0 ? [] : ['', head, ...lines]
}

function linesOf({ slide, reading, verdict, text, place }: Finding, isOfSlides: boolean): string[] {
  const at = isOfSlides ? `slide ${slide}, ` : ''
  const said = `${at}${inWords(reading)}${place === 'body' ? '' : ` (${place})`}`
  const { sign, words, article } = verdictInWords(verdict)
  const quoted = isAway(verdict) ? `, in "${text}"` : ''
  const sentence = verdict.is === 'otherwise' ? `: ${verdict.by.sentence}` : ''
  return [`${sign} ${said}: ${words}${quoted}`, ...(article === undefined ? [] : [`    ${article}${sentence}`])]
}

/** Whether a number is not as the article has it, or cannot be told of. */
export const isAway = ({ is }: Verdict) => is !== 'stated' && is !== 'follows'

/** A verdict in words, and what the article states in its place. */
export function verdictInWords(verdict: Verdict): { sign: string; words: string; article?: string } {
  const look = (doubt: string | undefined) => (doubt === undefined ? '' : `; look: ${doubt}`)
  switch (verdict.is) {
    case 'stated':
      return { sign: '✓', words: `stated in ${verdict.by.cite}${look(verdict.doubt)}` }
    case 'follows':
      return { sign: '✓', words: `follows from ${verdict.cites.join(', ')}: ${verdict.sum}${look(verdict.doubt)}` }
    case 'otherwise': {
      const period = (verdict.periods ?? []).length === 0 ? '' : `, of ${listed([...new Set(verdict.periods ?? [])])}`
      const sum = verdict.sum === undefined ? '' : `: ${verdict.sum} are percentage points`
      return {
        sign: '✗',
        words: `stated otherwise (${listed(verdict.differs)})${sum}`,
        article: `the article states ${inWords(verdict.by.reading)}${period}, in ${verdict.by.cite}`,
      }
    }
    case 'absent':
      return { sign: '✗', words: 'not in the article' }
    case 'look': {
      const sum = verdict.sum === undefined ? '' : `: ${verdict.sum}`
      return { sign: '?', words: `not found, look yourself: ${verdict.why}${sum}` }
    }
    case 'unread':
      return { sign: '?', words: `not read for certain (${verdict.why})` }
  }
}

function unreadLines({ slides, unread }: ReadDeck): string[] {
  const lines = [
    ...unread.map((what) => `  ${oneLine(what)}`),
    ...slides.flatMap(({ number, unread: what }) => what.map((each) => `  slide ${number}: ${oneLine(each)}`)),
  ]
  return lines.length === 0 ? [] : ['', 'not read, so look at it yourself:', ...lines]
}

/** The report for machines; `docs/auditing.md` describes it. */
export function reportJson(audited: Audited): object {
  const { audit, deck, deckName, sourceName } = audited
  return {
    ok: !isFaulty(audit),
    summary: summary(audited),
    deck: { file: deckName, format: deck.format, slides: deck.slides.length, language: audit.languages.deck },
    article: { file: sourceName, sentences: audited.sentences, language: audit.languages.article },
    ofAnotherArticle: audit.isOfAnother,
    counts: { ...tallyOf(audit), own: audit.own },
    findings: audit.findings.map(({ slide, place, text, reading, verdict, strength }) => ({
      slide,
      place,
      text,
      number: inWords(reading),
      start: reading.start,
      end: reading.end,
      ...verdictJson(verdict),
      ...(strength > 0 ? { strength } : {}),
    })),
    unread: [
      ...deck.unread.map((what) => ({ what })),
      ...deck.slides.flatMap(({ number, unread }) => unread.map((what) => ({ slide: number, what }))),
    ],
  }
}

function verdictJson(verdict: Finding['verdict']): object {
  const stated = ({ cite, reading, sentence }: Stated) => ({ cite, number: inWords(reading), sentence })
  switch (verdict.is) {
    case 'stated':
      return { verdict: 'stated', article: stated(verdict.by), ...doubtOf(verdict) }
    case 'follows':
      return { verdict: 'follows', sum: verdict.sum, cites: verdict.cites, ...doubtOf(verdict) }
    case 'otherwise':
      return {
        verdict: 'otherwise',
        differs: verdict.differs,
        article: stated(verdict.by),
        ...(verdict.periods === undefined ? {} : { periods: [...new Set(verdict.periods)] }),
        ...(verdict.sum === undefined ? {} : { sum: verdict.sum }),
      }
    case 'absent':
      return { verdict: 'absent' }
    case 'look': {
      const { sum, cites, why } = verdict
      return { verdict: 'look', why, ...(sum === undefined ? {} : { sum, cites }) }
    }
    case 'unread':
      return { verdict: 'unread', why: verdict.why }
  }
}

const doubtOf = ({ doubt }: { doubt?: string }) => (doubt === undefined ? {} : { doubt })

/** Whether something is stated otherwise, or not in the article. */
export function isFaulty({ findings, isOfAnother }: Audit): boolean {
  return isOfAnother || findings.some(({ verdict: { is } }) => is === 'otherwise' || is === 'absent')
}
