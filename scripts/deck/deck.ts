import type { Aspect, Theme } from '../article/themes.ts'
import type { FreeSlide } from '../article/freeSlides.ts'
import type { Block } from '../article/markdown/nodes.ts'
import type { Quantity } from '../quantities/quantity.ts'
import type { Look } from '../theme/look.ts'
import type { Figure } from '../talk/schema.ts'
import type { CitedWords, Text } from '../typography/text.ts'
import type { Citation } from '../quantities/citation.ts'
import type { Toned } from '../../components/shared/subjects.ts'

/** One fact and where it stands, on the last slides. */
export interface SourceRow {
  fact: string
  /** What it is a figure of; of a cell of a series, where it stands in that. */
  label: string
  /** The series that it is a cell of, which rows in a line have in common. */ series?: string
  text: string
  place: string
  computed?: true
  /** Its places as they stand under their text, where the talk names its texts. */ placed?: string
  /** The author says what the sentence means. */ ownReading?: true
  /** The first slide that shows it. */ slide?: string
}

/** A text that the talk rests on, as its data names it. */
export interface DeckSource {
  /** Empty of the only text, where there are tables beside it. */
  id: string
  title: string
  /** What the foot of a slide calls it; empty where that is "article". */
  short: string
  isTable?: true
  author?: string
  /** When it appeared, as `quantities/dates.ts` has it, and as the deck writes it. */
  date?: string
  written?: string
  url?: string
  archived?: string
}

/** What stands over the figures of a text on the last slides. */
export interface SourceHead {
  /** Before which of the slide's rows, from 0. */
  before: number
  title: string
  /** Its author and date. */
  said?: string
  url?: string
}

/** A section as an agenda lists it, and a chapter among the others. */
export interface AgendaEntry {
  title: Text
  /** The number that its chapter bears. */
  number?: string
  /** The first of its slides. */
  slide: string
  /** Its planned length, as the locale writes it. */
  length?: string
  isCurrent?: true
}

/** How a speaker is reached. */
export interface Contact {
  name?: Text
  role?: Text
  /** By post, a line each. */
  address?: string[]
  web?: string
  email?: string
}

/** A slide, composed: what its layout receives, and what the speaker says. */
export interface DeckSlide {
  layout: 'cover' | 'chapter' | 'claim' | 'sources' | 'link' | FreeSlide['layout']
  /** The address in the site. */
  id: string
  /** The title as plain words, for the outline. */
  title: string
  /** Depth in the outline: 1 for the cover and chapters, 2 for slides. */
  level: 1 | 2
  /** The part of the talk that it belongs to. */
  section?: { id: string; title: string }
  content: {
    lines?: Text[]
    kicker?: Text
    /** The slide that opens the chapter. */
    chapter?: string
    claim?: Text
    number?: string
    question?: Text
    points?: Text[]
    figure?: Figure & Toned
    beside?: Figure & Toned
    subtitle?: Text[]
    /** Who gives the talk, and where and when. */
    speaker?: Text
    occasion?: string
    byline?: Text
    rows?: SourceRow[]
    /** The texts that rows stand in, where the talk names them. */
    heads?: SourceHead[]
    footnotes?: Text[]
    /** With which part each footnote comes on, from 0, where not all are there from the start. */
    noteParts?: number[]
    source?: string
    /** Where the sentences can be read that it rests on. */
    sourceUrl?: string
    /** The sentences that it rests on, where the author publishes them. */
    says?: CitedWords[]
    /** The slide that lists the sources. */
    sourceSlide?: string
    /** The site's address, and what is said of it. */
    url?: string
    hint?: Text
    /** Of an agenda: the sections. */
    entries?: AgendaEntry[]
    /** Of thanks: who speaks, and how they are reached. */
    contact?: Contact
    /** Of a slide of Markdown, below its title. */
    blocks?: Block[]
  }
  /** The sentences that it cites itself, beside those of its facts. */
  cites?: readonly Citation[]
  notes: string
  /** How long the speaker plans to stay on it, in seconds; and that with the clock at its end, in words. */
  seconds?: number
  planned?: string
  /** How often the speaker clicks on the slide, and how many of its parts stand before. */
  clicks?: number
  standing?: number
}

