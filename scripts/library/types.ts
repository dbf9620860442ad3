/** What somebody sees who uses citedeck as a library. It imports nothing: the package ships it as it is. */

/** One thing found wrong in a talk: where, what, and what to do. `line` and `column` count from 1. */
export interface Diagnostic {
  severity: 'error' | 'warning'
  /** The kind of fault, which stays the same from version to version: docs/errors.md lists them. */
  code: string
  file: string
  line: number
  column: number
  message: string
  hint?: string | undefined
}

/** How far data and article cover each other. */
export interface Coverage {
  /** Facts that the talk states, and those that match the sentence that they cite. */
  facts: number
  matched: number
  /** Slides that make a claim or cite the article, and those that cite it. */
  slides: number
  cited: number
  /** Sentences of the article, those that a slide cites, and those waved through with a reason. */
  sentences: number
  carried: number
  waived: number
  /** Numbers of the article, those that a slide shows, and those waved through. */
  numbers: number
  used: number
  numbersWaived: number
  /** Sentences that no slide cites, as paragraph.sentence. */
  uncarried: string[]
}

/** What a check found. `coverage` is there where the data is in order. */
export interface Report {
  ok: boolean
  diagnostics: Diagnostic[]
  coverage?: Coverage
}

/** A slide as it was composed; what it shows is in `content`, by its layout. */
export interface Slide {
  /** Its address in the site. */
  id: string
  layout: string
  /** The title as plain words. */
  title: string
  /** 1 for the cover and chapters, 2 for slides. */
  level: 1 | 2
  section?: { id: string; title: string }
  content: object
}

/** The slides of a talk, in order, with their texts written in its language. */
export interface Deck {
  locale: string
  title: string
  description?: string | undefined
  author?: string | undefined
  /** As `2026-04-02`. */
  date?: string | undefined
  theme: string
  aspect: string
  /** The planned length. */
  minutes?: number | undefined
  slides: Slide[]
}

export interface Options {
  /** The article's text: a file, or `id=FILE` for each of several; `source.txt` in the talk's folder without. */
  source?: string | readonly string[]
  /** Ends the work. */
  signal?: AbortSignal
}

export interface BuildOptions extends Options {
  /** The folder of the site: `dist` beside the talk without. */
  out?: string
  /** Publishes the presenter's view with the notes. */
  withNotes?: boolean
  /** Builds also where nothing has changed, and over a `slides.md` that was edited by hand, which is kept beside. */
  force?: boolean
  /** Prints what overflows, is cut off or did not load all the same. */
  allowWarnings?: boolean
  /** Hears each line that the command would say. */
  onLine?: (line: string) => void
}
