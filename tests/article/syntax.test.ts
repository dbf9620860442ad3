import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankOut, countClicks, expressionTokens, isName, parseText } from '../../scripts/article/syntax.ts'

it.each([
  ['no mark at all', 0],
  ['first [click] then', 1],
  ['[click] one [click] another', 2],
  ['[click:3] three at once, [click] one', 4],
  ['a [clique] is none', 0],
])('counts the clicks of %j', (notes, clicks) => {
  expect(countClicks(notes)).toBe(clicks)
})

describe('names and references, whatever stands in a text,', () => {
  const name = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*'
  const cell = String.raw`(?:\.[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*){0,2}`
  const reference = new RegExp(String.raw`\\\{|(?<!\{)\{([a-z][a-z0-9-]*${cell})(?::([a-z]+))?\}(?!\})`, 'gu')
  const texts = fc
    .array(fc.constantFrom(...'{}{}:..--\\ aQ1波５😀+%', '{a', '}', '{b-1.波兰}', '{c.x.2024-Q3:words}'), {
      maxLength: 14,
    })
    .map((pieces) => pieces.join(''))

  it('are those that their rules say', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(isName(text)).toBe(new RegExp(`^${name}${cell}$`, 'u').test(text))
        expect(expressionTokens(text)).toEqual(
          text.match(new RegExp(String.raw`${name}${cell}|\d+(?:\.\d+)?%?|\S`, 'gu')) ?? [],
        )
        const named = [...text.matchAll(reference)].filter(([, fact]) => fact !== undefined)
        expect(parseText(text).filter((part) => typeof part !== 'string')).toEqual(
          named.map(({ 0: whole, 1: fact, 2: style, index }) => ({
            fact,
            style,
            start: index,
            end: index + whole.length,
          })),
        )
        const blank = named.reduce(
          (left, { 0: whole, index }) =>
            left.slice(0, index) + '_'.repeat(whole.length) + left.slice(index + whole.length),
          text,
        )
        expect(blankOut(text, '_')).toBe(blank)
        const words = parseText(text).map((part) => (typeof part === 'string' ? part : '|'))
        expect(words.join('')).toBe(text.replaceAll(reference, (_, fact?: string) => (fact === undefined ? '{' : '|')))
      }),
      { numRuns: 2000 },
    )
  })
})
