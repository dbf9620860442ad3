import { basename } from 'node:path'
import { inWords } from '../article/states.ts'
import { isCitation, type Citation } from '../quantities/citation.ts'
import type { Sentence } from '../source/segment.ts'
import { markOf } from '../proof/marks.ts'
import { marked, type Placed } from '../proof/marked.ts'
import type { Marked, ProofSentence, ProofSheet, ProofSlide } from '../proof/value.ts'
import type { DeckSlide, DeckText } from './deck.ts'
import type { Finding, Stated } from './finding.ts'
import { counted, isAway, languageLine, summary, tallyOf, verdictInWords, type Audited } from './report.ts'

const howTo = [
  'The texts of each slide stand beside the sentences of the article that its numbers were found in. A letter joins a number of the slide with the words that state it. A wavy line marks a number that the article states otherwise or does not have, or that was not read for certain.',
  'The program says what it found. Whether the number is said of the same thing is for you to see: hold each letter against its sentence, then tick the slide.',
]

const unreadHead = 'Not read, so look at it yourself'

/** What an audit found, as a sheet to print and to tick: the texts of each slide beside the article's sentences. */
export function auditSheet(audited: Audited, sentences: readonly Sentence[]): ProofSheet {
  const { audit, deck, deckName, sourceName } = audited
  const texts = new Map<string, string>(sentences.map(({ id, text }) => [id, text]))
  const { stated, follows, otherwise, absent, look, unread } = tallyOf(audit)
  const language = languageLine(audit)
  return {
    locale: 'en',
    title: basename(deckName),
    texts: [`${sourceName}: ${counted(sentences.length, 'sentence')}`],
    howTo: [`${summary(audited)}.`, ...(language === undefined ? [] : [`${language}.`]), ...howTo],
    isWithText: true,
    slides: deck.slides.map((slide) =>
      slideOf(
        slide,
        audit.isOfAnother ? [] : audit.findings.filter((finding) => finding.slide === slide.number),
        texts,
      ),
    ),
    end: [
      {
        head: 'Numbers of the deck',
        rows: [
          { name: 'stated', said: String(stated) },
          { name: 'follow from stated ones', said: String(follows) },
          { name: 'stated otherwise', said: String(otherwise) },
          { name: 'not in the article', said: String(absent) },
          { name: 'not found, to look at', said: String(look) },
          { name: 'not read for certain', said: String(unread) },
          { name: "the slides' own", said: String(audit.own) },
        ],
      },
      { head: unreadHead, rows: deck.unread.map((said) => ({ name: 'deck', said })) },
    ],
  }
}

interface Lettered extends Finding {
  mark: string
}

function slideOf(slide: DeckSlide, all: readonly Finding[], texts: ReadonlyMap<string, string>): ProofSlide {
  const findings = all.map((finding, index): Lettered => ({ ...finding, mark: markOf(index) }))
  const cites = [...new Set(findings.flatMap(citesOf))].sort(
    (one, other) =>
      Number(one.split('.')[0]) - Number(other.split('.')[0])
      || Number(one.split('.')[1]) - Number(other.split('.')[1]),
  )
  return {
    number: slide.number,
    id: String(slide.number),
    title: slide.texts.find(({ place }) => place === 'title')?.text ?? `Slide ${slide.number}`,
    texts: textsOf(slide.texts, findings),
    numbers: findings.map(({ mark, reading, verdict, place }) => {
      const { words, article } = verdictInWords(verdict)
      return {
        mark,
        text: inWords(reading),
        label: place,
        verdict: article === undefined ? words : `${words}: ${article}`,
        isToWeigh: isAway(verdict),
        leftOut: [],
      }
    }),
    quotations: [],
    sentences: cites.map((cite) => sentenceOf(cite, texts.get(cite) ?? '', findings)),
    remarks: slide.unread.length > 0 ? [{ head: unreadHead, lines: slide.unread }] : [],
  }
}

function citesOf({ verdict }: Finding): Citation[] {
  const cites =
    verdict.is === 'stated' || verdict.is === 'otherwise'
      ? [verdict.by.cite]
      : verdict.is === 'follows'
        ? verdict.cites
        : []
  return cites.filter(isCitation)
}

/** What stands on a slide, each number marked in the first text that has its sentence and in no other. */
function textsOf(all: readonly DeckText[], findings: readonly Lettered[]): Marked[] {
  const left = new Set(findings)
  return all.map(({ text, place, about = [] }) => {
    let from = 0
    const placed = [...left].flatMap((finding): Placed[] => {
      if (finding.place !== place) return []
      const at = text.indexOf(finding.text, Math.max(0, from - finding.text.length))
      if (at < 0) return []
      from = at + finding.text.length
      left.delete(finding)
      const { start, end } = finding.reading
      const is = isAway(finding.verdict) ? 'wrong' : 'shown'
      return [{ start: at + start, end: at + end, is, marks: [finding.mark] }]
    })
    const head = [...(place === 'body' || place === 'title' ? [] : [place]), ...about]
    return [...(head.length > 0 ? [`${head.join(', ')}: `] : []), ...marked(text, placed)]
  })
}

/** A sentence of the article, with the numbers that a finding found there. */
function sentenceOf(cite: Citation, text: string, findings: readonly Lettered[]): ProofSentence {
  const byPlace = new Map<string, { by: Stated; marks: string[]; isWrong: boolean }>()
  for (const { verdict, mark } of findings) {
    if ((verdict.is !== 'stated' && verdict.is !== 'otherwise') || verdict.by.cite !== cite) continue
    const { start, end } = verdict.by.reading
    const at = byPlace.get(`${start} ${end}`) ?? { by: verdict.by, marks: [], isWrong: false }
    byPlace.set(`${start} ${end}`, {
      ...at,
      marks: [...at.marks, mark],
      isWrong: at.isWrong || verdict.is === 'otherwise',
    })
  }
  const placed = [...byPlace.values()].map(({ by, marks, isWrong }): Placed => ({
    start: by.reading.start,
    end: by.reading.end,
    is: isWrong ? 'wrong' : 'shown',
    marks,
  }))
  return { cite, place: cite, text: marked(text, placed), states: [], leftOut: [] }
}
