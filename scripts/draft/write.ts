import type { Plain } from '../deck/yaml.ts'
import { draftWordsFor } from '../locales/drafting/index.ts'
import { compareCitations } from '../quantities/citation.ts'
import type { Drafted, DraftedSlide } from './drafted.ts'

/** The data files of a draft as text. */
export interface DraftTexts {
  facts: string
  article: string
}

/** Writes a draft as `facts.yaml` and `article.yaml`, a fact a line. */
export function writeDraft(drafted: Drafted): DraftTexts {
  const words = draftWordsFor(drafted.locale)
  const facts = Object.entries(drafted.facts).map(([id, fact]) => `${id}: ${flow(fact)}\n`)
  return {
    facts: `${words.aboutFacts}\ncitedeck: 1\n\n${facts.join('')}`,
    article: `${words.aboutArticle}\ncitedeck: 1\n\n${head(drafted)}\nsections:\n${withOne(drafted)
      .map(
        ({ id, title, slides }) =>
          `  - id: ${id}\n    title: ${scalar(title)}\n    slides:\n${slides.map((slide) => slideText(slide)).join('\n')}`,
      )
      .join('\n')}${foot(drafted)}`,
  }
}

/** The sections; where nothing is left to show, one that only thanks. */
const withOne = ({ sections, locale }: Drafted): Drafted['sections'] =>
  sections.length > 0 ? sections : [{ id: 'part-1', title: draftWordsFor(locale).section, slides: [] }]

function head({ locale, title, subtitle, author, terms, sections }: Drafted): string {
  const words = draftWordsFor(locale)
  const lines: [string, Plain][] = [
    ['locale', locale],
    ['title', title],
    ['subtitle', subtitle === undefined ? undefined : [subtitle]],
    ['byline', author],
    ['minutes', minutesOf(sections)],
    ['terms', terms.length === 0 ? undefined : [...new Set(terms)].map((term) => ({ term, reason: words.isHeading }))],
  ]
  const written = lines.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${flow(value)}\n`]))
  return `${written.join('')}cover: ${flow({ notes: words.coverNotes, seconds: coverSeconds })}\n`
}

const [coverSeconds, sourcesSeconds, leastThanks] = [20, 20, 20]

const shownSeconds = (sections: Drafted['sections']): number =>
  sections.reduce((sum, { slides }) => sum + slides.reduce((total, { seconds }) => total + seconds, 0), 0)

/** The whole minutes of a talk; what its slides leave of the last is for questions, under the thanks. */
function minutesOf(sections: Drafted['sections']): number {
  return Math.ceil((shownSeconds(sections) + coverSeconds + sourcesSeconds + leastThanks) / 60)
}

function foot({ locale, headline, author, date, sections }: Drafted): string {
  const words = draftWordsFor(locale)
  const thanks = minutesOf(sections) * 60 - shownSeconds(sections) - coverSeconds - sourcesSeconds
  const text = headline === undefined ? undefined : { title: headline, author, date }
  return `
      - layout: thanks
        id: thanks
        title: ${scalar(words.thanks)}
        notes: ${scalar(words.thanksNotes)}
        seconds: ${thanks}

sources:
  title: ${scalar(words.sources)}
${text === undefined ? '' : `  texts: ${flow({ article: text })}\n`}  notes: ${scalar(words.sourcesNotes)}
  seconds: ${sourcesSeconds}
`
}

function slideText({ id, cites, shown, notes, seconds, draft }: DraftedSlide): string {
  const cite = [...new Set([...cites, shown.claimCite])].sort((a, b) => compareCitations(a, b))
  const lines: [string, Plain][] = [
    ['layout', shown.isStatement ? 'statement' : undefined],
    ['id', id],
    [shown.isStatement ? 'statement' : 'claim', shown.claim],
    ['accent', shown.accent],
    ['figure', shown.figure],
    ['beside', shown.beside],
    ['points', shown.points],
    ['cite', cite],
    ['notes', notes],
    ['seconds', seconds],
    ['draft', draft],
  ]
  const [first = '', ...rest] = lines.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${flow(value)}`]))
  return `      - ${first}\n${rest.map((line) => `        ${line}\n`).join('')}`
}

/** What YAML reads as it stands within brackets, and as no other than a text. */
const plainText = /^[\p{L}_][\p{L}\p{N} _/()·，。；：？！「」『』《》（）—–×%+-]*$/u
const reserved = /^(?:true|false|yes|no|on|off|null|y|n|~)$/i

function scalar(value: string | number | boolean | null | undefined): string {
  if (typeof value !== 'string') return String(value ?? null)
  const isPlain = plainText.test(value) && !reserved.test(value) && !/\s$|\s#|: /.test(value)
  return isPlain
    ? value
    : /["\\\p{Cc}]/u.test(value) || !value.includes("'")
      ? quotedScalar(value)
      : JSON.stringify(value)
}

/** In single quotes where nothing in it needs an escape. */
const quotedScalar = (value: string): string => (/[\p{Cc}']/u.test(value) ? JSON.stringify(value) : `'${value}'`)

/** Data in one line, in brackets. */
function flow(value: Plain): string {
  if (isList(value)) return `[${value.map(flow).join(', ')}]`
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).flatMap(([key, inner]) =>
      inner === undefined ? [] : [`${/^\d+$/.test(key) ? key : scalar(key)}: ${flow(inner)}`],
    )
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
  }
  return scalar(value)
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value)
}
