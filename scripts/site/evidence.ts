import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Deck, DeckFact, DeckSource } from '../deck/deck.ts'
import { addressOf } from '../deck/address.ts'
import { citedeckVersion } from '../machine/version.ts'
import { cellParts, citationParts, sourceOf, type Citation } from '../quantities/citation.ts'
import { bounds } from '../quantities/quantity.ts'
import { factsOf } from '../typography/text.ts'
import { figureEvidence, figuresOf, shownFiles } from './figureEvidence.ts'

/** In the site's folder. */
export const evidenceName = 'evidence.json'

const id = z.string().min(1)
const value = z.union([z.number(), z.string()])
const hash = z.string().regex(/^[0-9a-f]{16}$/)
const count = z.int().min(0)

/** How many people found something in order as it is. */
const review = z.strictObject({
  people: count,
  last: z.string().describe('The day of the last of them'),
  names: z.array(z.string()).optional().describe('Who they are, where the talk says so'),
})

const sentencePlace = z.strictObject({
  text: id.optional().describe('The id of the text, where the talk rests on several'),
  paragraph: z.int().min(1),
  sentence: z.int().min(1),
  hash: hash.describe('The first 16 hexadecimal digits of the SHA-256 of the sentence, in UTF-8, trimmed'),
  url: z.string().optional().describe('Where it can be read; browsers that can mark it there'),
  words: z.string().optional().describe('The sentence, where its author publishes it'),
})

const cellPlace = z.strictObject({
  table: id.describe('The id of the table'),
  sheet: z.string().optional().describe('The name of the sheet, where the file has several'),
  row: z.int().min(1),
  column: z.string().regex(/^[A-Z]{1,3}$/),
  hash: hash.describe('The same of what stands before, over and in the cell'),
  url: z.string().optional().describe('Where the table can be had'),
  words: z.string().optional().describe('What stands before, over and in the cell, where its author publishes it'),
})

const place = z.union([sentencePlace, cellPlace])

const quantity = z.strictObject({
  id,
  text: z.string().describe('As slides write it'),
  label: z.string().describe('What it is a figure of'),
  value: value.describe('In the unit: 12 % is 12. A date is text, ISO 8601 where that has a form'),
  unit: id.describe(
    'A currency of ISO 4217, a unit of CLDR, count, rank, multiple, date, or one that the talk declares',
  ),
  bound: z.enum(bounds),
  noun: z.string().optional().describe('What is counted, in the language of the text'),
  per: z.strictObject({ value: z.number(), unit: id, noun: z.string().optional() }).optional(),
  fraction: z.strictObject({ numerator: z.int(), denominator: z.int().positive() }).optional(),
  form: z.enum(['fraction', 'in', 'tenths', 'minguo']).optional(),
  sense: z.literal('more').optional().describe('A multiple that is added to what was there'),
  low: value.optional(),
  high: value.optional(),
  places: z.array(place).describe('The sentences that state it, or what it is computed from'),
  computed: z
    .strictObject({
      formula: z.string(),
      text: z.string().describe('The formula as slides write it'),
      from: z.array(id),
      rounded: z.literal(true).optional(),
    })
    .optional()
    .describe('How it follows from others'),
  reading: z.string().optional().describe('Why the author takes the sentence to mean this'),
})

/** What `evidence.json` of a site holds. */
export const evidenceSchema = z.strictObject({
  $schema: z.string(),
  citedeck: z.literal(1).describe('The format of this file'),
  generator: z.string().describe('The program that checked the deck, and its version'),
  deck: z.strictObject({
    title: z.string(),
    locale: id,
    author: z.string().optional(),
    date: z.string().optional(),
    url: z.string().optional(),
  }),
  texts: z.array(
    z.strictObject({
      id: id.optional(),
      title: z.string().optional(),
      author: z.string().optional(),
      date: z.string().optional(),
      url: z.string().optional(),
      archived: z.string().optional(),
      language: id,
      sentences: z.int().min(1),
      digest: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .describe('SHA-256 of the hashes of its sentences in their order, each with a line feed'),
    }),
  ),
  tables: z
    .array(
      z.strictObject({
        id,
        title: z.string().optional(),
        author: z.string().optional(),
        date: z.string().optional(),
        url: z.string().optional(),
        archived: z.string().optional(),
        language: id,
        cells: z.int().min(1),
        digest: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .describe('SHA-256 of the hashes of its cells in their order, each with a line feed'),
      }),
    )
    .optional()
    .describe('Tables that the talk rests on beside its texts'),
  slides: z.array(
    z.strictObject({
      number: z.int().min(1),
      id,
      title: z.string(),
      url: z.string().optional(),
      places: z.array(place).describe('The sentences that the slide rests on beside those of its quantities'),
      quantities: z.array(id),
      figures: z.array(figureEvidence).optional().describe('What its figures show'),
      files: z.array(z.string()).optional().describe('The pictures and videos that it shows, in the site'),
      reviewed: review.optional().describe('By how many people it was found in order as it is'),
    }),
  ),
  quantities: z.array(quantity),
  corrections: z
    .array(
      z.strictObject({
        date: z.string(),
        slide: id,
        text: z.string().describe('As the slide has it'),
        quantity: id.optional().describe('The one that is another now'),
        was: z.string().optional().describe('What the slide said in its place before; no text states it any more'),
      }),
    )
    .optional()
    .describe('What slides said otherwise before'),
  reviewed: review.optional().describe('By at least how many people every slide was found in order as it is'),
  coverage: z
    .strictObject({
      facts: count,
      matched: count.describe('Facts that their sentences state'),
      slides: count.describe('Slides that make a claim'),
      cited: count.describe('Those of them that cite a sentence'),
      sentences: count,
      carried: count.describe('Sentences that slides cite'),
      waived: count.describe('Sentences that the author leaves out with a reason'),
      numbers: count,
      used: count.describe('Numbers of the texts that slides show'),
      numbersWaived: count,
    })
    .describe('How far the deck and its texts cover each other'),
})

