import { z } from 'zod'
import { limits } from '../input/limits.ts'
import { asFault, asLack } from '../article/asFault.ts'
import { address, citedTables, citedTexts, currencyOfText } from '../article/citedText.ts'
import { correctionsOf } from '../article/corrections.ts'
import { citation } from '../article/factsSchema.ts'
import { fields, type Fields } from '../article/fields.ts'
import type { Resolver } from '../article/fieldResolver.ts'
import { definitionOf, figureSchemas, partsOf } from './figures.ts'
import { freeSlides, slideFields, type FreeSlide as FreeData } from '../article/freeSlides.ts'
import { idSchema as id } from '../article/ids.ts'
import { printable } from '../article/printable.ts'
import { room, tooLong } from '../typography/room.ts'
import { tooMuch } from '../article/sharedRooms.ts'
import { countClicks, sayClicks } from '../article/syntax.ts'
import { plain, type Text } from '../typography/text.ts'
import { aspects, themes } from '../article/themes.ts'
import { isLocale, locales, nearestLocale, runsRightToLeft } from '../locales/index.ts'
import { faultOfWebAddress } from '../article/webAddress.ts'

/** Any of the kinds of figures. A talk's schema makes it once: it is most of the schema. */
function figureOf(f: Fields, kinds: ReadonlySet<unknown>) {
  const [first, ...rest] = figureSchemas(f, kinds)
  if (!first) throw new Error('there is no kind of figure')
  return z.discriminatedUnion('kind', [first, ...rest])
}

function claimOf(f: Fields, figure: ReturnType<typeof figureOf>) {
  return z
    .strictObject({
      layout: z.literal('claim').optional().describe('A claim, and what shows it; a slide that names no layout is one'),
      ...slideFields(f),
      topic: f.text(16, 1).optional().describe('Stands small above the claim, after the section'),
      claim: f.text(52, 2).describe('One full sentence: what the slide shows'),
      accent: f.wordsOf(40).optional().describe('The words of the claim that carry the accent colour'),
      figure: figure.optional().describe('What shows the claim: a kind of figure and its data'),
      beside: figure.optional().describe('A second, smaller figure beside the first'),
      points: z
        .array(f.text(76))
        .min(1)
        .max(5, { error: 'holds at most 5; use two slides' })
        .optional()
        .describe(
          'Beside a figure at most three, of 42 Han characters; on a slide of their own up to three of 76, or '
            + 'five of 36',
        ),
      standing: z
        .int()
        .min(1)
        .optional()
        .describe('How many of its parts are there before the first click, where that is more than one'),
      cite: z
        .array(citation)
        .min(1, { error: 'needs at least one sentence' })
        .max(limits.entries)
        .describe('The sentences that it stands on: those of every fact that it shows'),
    })
    .superRefine((value, ctx) => {
      if (!value.figure && !value.points)
        ctx.addIssue({
          code: 'custom',
          params: asFault('slide-shows-nothing'),
          message: `"${value.id}" shows nothing; give it a figure or points`,
          input: value,
        })
      if (value.beside && !value.figure)
        ctx.addIssue({
          code: 'custom',
          params: asFault('beside-nothing'),
          path: ['beside'],
          message: 'stands beside nothing; name it figure',
          input: value,
        })
      if (value.beside && value.points)
        ctx.addIssue({
          code: 'custom',
          params: asFault('slide-too-full'),
          path: ['points'],
          message: 'a second figure and points do not both fit beside a figure; keep one',
          input: value,
        })
      const clicks = countClicks(plain(value.notes))
      const most = clickable(value) - 1
      if (clicks > most)
        ctx.addIssue({
          code: 'custom',
          params: asFault('too-many-clicks'),
          path: ['notes'],
          message: `marks ${sayClicks(clicks)}; ${howToMark(most)}`,
          input: value.notes,
        })
      else if (clicks > 0 && clicks + (value.standing ?? 1) !== most + 1)
        ctx.addIssue({
          code: 'custom',
          params: { ...asFault('clicks-apart'), set: { key: 'standing', value: most + 1 - clicks } },
          path: ['notes'],
          message: `marks ${sayClicks(clicks)}; ${howManyToMark(most + 1, value.standing, clicks)}`,
          input: value.notes,
        })
      if (value.figure && value.points && value.points.length > 3)
        ctx.addIssue({
          code: 'custom',
          params: asFault('slide-too-full'),
          path: ['points'],
          message: 'at most three points beside a figure',
          input: value,
        })
      const crowded = [
        ...(value.figure && (value.beside || value.points)
          ? tooMuch(value.figure, definitionOf(value.figure.kind).beside.main, 'where something stands beside it').map(
              ({ path, message }) => ({ path: ['figure', ...path], message }),
            )
          : []),
        ...(value.beside
          ? tooMuch(value.beside, definitionOf(value.beside.kind).beside.aside, 'beside a figure').map(
              ({ path, message }) => ({
                path: ['beside', ...path],
                message,
              }),
            )
          : []),
      ]
      for (const { path, message } of crowded)
        ctx.addIssue({ code: 'custom', params: asFault('slide-too-full'), path, message, input: value })
      const longest = value.figure ? 42 : (value.points?.length ?? 0) > 3 ? 36 : 76
      value.points?.forEach((point, index) => {
        if (room(plain(point)) > longest)
          ctx.addIssue({
            code: 'custom',
            params: asFault('text-too-long'),
            path: ['points', index],
            message: tooLong(plain(point), longest, {
              lines: longest === 36 ? 1 : 2,
              where: value.figure ? 'beside a figure' : longest === 36 ? 'where there are more than three points' : '',
            }),
            input: point,
          })
      })
    })
}

