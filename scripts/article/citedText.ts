import { z } from 'zod'
import { limits } from '../input/limits.ts'
import { isDateText } from '../quantities/dates.ts'
import { unitInfo } from '../quantities/units.ts'
import { asFault, asLack } from './asFault.ts'
import { idSchema } from './ids.ts'
import { printable } from './printable.ts'
import { room } from '../typography/room.ts'
import { faultOfWebAddress } from './webAddress.ts'

/** The room that a text's name takes at the foot of a slide, in Han characters. */
export const shortest = 20

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

/** The currency of a text's own country. */
export const currencyOfText = z
  .string()
  .max(limits.value)
  .refine((unit) => unitInfo(unit)?.kind === 'money', {
    error: 'is no currency; write its code of ISO 4217, such as TWD',
    params: asLack('wrong-form'),
  })
  .describe('The currency of amounts whose unit several countries call alike, where the text does not say which')

/**
 * What is said of a text or table that the talk rests on.
 * @param language the schema of the tag of a language
 */
const cited = (language: z.ZodType<string>) => ({
  title: name(80).describe('What it is called'),
  short: name(shortest).optional().describe('What the foot of a slide calls it, where the title is long'),
  author: name(60).optional().describe('Who wrote it'),
  date: date.optional().describe('When it appeared: a day, a month or a year'),
  url: address.optional().describe('Where it is to be read'),
  archived: address.optional().describe('Where a copy of it is kept'),
  currency: currencyOfText.optional(),
  language: language.optional().describe("The language that it is in, where that is not the deck's"),
})

/** A text that the talk rests on. */
const citedText = (language: z.ZodType<string>) => z.strictObject(cited(language))

/** A table that the talk rests on. */
const citedTable = (language: z.ZodType<string>) =>
  z.strictObject({
    file: z
      .string()
      .max(limits.path)
      .regex(/^(?!.*(?:^|\/)\.\.(?:\/|$))[^/\\\p{Cc}][^\\\p{Cc}]*\.(?:csv|tsv|tab|txt|xlsx)$/iu, {
        error: "is not the name of a table in the talk's folder, such as sources/jobs.csv or sources/jobs.xlsx",
      })
      .describe("Where it lies in the talk's folder: a file of separated values, or an Excel workbook"),
    ...cited(language),
    units: z
      .record(z.string().regex(columnPattern, { error: 'is not a column; write its letters, such as B' }), name(30))
      .optional()
      .describe("What columns are in that do not say so themselves: { B: 'million EUR', C: percent }"),
    decimal: z
      .enum(['comma', 'point'])
      .optional()
      .describe('What stands before decimals, where the file writes numbers as text and does not tell'),
  })

/** The letters of a column, of a file of several sheets behind the sheet's name. */
const columnPattern = /^(?:[^!:\\/?*[\]]{1,31}!)?[A-Z]{1,3}$/

/** The tables that a talk rests on, by the ids that citations name. */
export const citedTables = (language: z.ZodType<string>) =>
  z.record(idSchema, citedTable(language)).superRefine((tables, ctx) => {
    const issue = (path: string[], message: string) => {
      ctx.addIssue({ code: 'custom', params: asFault('text-too-long'), path, message, input: tables })
    }
    const ids = Object.keys(tables)
    if (ids.length === 0 || ids.length > limits.sources)
      issue([], `holds ${ids.length} tables; a talk rests on 1 to ${limits.sources}`)
    for (const [id, { title, short }] of Object.entries(tables))
      if (short === undefined && room(title) > shortest)
        issue([id, 'title'], `"${id}" has a title too long for a slide's foot; give it a short one too: short: …`)
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