/** Whether slides of a layout show what the talk says of its facts: not its frame, nor the list of them. */
export function showsFacts(layout: DeckSlide['layout']): boolean {
  return !['cover', 'chapter', 'sources', 'link'].includes(layout)
}

/** A quantity that slides show, or that one of those is computed from, and what it stands on. */
export interface DeckFact extends Quantity {
  id: string
  /** As slides write it. */
  text: string
  /** What it is a figure of. */
  label: string
  /** The two ends of a range or span. */
  low?: number | string
  high?: number | string
  cites: readonly Citation[]
  /** How it was computed, and from which facts. */
  derive?: string
  from?: readonly string[]
  /** The same as slides write it. */
  sum?: string
  rounded?: true
  /** Why the author takes the sentence to mean this. */
  ownReading?: string
}

/** A text or table as it was locked. */
export interface LockedText {
  /** Empty for the only text. */
  id: string
  language: string
  isTable?: true
  /** The hashes of its sentences or cells, in their order. */
  hashes: readonly string[]
  /** Where it is to be read, and where a copy is kept. */
  url?: string
  archived?: string
}

/** How far a deck and its texts cover each other, as `scripts/check/coverage.ts` counts it. */
export type DeckCoverage = Readonly<
  Record<
    | 'facts'
    | 'matched'
    | 'slides'
    | 'cited'
    | 'sentences'
    | 'carried'
    | 'waived'
    | 'numbers'
    | 'used'
    | 'numbersWaived',
    number
  >
>

/** What a slide said otherwise before. */
export interface DeckCorrection {
  /** As `2026-04-02`. */
  date: string
  slide: string
  /** In words, as the slide has it. */
  text: string
  /** The number that is another now, and what was said in its place. */
  fact?: string
  was?: string
}

/** What may be said of reviews: how many people found something in order as it is, the last day, and their names. */
interface ReviewCount {
  people: number
  /** As `2026-04-02`; empty where there was nobody. */
  last: string
  names?: string[]
}

/** The reviews of a deck: of each slide at least by so many people, and of those that somebody reviewed by how many. */
export interface Reviewed extends ReviewCount {
  slides: Readonly<Record<string, ReviewCount>>
}

/** The whole talk, ready to be written. */
export interface Deck {
  locale: string
  title: string
  description?: string | undefined
  author?: string | undefined
  keywords?: readonly string[] | undefined
  /** The day that the talk is of, as `2026-04-02`. */
  date?: string | undefined
  /** Where the site is published: a folder's address, with a slash at its end. */
  url?: string | undefined
  theme: Theme
  /** What the talk changes of it. */
  look?: Look | undefined
  aspect: Aspect
  /** The planned length of the talk. */
  minutes?: number | undefined
  /** Terms that a line break must not part. */
  terms: readonly string[]
  /** Where long words may be divided that are wider than their line, each as `inter-oper-ability`. */
  hyphens?: readonly string[] | undefined
  /** The texts that the talk rests on, where its data names them. */
  sources?: readonly DeckSource[] | undefined
  /** What its slides said otherwise before, in the order of the data. */
  corrections?: readonly DeckCorrection[] | undefined
  /** What its quantities stand on. */
  evidence: {
    facts: readonly DeckFact[]
    texts: readonly LockedText[]
    /**
     * Of each sentence that slides or facts cite: its hash, the words that lead a browser to it, and all of it where
     * the author publishes it.
     */
    sentences: Readonly<Record<Citation, { hash: string; words?: readonly string[]; text?: string }>>
    coverage: DeckCoverage
    reviewed?: Reviewed | undefined
  }
  slides: DeckSlide[]
}
