import { z } from 'zod'
import { limits } from '../input/limits.ts'
import { isDateText } from '../quantities/dates.ts'
import { asFault, asLack } from './asFault.ts'
import { idSchema } from './ids.ts'
import { printable } from './printable.ts'
import { room } from '../typography/room.ts'
import { faultOfWebAddress } from './webAddress.ts'

/** The room that a text's name takes at the foot of a slide, in Han characters. */
const shortest = 20

/** What a text is called, which may hold amounts: it is a name, and no statement of the talk's. */
const name = (max: number) =>
  printable()
    .trim()
    .min(1)
    .refine((text) => room(text) <= max, {
      error: `takes at most ${max} Han characters or ${2 * max} Latin ones`,
      params: asFault('text-too-long'),
    })

/** The day, month or year of a text; a year alone is a number to YAML. */
const date = z.union([z.int().transform(String), z.string().max(limits.value)]).refine(isDateText, {
  error: "is not a date; write '2026-04-02', '2026-04' or '2026'",
  params: asLack('wrong-form'),
})

/** The address of a text on the web. */
export const address = z
  .string()
  .max(limits.url, { abort: true })
  .superRefine((text, ctx) => {
    const fault = faultOfWebAddress(text)
    if (fault) ctx.addIssue({ code: 'custom', params: asLack('site-address'), message: fault, input: text })
  })

/**
 * A text that the talk rests on.
 * @param language the schema of the tag of a language
 */
const citedText = (language: z.ZodType<string>) =>
  z.strictObject({
    title: name(80).describe('What it is called'),
    short: name(shortest).optional().describe('What the foot of a slide calls it, where the title is long'),
    author: name(60).optional().describe('Who wrote it'),
    date: date.optional().describe('When it appeared: a day, a month or a year'),
    url: address.optional().describe('Where it is to be read'),
    archived: address.optional().describe('Where a copy of it is kept'),
    language: language.optional().describe("The language that it is in, where that is not the deck's"),
  })

/** The texts that a talk rests on, by the ids that citations name. */
export const citedTexts = (language: z.ZodType<string>) =>
  z.record(idSchema, citedText(language)).superRefine((texts, ctx) => {
    const ids = Object.keys(texts)
    const issue = (path: string[], message: string) => {
      ctx.addIssue({ code: 'custom', params: asFault('text-too-long'), path, message, input: texts })
    }
    if (ids.length === 0 || ids.length > limits.sources)
      issue([], `holds ${ids.length} texts; a talk rests on 1 to ${limits.sources}`)
    // The foot of a slide names one of several.
    for (const [id, { title, short }] of ids.length > 1 ? Object.entries(texts) : [])
      if (short === undefined && room(title) > shortest)
        issue([id, 'title'], `"${id}" has a title too long for a slide's foot; give it a short one too: short: …`)
  })
