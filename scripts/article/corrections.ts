import { z } from 'zod'
import { bounds, type Bound } from '../quantities/quantity.ts'
import { room, tooLong } from '../typography/room.ts'
import type { WrittenFact } from '../typography/text.ts'
import { end } from './factKeys.ts'
import { AuthorError } from './authorError.ts'
import type { Fields } from './fields.ts'
import type { Fact } from './facts.ts'
import { writeFact } from './format.ts'
import { idSchema } from './ids.ts'
import { stateFact } from './statedFact.ts'

/** The room of a note, without what leads it in, in Han characters: it stands on one line. */
const most = { text: 38, numbers: 24 } as const

/** What a number was before the article was corrected. */
export interface Former {
  value: number | string | [number | string, number | string]
  bound: Bound
}

/** The dated notes on what slides said otherwise before: a number that is another now, or a text. */
export function correctionsOf(f: Fields) {
  const shared = {
    date: z.iso.date('is not a day such as 2026-04-02').describe('The day of the correction'),
    slide: idSchema.describe('The slide that said it'),
  }
  const ofNumber = z
    .strictObject({
      ...shared,
      now: z.string().describe('The fact, as the article has it now; the slide shows it'),
      was: z
        .union([end, z.tuple([end, end])])
        .describe('What the slide said before, in the unit of the fact; nothing in the article states it any more'),
      bound: z.enum(bounds).default('exactly').describe('What was said of that: over, about'),
    })
    .transform(({ now, was, bound, ...rest }, ctx) => ({ ...rest, ...f.former(now, { value: was, bound }, ctx) }))
  const inWords = z.strictObject({
    ...shared,
    text: f.text(most.text, 1).describe('What has changed, where it is no number: one sentence, its numbers as facts'),
  })
  return z.array(z.union([ofNumber, inWords])).max(100)
}

/** What the data says of a correction. */
export type Correction = z.output<ReturnType<typeof correctionsOf>>[number]

/**
 * A number as it is and as it was before, which nothing states any more.
 * @throws AuthorError where it was the same, cannot have been, or both do not fit on a line
 */
export function formerly(fact: Fact, { value, bound }: Former, locale: string): { now: WrittenFact; was: string } {
  const { id, unit, nouns, unitNames, per, of, form, sense } = fact
  const before = stateFact(
    id,
    { value, unit, bound, of, cite: '1.1', ...(Object.keys(nouns).length > 0 ? { noun: nouns } : {}), sense },
    {
      language: locale,
      units: unitNames ? [{ id: unit, names: unitNames }] : [],
      sameNoun: () => false,
    },
  )
  const now = writeFact(fact, locale)
  const was = writeFact(
    { ...before, ...(per ? { per } : {}), ...(before.fraction ? { form: form ?? 'fraction' } : {}) },
    locale,
  ).text
  if (was === now.text)
    throw new AuthorError('correction-same', `"${id}" was ${was} before, as it is now; say what the slide said then`)
  if (room(now.text) + room(was) > most.numbers)
    throw new AuthorError('text-too-long', `${tooLong(`${now.text} ${was}`, most.numbers)}; say it in a text: text: …`)
  return { now, was }
}