/** A claim, or a slide of another layout. */
function slideOf(f: Fields, figure: ReturnType<typeof figureOf>) {
  return z.discriminatedUnion('layout', [claimOf(f, figure), ...Object.values(freeSlides(f))])
}

/** What whoever marks more clicks than a slide has parts is told. */
function howToMark(most: number): string {
  return most < 1
    ? 'this slide comes on whole: take them out'
    : `the slide comes on in ${most + 1} parts, the first of them at once: mark at most ${most}`
}

/** What whoever marks fewer clicks than there are parts to come is told: each of them would be another part's. */
function howManyToMark(parts: number, standing: number | undefined, clicks: number): string {
  const [stand, rest] = [standing ?? 1, parts - (standing ?? 1)]
  const remedy = rest > 0 ? `mark ${rest}, or say` : 'say'
  return (
    `the slide comes on in ${parts} parts, ${stand === 1 ? 'the first of them' : `${stand} of them`} at once: `
    + `${remedy} standing: ${parts - clicks} where so many are to be there at once`
  )
}

/**
 * The address of a folder on the web: previews, the canonical address and the last slide's QR code are made from it.
 */
const siteUrl = z
  .string()
  .max(limits.url, { abort: true })
  .superRefine((value, ctx) => {
    const fault = faultOfWebAddress(value) ?? faultOfFolder(value)
    if (fault !== undefined)
      ctx.addIssue({ code: 'custom', params: asLack('site-address'), message: fault, input: value })
  })
  .transform((value) => (URL.canParse(value) ? new URL(value).href.replace(/\/?$/, '/') : value))

