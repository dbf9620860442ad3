import { z } from 'zod'
import { limits } from '../input/limits.ts'
import { stretchesOf } from '../source/quotation/stretches.ts'
import { room, tooLong } from '../typography/room.ts'
import { plain, type Text } from '../typography/text.ts'
import { asFault, asLack } from './asFault.ts'
import { AuthorError } from './authorError.ts'
import { printable } from './printable.ts'
import { resolve } from './resolve.ts'
import type { Resolver } from './fieldResolver.ts'

/** Makes a schema once for each number: the kinds of figures ask for a hundred texts of some twenty lengths. */
function kept<Schema>(make: (max: number, lines?: number) => Schema): (max: number, lines?: number) => Schema {
  const made = new Map<string, Schema>()
  return (max, lines) => {
    const key = `${max} ${lines ?? ''}`
    const schema = made.get(key) ?? make(max, lines)
    made.set(key, schema)
    return schema
  }
}

/** A file of the talk's `public` folder, or a picture typed as data. */
const address = z
  .string()
  .min(1)
  .max(limits.dataPicture + limits.url)

/** A slide of Markdown that nobody reads. */
const nothing = { slide: { title: '', blocks: [], exempt: [] }, faults: [] }

/**
 * A text that has room.
 * @param lines how many lines that fills on a slide, where that is always the same
 * @throws AuthorError where it is longer than `max` Han characters
 */
function within(text: Text, max: number, lines?: number): Text {
  const shown = plain(text)
  if (room(shown) > max)
    throw new AuthorError('text-too-long', tooLong(shown, max, lines === undefined ? {} : { lines }))
  return text
}

/** The fields that hold texts, names and pictures. */
export function textFields(resolver: Resolver) {
  return {
    /**
     * A text. `{fact}` in it becomes the fact's words. `max` counts Han characters; two others take the room of one.
     * @param lines how many lines that fills on a slide, where that is always the same
     */
    text: kept((max: number, lines?: number) =>
      printable()
        .trim()
        .min(1)
        .transform((source, ctx) =>
          resolve(ctx, source, (text) => within(resolver.text(text), max, lines), resolver.unheld),
        ),
    ),

    /** Words of another text of the slide, which is held as a whole: alone they may say something else. */
    wordsOf: kept((max: number) =>
      printable()
        .trim()
        .min(1)
        .transform((source, ctx) => resolve(ctx, source, (text) => within(resolver.unheld(text), max))),
    ),

    /** A text without facts, of at most `max` characters. */
    plain: (max: number) =>
      printable()
        .min(1)
        .max(max)
        .transform((source, ctx) =>
          resolve(
            ctx,
            source,
            (text) => resolver.plain(text),
            (text) => plain(resolver.unheld(text)),
          ),
        ),

    /**
     * Somebody's words as the article has them, `max` Han characters at most: no fact is named in them, and their
     * numbers are the article's own.
     */
    quotation: kept((max: number) =>
      printable()
        .trim()
        .min(1)
        .transform((source, ctx) =>
          resolve(ctx, source, (quote) => {
            if (stretchesOf(quote).length === 0)
              throw new AuthorError('quotation-differs', `"${quote}" quotes no word; write what was said`)
            if (room(quote) > max)
              throw new AuthorError(
                'text-too-long',
                `${tooLong(quote, max)}; quote the words that count, with […] for what is left out`,
              )
            return resolver.quotation(quote)
          }),
        ),
    ),

    /** A picture by its address, or by its name and the hash of the file that it is to be. */
    picture: () =>
      z
        .union([
          address,
          z.strictObject({
            name: address,
            hash: printable().min(1).max(64).describe('Of the file that credit and licence are for; the check says it'),
          }),
        ])
        .transform((file, ctx) =>
          typeof file === 'string'
            ? resolve(ctx, file, (name) => resolver.picture(name))
            : resolve(ctx, file.name, (name) => resolver.picture(name, file.hash)),
        ),

    /**
     * A name as others have given it, such as a licence's, which may hold amounts: it is no statement of the talk's.
     */
    name: (max: number) =>
      printable()
        .trim()
        .min(1)
        .refine((text) => room(text) <= max, {
          error: ({ input }) => tooLong(String(input), max),
          params: asFault('text-too-long'),
        }),

    /** A slide of Markdown; each fault is told with its line there. */
    markdown: () =>
      printable()
        .min(1)
        .transform((source, ctx) => {
          const { slide, faults } = resolver.markdown?.(source) ?? nothing
          for (const { code, message, at, line } of faults)
            ctx.addIssue({
              code: 'custom',
              message: `line ${line} of the Markdown: ${message}`,
              input: source,
              params: { ...asLack(code), at, line },
            })
          return faults.length > 0 ? z.NEVER : slide
        }),

    /** A name that may hold an amount, then with the reason why it is a name. */
    term: () =>
      z.union([
        printable()
          .min(1)
          .transform((term, ctx) =>
            resolve(ctx, term, (name) => {
              const amount = resolver.amount(name)
              if (amount !== undefined)
                throw new AuthorError(
                  'amount-in-term',
                  `"${amount}" in it is an amount; say why it is a name: { term: ${name}, reason: … }`,
                  amount,
                )
              return name
            }),
          ),
        z
          .strictObject({
            term: printable().min(1).describe('The name'),
            reason: printable().min(1).describe('Why the amount in it is a name and not a number of the article'),
          })
          .transform(({ term }) => term),
      ]),

    /** A part of a coined name, such as the 1 of 1+N; or a text. */
    symbol: (max: number) =>
      printable()
        .trim()
        .min(1)
        .transform((source, ctx) =>
          resolve(
            ctx,
            source,
            (symbol) => {
              const written = resolver.terms.some((term) => term.includes(symbol)) ? symbol : resolver.text(symbol)
              if (room(plain(written)) > max)
                throw new AuthorError(
                  'text-too-long',
                  `takes at most ${max} Han characters or ${2 * max} Latin ones: it is drawn large`,
                )
              return written
            },
            resolver.unheld,
          ),
        ),
  }
}
