import { unitInfo } from '../quantities/units.ts'
import { ArticleNumbers } from './articleNumbers.ts'
import type { DeckSlide, ReadDeck } from './deck.ts'
import { isBare } from './compare.ts'
import type { Audit, Finding, Verdict } from './finding.ts'
import { says } from '../locales/says.ts'
import { agendasOf, citationsIn, isOwn, isPageNumber, repeatedLines, withoutNumbers } from './furniture.ts'
import { readDeckSentences, type ArticleSentence, type DeckSentence } from './sentences.ts'
import { operandsOf } from './operands.ts'
import type { SeriesReading } from '../source/series/read.ts'
import { contextOf, talkYearOf, type ShownOperand, type SlideContext } from './slideContext.ts'
import { strengthOf } from './weigh.ts'
import { verdictOn } from './secondLook.ts'
import { asArticleHas } from './rereadings.ts'

/** Holds every number of a deck against the sentences of an article. */
export function judge(deck: ReadDeck, article: readonly ArticleSentence[], languages: Audit['languages']): Audit {
  const numbers = new ArticleNumbers(article, languages)
  const sentences = readDeckSentences(deck, languages.deck).map((each) => asArticleHas(each, numbers))
  const repeated = repeatedLines(deck)
  const agendas = agendasOf(deck)
  const seen = new Set<string>()
  const findings: Finding[] = []
  let own = 0
  const talkYear = talkYearOf(sentences, deck.slides.length)
  let context: SlideContext | undefined
  for (const [index, slide] of deck.slides.entries()) {
    const ofSlide = sentences.filter((each) => each.slide === slide.number)
    const isEnd = index === 0 || index === deck.slides.length - 1
    const citations = citationsIn(slide, (cite) => numbers.sentenceOf(cite) !== undefined)
    const here = contextOf(ofSlide, numbers, context, talkYear)
    context = here
    for (const sentence of ofSlide) {
      const line = withoutNumbers(sentence.source.text)
      const isRepeated = repeated.has(line)
      if (isPageNumber(sentence, isRepeated) || citations.has(sentence.source)) {
        own += sentence.readings.length
        continue
      }
      if (isRepeated && seen.has(line) && sentence.source.text === firstOf(deck.slides, line)) continue
      seen.add(line)
      const verdicts = sentence.readings.map((reading) => {
        const verdict = unreadBeside(sentence.text) ?? verdictOn(reading, sentence, here, numbers)
        const { cites: [cite = ''] = [] } = verdict.is === 'follows' || verdict.is === 'look' ? verdict : {}
        if (verdict.is === 'follows') here.stated.push(...shownBy(reading, sentence, cite, verdict))
        else if (cite !== '') here.stated.push(...shownBy(reading, sentence, cite))
        return { reading, verdict }
      })
      const isOtherPeriod = verdicts.some(
        ({ verdict }) => verdict.is === 'otherwise' && verdict.differs.includes('period'),
      )
      for (const { reading, verdict } of verdicts) {
        // What is wrong with a date has been said of the number that goes with it.
        if (isOtherPeriod && reading.unit === 'date' && verdict.is !== 'stated') continue
        const isAway = verdict.is !== 'stated' && verdict.is !== 'follows'
        if (isAway && isOwn(reading, sentence, slide, { isEnd, isAgenda: agendas.has(slide) })) own++
        else {
          const isAside =
            (verdict.is === 'absent' && says('aside', `${titleOf(slide)}\n${noteOf(sentence)}`))
            || (verdict.is === 'otherwise' && verdict.isNear === true && says('aside', sentence.text))
          findings.push({
            slide: slide.number,
            place: sentence.source.place,
            text: sentence.text,
            reading,
            verdict: isAside ? { is: 'look', why: "it may be the speaker's own" } : verdict,
            strength: isAside ? 0 : strengthOf(verdict, reading),
          })
        }
      }
    }
  }
  return { findings, languages, own, isOfAnother: isOfAnother(findings, sentences, numbers) }
}

const titleOf = ({ texts }: DeckSlide) => texts.find(({ place }) => place === 'title')?.text ?? ''

/** What may say that a number is the speaker's own: its sentence, and all of the note that it stands in. */
const noteOf = ({ source, text }: DeckSentence) => (source.place === 'notes' ? source.text : text)

/** A number among letters that the file does not tell may be of anything. */
const unreadBeside = (text: string): Verdict | undefined =>
  /[\0\uFFFD]/.test(text) ? { is: 'unread', why: 'the letters beside it are not told by the file' } : undefined

/** What follows on a slide may be computed with there. */
function shownBy(
  reading: SeriesReading,
  sentence: DeckSentence,
  cite: string,
  { unit = reading.unit, noun = '', value }: { unit?: string; noun?: string | undefined; value?: number } = {},
): ShownOperand[] {
  const counted = reading.unit === 'count' && unit === 'count' && noun !== '' ? { ...reading, noun } : reading
  const known = isBare(reading) && unitInfo(unit)?.kind === 'money' ? { ...reading, unit } : counted
  return operandsOf([known], cite).map((operand) => {
    // Nearly 150 million, of 145.86: what was not rounded is computed with.
    const exact = value !== undefined && unit === operand.reading.unit ? value : operand.value
    return {
      ...operand,
      // −£590: by how much it fell is computed with, whatever stands before it.
      value: unitInfo(operand.reading.unit)?.kind === 'money' ? Math.abs(exact) : exact,
      shownIn: sentence,
      from: reading.start,
      isComputed: true,
    }
  })
}

const firstOf = (slides: readonly DeckSlide[], line: string) =>
  slides.flatMap(({ texts }) => texts).find(({ text }) => withoutNumbers(text) === line)?.text

/** Hardly a number, and where the languages are the same hardly a word, of a deck that has some. */
function isOfAnother(
  findings: readonly Finding[],
  sentences: readonly DeckSentence[],
  { index, nouns }: ArticleNumbers,
): boolean {
  if (findings.length < 4) return false
  const known = findings.filter(({ verdict: { is } }) => is === 'stated' || is === 'follows').length
  if (known * 5 > findings.length) return false
  if (!nouns.areComparable) return true
  const words = new Set(sentences.flatMap((each) => [...each.words]))
  return [...words].filter((word) => index.has(word)).length * 4 < words.size
}
