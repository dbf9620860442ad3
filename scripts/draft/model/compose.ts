import { firstAmount } from '../../article/typedAmounts.ts'
import { draftWordsFor } from '../../locales/drafting/index.ts'
import type { DraftWords, NoteKind } from '../../locales/drafting/draftWords.ts'
import { grammarOf } from '../../locales/grammars.ts'
import { room } from '../../typography/room.ts'
import type { Drafted, DraftedSlide, Dropped } from '../drafted.ts'
import { sectionId, type ModelSection, type ModelSlide } from './answer.ts'

/** How long the speaker stays on a slide where a model does not say, in seconds; what a title has room for. */
const [usualSeconds, titleRoom] = [45, 20]

/**
 * The deck that a model has arranged, on the facts of the draft by rule; slides that could not be read are left out.
 * @param dropped what the draft is to say of what is left out
 */
export function draftedFrom(byRule: Drafted, sections: readonly ModelSection[], dropped: readonly Dropped[]): Drafted {
  const words = draftWordsFor(byRule.locale)
  return {
    ...byRule,
    dropped,
    parts: undefined,
    sections: sections.flatMap(({ title, slides }, index) => {
      const own = slides.flatMap((slide) => ('unread' in slide ? [] : [slideFrom(slide, words)]))
      return own.length === 0
        ? []
        : [{ id: sectionId(index), title: titleFrom(title, byRule.locale, words), slides: own }]
    }),
  }
}

/** The title of a section, as far as one can be shown: it names no fact, and holds no number. */
function titleFrom(given: string, locale: string, words: DraftWords): string {
  const title = given.trim()
  const isSound =
    title !== '' && room(title) <= titleRoom && !/[\p{N}{}<>\\]/u.test(title) && !firstAmount(title, grammarOf(locale))
  return isSound ? title : words.section
}

function slideFrom(slide: ModelSlide, words: DraftWords): DraftedSlide {
  const { id, claim, isStatement, accent, figure, beside, points, cites, notes, seconds } = slide
  const kind = kindOf(slide)
  return {
    id,
    kind,
    cites,
    facts: [],
    seconds: seconds ?? usualSeconds,
    notes: notes ?? words.notes[kind],
    shown: {
      claim,
      claimCite: cites[0],
      named: [],
      ...(isStatement ? { isStatement } : {}),
      ...(accent === undefined ? {} : { accent }),
      ...(figure ? { figure } : {}),
      ...(beside ? { beside } : {}),
      ...(points ? { points } : {}),
    },
    others: [],
  }
}

function kindOf({ isStatement, figure, points }: ModelSlide): NoteKind {
  if (isStatement) return 'statement'
  if (figure) return figure['kind'] === 'quotation' ? 'quotation' : 'numbers'
  return points ? 'points' : 'number'
}