type Evidence = z.infer<typeof evidenceSchema>

/** What a deck's quantities stand on, for other programs: `docs/evidence.md` tells of each field. */
export function evidence(deck: Deck): Evidence {
  const { title, locale, author, date, url, sources = [] } = deck
  const { facts, texts, coverage, reviewed } = deck.evidence
  const named = new Map(sources.map((source) => [source.id, source]))
  const placesOf = (cites: readonly Citation[]) => cites.map((cite) => placeOf(cite, deck.evidence))
  return {
    $schema: 'https://unpkg.com/citedeck/lib/schemas/evidence.schema.json',
    citedeck: 1,
    generator: `citedeck ${citedeckVersion()}`,
    deck: { title, locale, author, date, url },
    texts: texts.flatMap(({ id: text, hashes, isTable, ...locked }) => {
      // A single text is cited without its id, and named all the same.
      const source = named.get(text) ?? (text === '' ? sources.find((each) => !each.isTable) : undefined)
      return isTable
        ? []
        : [
            {
              id: text || undefined,
              ...saidOf(source),
              ...locked,
              sentences: hashes.length,
              digest: digestOfText(hashes),
            },
          ]
    }),
    ...(texts.some(({ isTable }) => isTable)
      ? {
          tables: texts.flatMap(({ id: table, hashes, isTable, ...locked }) =>
            isTable
              ? [
                  {
                    id: table,
                    ...saidOf(named.get(table)),
                    ...locked,
                    cells: hashes.length,
                    digest: digestOfText(hashes),
                  },
                ]
              : [],
          ),
        }
      : {}),
    slides: deck.slides.map(({ id: slide, title: heading, cites = [], content }, index) => ({
      number: index + 1,
      id: slide,
      title: heading,
      url: url === undefined ? undefined : `${url}#/${slide}`,
      places: placesOf(cites),
      quantities: [
        ...new Set([...factsOf({ ...content, footnotes: undefined }), ...(content.rows ?? []).map(({ fact }) => fact)]),
      ].filter((fact) => facts.some((each) => each.id === fact)),
      figures: unlessEmpty(figuresOf(content)),
      files: unlessEmpty(shownFiles(content)),
      reviewed: reviewed?.slides[slide],
    })),
    quantities: facts.map((fact) => describe(fact, placesOf)),
    corrections: deck.corrections?.map(({ fact: of, ...said }) => ({ ...said, quantity: of })),
    reviewed:
      reviewed && reviewed.people > 0
        ? { people: reviewed.people, last: reviewed.last, names: reviewed.names }
        : undefined,
    coverage,
  }
}

const unlessEmpty = <Item>(list: Item[]): Item[] | undefined => (list.length === 0 ? undefined : list)

/** What the data says of a text or table. */
function saidOf(source: DeckSource | undefined): Record<'title' | 'author' | 'date', string | undefined> {
  return { title: source?.title, author: source?.author, date: source?.date }
}

/** The digest of a text, from the hashes of its sentences. */
export function digestOfText(hashes: readonly string[]): string {
  const digest = createHash('sha256')
  for (const hash of hashes) digest.update(`${hash}\n`)
  return digest.digest('hex')
}

function describe(
  { cites, derive, from = [], sum = '', rounded, ownReading, ...fact }: DeckFact,
  placesOf: (cites: readonly Citation[]) => Evidence['quantities'][number]['places'],
): Evidence['quantities'][number] {
  return {
    ...fact,
    places: placesOf(cites),
    ...(derive === undefined
      ? {}
      : { computed: { formula: derive, text: sum, from: [...from], ...(rounded ? { rounded } : {}) } }),
    ...(ownReading === undefined ? {} : { reading: ownReading }),
  }
}

function placeOf(cite: Citation, found: Deck['evidence']): Evidence['slides'][number]['places'][number] {
  const cell = cellParts(cite)
  const [hash, url, words] = [found.sentences[cite]?.hash ?? '', addressOf([cite], found), found.sentences[cite]?.text]
  if (cell) return { table: sourceOf(cite), ...cell, sheet: cell.sheet || undefined, hash, url, words }
  const [paragraph, sentence] = citationParts(cite).map(Number)
  return {
    text: sourceOf(cite) || undefined,
    paragraph: paragraph ?? 0,
    sentence: sentence ?? 0,
    hash,
    url,
    words,
  }
}

/** Writes it into a site's folder. */
export async function writeEvidence(deck: Deck, folder: string): Promise<void> {
  await writeFile(join(folder, evidenceName), `${JSON.stringify(evidence(deck), null, 1)}\n`)
}
