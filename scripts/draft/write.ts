import type { Plain } from '../deck/yaml.ts'
import { draftWordsFor } from '../locales/drafting/index.ts'
import { compareCitations } from '../quantities/citation.ts'
import type { Drafted, DraftedSlide, FactToWrite } from './drafted.ts'
import type { DraftedTable } from './facts/index.ts'

/** The data files of a draft as text. */
export interface DraftTexts {
  facts: string
  article: string
}

/** The data of a draft, as its files hold it. */
export interface DraftData {
  facts: Record<string, Plain>
  article: Record<string, Plain>
}

type Entries = Readonly<Record<string, Plain>>

/** What the files of a draft hold. */
export function dataOf(given: Drafted): DraftData {
  const drafted = { ...given, sections: inWholeMinutes(given.sections) }
  const sections = withOne(drafted)
  return {
    facts: { citedeck: 1, ...drafted.facts },
    article: {
      citedeck: 1,
      ...headOf(drafted),
      sections: sections.map(({ id, title, slides }, index) => ({
        id,
        title,
        slides: [...slides.map(slideOf), ...(index === sections.length - 1 ? [thanksOf(drafted)] : [])],
      })),
      sources: sourcesOf(drafted),
    },
  }
}

/** Writes a draft as `facts.yaml` and `article.yaml`, a fact a line. */
export function writeDraft(given: Drafted): DraftTexts {
  const drafted = { ...given, sections: inWholeMinutes(given.sections) }
  const words = draftWordsFor(drafted.locale)
  const facts = Object.entries(drafted.facts).map(([id, fact]) => `${factText(id, fact)}\n`)
  const sections = withOne(drafted).map(
    ({ id, title, slides }) =>
      `  - id: ${id}\n    title: ${scalar(title)}\n    slides:\n${slides.map((slide) => item(slideOf(slide))).join('\n')}`,
  )
  return {
    facts: `${words.aboutFacts}\ncitedeck: 1\n\n${facts.join('')}`,
    article: `${words.aboutArticle}\ncitedeck: 1\n\n${lines(headOf(drafted)).join('')}
sections:
${sections.join('\n')}
${item(thanksOf(drafted))}
sources:
${lines(sourcesOf(drafted), '  ').join('')}`,
  }
}

/** Data a line for each key. */
const lines = (entries: Entries, indent = ''): string[] =>
  Object.entries(entries).flatMap(([key, value]) => (value === undefined ? [] : [`${indent}${key}: ${flow(value)}\n`]))

/** Data as an item of a list of slides. */
const item = (entries: Entries): string => lines(entries, '        ').join('').replace(/^ {8}/, '      - ')

/** A fact as a line of `facts.yaml`. */
export const factText = (id: string, fact: FactToWrite): string => `${id}: ${flow(fact)}`

/** A table as it stands under `tables`. */
export const tableText = (table: DraftedTable): string => flow(tableEntry(table))

const tableEntry = ({ id, file, title, short }: DraftedTable): Entries => ({ [id]: { file, title, short } })

/** The sections; where nothing is left to show, one that only thanks. */
const withOne = ({ sections, locale }: Drafted): Drafted['sections'] =>
  sections.length > 0 ? sections : [{ id: 'part-1', title: draftWordsFor(locale).section, slides: [] }]

function headOf({ locale, title, subtitle, author, terms, sections }: Drafted): Entries {
  const words = draftWordsFor(locale)
  return {
    locale,
    title,
    subtitle: subtitle === undefined ? undefined : [subtitle],
    byline: author,
    minutes: minutesOf(sections),
    terms: terms.length === 0 ? undefined : [...new Set(terms)].map((term) => ({ term, reason: words.isHeading })),
    cover: { notes: words.coverNotes, seconds: coverSeconds },
  }
}

const [coverSeconds, sourcesSeconds, leastThanks] = [20, 20, 20]

const shownSeconds = (sections: Drafted['sections']): number =>
  sections.reduce((sum, { slides }) => sum + slides.reduce((total, { seconds }) => total + seconds, 0), 0)

/** The whole minutes of a talk. */
function minutesOf(sections: Drafted['sections']): number {
  return Math.ceil((shownSeconds(sections) + coverSeconds + sourcesSeconds + leastThanks) / 60)
}

/** Seconds that a slide is given more at a time, of those that are left of the last minute. */
const step = 5

/** Sections whose slides share what is left of the last whole minute: the thanks are short. */
function inWholeMinutes(sections: Drafted['sections']): Drafted['sections'] {
  const left = minutesOf(sections) * 60 - shownSeconds(sections) - coverSeconds - sourcesSeconds - leastThanks
  const count = sections.reduce((sum, { slides }) => sum + slides.length, 0)
  const steps = Math.floor(left / step)
  let index = 0
  return sections.map((section) => ({
    ...section,
    slides: section.slides.map((slide) => {
      const own = Math.floor(steps / count) + (index++ < steps % count ? 1 : 0)
      return own === 0 ? slide : { ...slide, seconds: slide.seconds + own * step }
    }),
  }))
}

function thanksOf({ locale, sections }: Drafted): Entries {
  const words = draftWordsFor(locale)
  const seconds = minutesOf(sections) * 60 - shownSeconds(sections) - coverSeconds - sourcesSeconds
  return { layout: 'thanks', id: 'thanks', title: words.thanks, notes: words.thanksNotes, seconds }
}

function sourcesOf({ locale, headline, author, date, tables = [] }: Drafted): Entries {
  const words = draftWordsFor(locale)
  const texts = headline === undefined ? undefined : { article: { title: headline, author, date } }
  return {
    title: words.sources,
    texts,
    tables: tables.length === 0 ? undefined : Object.assign({}, ...tables.map(tableEntry)),
    notes: words.sourcesNotes,
    seconds: sourcesSeconds,
  }
}

/** A slide as it stands in `article.yaml`. */
export const slideText = (slide: DraftedSlide, isTimed = true): string =>
  item({ ...slideOf(slide), ...(isTimed ? {} : { seconds: undefined }) })

function slideOf({ id, cites, shown, notes, seconds, draft }: DraftedSlide): Entries {
  return {
    layout: shown.isStatement ? 'statement' : undefined,
    id,
    [shown.isStatement ? 'statement' : 'claim']: shown.claim,
    accent: shown.accent,
    figure: shown.figure,
    beside: shown.beside,
    points: shown.points,
    note: shown.note,
    cite: [...new Set([...cites, shown.claimCite, ...(shown.noteCite === undefined ? [] : [shown.noteCite])])].sort(
      (a, b) => compareCitations(a, b),
    ),
    notes,
    seconds,
    draft,
  }
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