/** Why an address on the web is not one of a folder. */
function faultOfFolder(value: string): string | undefined {
  if (/(?:^|[/\\])(?:\.|%2e){1,2}(?:[/\\]|$)/i.test(value))
    return `"${value}" holds "..": name the folder that the site lies in`
  if (/[?#]/.test(value)) return `"${value}" holds more than a folder: leave out what follows "?" or "#"`
  return undefined
}

/** How many parts a slide comes on in: those of its figure and what stands beside it, or its points. */
export function clickable({
  figure,
  beside,
  points,
}: {
  figure?: Figure | undefined
  beside?: Figure | undefined
  points?: readonly Text[] | undefined
}): number {
  return figure ? partsOf(figure) + (beside ? 1 : 0) : (points?.length ?? 1)
}

/** What the speaker says on a slide. */
const notes = (f: Fields) => f.text(4000)

/** The planned time of a slide. */
const seconds = () => z.int().min(1).max(3600).optional().describe('How long the speaker plans to stay on the slide')

/** The language of a deck, or of its article. */
const locale = () =>
  z
    .string()
    .max(35, { abort: true })
    .refine(isLocale, { error: ({ input }) => noLocale(String(input)), params: asLack('unknown-locale') })
    .meta({ enum: locales.map(({ tag }) => tag) })

/** What a deck in a language that has no folder is told. */
function noLocale(given: string): string {
  const why = runsRightToLeft(given) ? ', which is written from right to left, as cannot be set yet' : ''
  return (
    `there are no decks in "${given}"${why}; the nearest is ${nearestLocale(given)}, of `
    + `${locales.map(({ tag }) => tag).join(', ')}`
  )
}

/**
 * What `article.yaml` holds: the talk, its texts written out and its facts resolved by `resolver`.
 * @param kinds those of its figures; none stands for all that there are
 */
export function articleSchema(resolver: Resolver, kinds?: ReadonlySet<unknown>) {
  return articleSchemas(resolver, kinds).whole()
}

/** The schema of one slide of the talk, of the talk around slides that have been read, and of the whole. */
export function articleSchemas(resolver: Resolver, kinds: ReadonlySet<unknown> = new Set()) {
  const f = fields(resolver)
  const figure = figureOf(f, kinds)
  const slide = slideOf(f, figure)
  const makeWhole = () => articleOf(f, figure, slide)
  let whole: ReturnType<typeof makeWhole> | undefined
  return {
    slide,
    /** Made where it is asked for: slides that are in order need it not. */
    whole: () => (whole ??= makeWhole()),
    around: articleOf(f, figure, z.custom<z.output<typeof slide>>()),
  }
}

/** @param slide what each of its slides is read by */
function articleOf<Slide extends z.ZodType>(f: Fields, figure: ReturnType<typeof figureOf>, slide: Slide) {
  const schema = z.strictObject({
    $schema: z.string().max(limits.text).optional(),
    citedeck: z.literal(1).describe('The format of this file'),
    theme: z.enum(themes).default('lake').describe('The look: a file of tokens in styles/themes'),
    aspect: z.enum(aspects).default('16/9').describe('The shape of the slides'),
    minutes: z
      .number()
      .positive()
      .max(600)
      .optional()
      .describe('The length of the talk; every slide then plans its seconds, which add up to it'),
    locale: locale().describe('The language of the deck'),
    source: z
      .strictObject({
        language: locale().optional().describe("The language that the article is in, where that is not the deck's"),
        currency: currencyOfText.optional(),
        url: address.optional().describe('Where it is to be read: numbers lead to their sentence there'),
        archived: address.optional().describe('Where a copy of it is kept'),
      })
      .optional()
      .describe('The article that the talk is made from'),
    evidence: z
      .union([z.literal('sentences'), z.literal(false)])
      .optional()
      .describe('Publish the sentences that slides cite: sentences, where you hold the rights in the text'),
    title: z.array(f.text(24, 1)).min(1).max(2, { error: 'takes at most 2 lines' }).describe('One or two lines'),
    subtitle: z
      .array(f.text(40, 1))
      .max(2, { error: 'takes at most 2 lines' })
      .default([])
      .describe('Below the title: one or two lines'),
    byline: f.text(60).optional().describe('Where the article comes from'),
    speaker: f.text(60).optional().describe('Who gives the talk, on the cover'),
    event: f.text(60).optional().describe('Where it is given, on the cover'),
    description: f.text(200).optional().describe('For link previews and the PDF'),
    author: f.plain(120).optional().describe('Who made the deck, for the PDF and the site'),
    keywords: z.array(f.plain(60)).max(20).optional().describe('What the PDF is found by'),
    date: z.iso
      .date('is not a day such as 2026-04-02')
      .optional()
      .describe('The day of the talk: on the cover, and the date of the PDF, which has none without'),
    site: z
      .strictObject({ url: siteUrl.describe('The address of its folder: for previews, and the QR code at the end') })
      .optional()
      .describe('Where the site is published'),
    cover: z
      .strictObject({ notes: notes(f).describe('What the speaker says'), seconds: seconds() })
      .optional()
      .describe('What the speaker says before the first slide'),
    motif: figure.optional().describe('A figure drawn large and faint on the cover'),
    terms: z
      .array(f.term())
      .max(limits.entries)
      .default([])
      .describe('Names that must not be broken, or that hold an amount: those with the reason'),
    waived: z
      .array(
        z.strictObject({
          cite: citation.describe('The sentence'),
          number: z
            .string()
            .max(limits.value)
            .optional()
            .describe('As the check lists it; without one, the whole sentence'),
          reason: printable().min(1).describe('Why no slide carries it'),
        }),
      )
      .max(limits.entries)
      .default([])
      .describe('What the article states and no slide carries, each with a reason'),
    sections: z
      .array(
        z.strictObject({
          id: id.describe('Its name in messages'),
          title: f.text(20).describe('Stands small above the claims of its slides'),
          chapter: z
            .strictObject({
              question: f.text(60).describe('What the section answers'),
              cite: z.array(citation).max(limits.entries).optional().describe('The sentences of the facts in it'),
              notes: notes(f).optional().describe('What the speaker says'),
              seconds: seconds(),
            })
            .optional()
            .describe('Opens the section with a slide of its own'),
          slides: z.array(slide).min(1, { error: 'needs at least one slide' }).describe('Its slides, in order'),
        }),
      )
      .min(1, { error: 'needs at least one section' })
      .describe('The parts of the talk, in order'),
    corrections: correctionsOf(f)
      .default([])
      .describe('What slides said otherwise before the article was corrected: a dated note on each'),
    reviewers: z
      .enum(['counted', 'named'])
      .optional()
      .describe('Whether the site says who has reviewed the slides, or only how many'),
    sources: z
      .strictObject({
        title: f.text(40).describe('The title of that slide'),
        texts: citedTexts(locale())
          .optional()
          .describe(
            'The texts that the talk rests on, by ids of yours. Where there are several, each is cited as report:25.2',
          ),
        tables: citedTables(locale())
          .optional()
          .describe('The tables that it rests on beside, by ids of yours. Their cells are cited as jobs:B7'),
        notes: notes(f).optional().describe('What the speaker says'),
        seconds: seconds(),
      })
      .describe('The last slide, which says what the talk rests on'),
  })
  // An address is of one text.
  return schema.superRefine(({ source, sources: { texts = {}, tables = {} } }, ctx) => {
    for (const id of Object.keys(tables))
      if (Object.hasOwn(texts, id))
        ctx.addIssue({
          code: 'custom',
          params: asFault('id-twice'),
          path: ['sources', 'tables', id],
          message: `"${id}" is the id of a text already; give the table another`,
          input: tables,
        })
    if (Object.keys(texts).length < 2) return
    for (const key of ['url', 'archived'] as const)
      if (source?.[key] !== undefined)
        ctx.addIssue({
          code: 'custom',
          params: asFault('site-address'),
          path: ['source', key],
          message: `is of one text, and the talk rests on several: name it under each: sources: { texts: { …: { ${key}: … } } }`,
          input: source,
        })
  })
}

type Data = z.output<ReturnType<typeof articleSchema>>
type SectionData = Data['sections'][number]
/** A slide that shows a claim. */
export type Slide = Exclude<SectionData['slides'][number], FreeData>
/** A slide that shows no claim by a figure: it has none of what shows one. */
type FreeSlide = FreeData & Partial<Record<'topic' | 'claim' | 'figure' | 'beside' | 'points', undefined>>
export type AnySlide = Slide | FreeSlide
export type Section = Omit<SectionData, 'slides'> & { slides: AnySlide[] }
export type Article = Omit<Data, 'sections'> & { sections: Section[] }
export type Figure = NonNullable<Slide['figure']>
