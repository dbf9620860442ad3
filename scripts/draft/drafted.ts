import type { NoteKind } from '../locales/drafting/draftWords.ts'
import type { Citation, Place } from '../quantities/citation.ts'
import type { DraftedTable } from './facts/index.ts'
import type { Plain } from '../deck/yaml.ts'
import type { TakenPicture } from './pictures/take.ts'
import type { LeftOut } from './stated.ts'

/** A way to show something on a slide. */
export interface Variant {
  claim: string
  figure?: Record<string, Plain>
  /** A second figure beside it. */
  beside?: Record<string, Plain>
  points?: readonly string[]
  /** It stands alone, large, without a figure. */
  isStatement?: boolean
  accent?: string
  /** What may be otherwise, at the foot of the slide, and where the article says so. */
  note?: string
  noteCite?: Citation
  /** Where its claim stands, and the facts that it names beside those of the figure. */
  claimCite: Citation
  named: readonly string[]
}

/** Something that a slide may show, with the ways to show it, the best first. */
export interface Candidate {
  kind: NoteKind
  /** The sentences that it stands on, in the order of the article. */
  cites: readonly Place[]
  /** The facts that it shows. */
  facts: readonly string[]
  /** Whose words it has, and whether these are of somebody who sees it otherwise. */
  speaker?: string
  isObjection?: boolean
  /** It is the change that the headline or the first paragraph tells. */
  isLead?: boolean
  /** It says that nobody knows something yet, or what may be otherwise. */
  isDoubt?: boolean
  /** It is what a plan would cost, with what that hangs on. */
  isOnCondition?: boolean
  weight: number
  variants: readonly Variant[]
}

/** A slide of the draft. */
export interface DraftedSlide {
  id: string
  kind: NoteKind
  cites: readonly Citation[]
  facts: readonly string[]
  seconds: number
  notes: string
  shown: Variant
  /** The digest of what it says, once that is certain. */
  draft?: string
  /** The ways that are left where this one does not hold. */
  others: readonly Variant[]
}

export interface DraftedSection {
  id: string
  title: string
  slides: readonly DraftedSlide[]
}

/** What takes a slide, or a number, out of a draft. */
export interface Dropped {
  what: string
  why: string
}

/** What somebody who goes on with a draft should look at first. */
export interface Advice {
  /** Sections of the article that no slide is of, and why. */
  silent: readonly { title: string; why: string }[]
  /** The amounts of a sentence that the article sets against each other, and no slide shows. */
  missed: { cites: readonly Place[]; facts: readonly string[] } | undefined
  /** The slide that shows least, by its id. */
  weakest: string | undefined
}

/** A first deck: facts, slides, and what was left out and why. */
export interface Drafted {
  locale: string
  title: readonly string[]
  subtitle: string | undefined
  author: string | undefined
  date: string | undefined
  /** The article's own headline. */
  headline: string | undefined
  /** Lines that hold an amount and are names. */
  terms: readonly string[]
  facts: Readonly<Record<string, FactToWrite>>
  /** As whose money the facts have what the article leaves open. */
  openMoney?: string
  /** How many more there are than a draft has; undefined where it has all. */
  factsLeft?: number
  sections: readonly DraftedSection[]
  /** How many sections the article has; undefined where those of the deck are not the article's. */
  parts: number | undefined
  leftOut: readonly LeftOut[]
  advice?: Advice
  /** The article's pictures that slides may show. */
  pictures: readonly TakenPicture[]
  dropped: readonly Dropped[]
  /** The tables that it rests on beside the article. */
  tables?: readonly DraftedTable[]
}

/** A fact or a series as `facts.yaml` takes it. */
export type FactToWrite = Readonly<Record<string, Plain>>
