import { parseSync } from '@slidev/parser'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toYaml, type Plain } from '../../scripts/deck/yaml.ts'
import { anyText, hostile } from '../fixtures/hostile.ts'

/** The slides that Slidev reads from a deck whose middle slide has the data as its frontmatter. */
function slidesAround(data: { readonly [key: string]: Plain }) {
  return parseSync(
    `---\nlayout: cover\n---\n\n\n---\nlayout: claim\n${toYaml(data)}---\n\ncontent\n\n---\nlayout: sources\n---\n`,
    'slides.md',
  ).slides
}

function expectSurvives(value: Plain): void {
  const slides = slidesAround({ data: value })
  expect(slides).toHaveLength(3)
  expect(slides[1]?.content).toBe('content')
  expect(slides[1]?.frontmatter).toEqual({ layout: 'claim', data: value })
}

describe('toYaml', () => {
  it('writes plain words without quotes and everything else in them', () => {
    expect(
      toYaml({ a: '開源大模型，三圈合一', b: 'two words', c: '12', d: 'true', e: '', f: 1.5, g: false, h: null }),
    ).toBe('a: 開源大模型，三圈合一\nb: two words\nc: "12"\nd: "true"\ne: ""\nf: 1.5\ng: false\nh: null\n')
  })

  it('indents maps and lists as one would by hand', () => {
    expect(toYaml({ list: ['one', { two: 'three', four: ['five'] }], map: { six: 'seven' } })).toBe(
      'list:\n  - one\n  - two: three\n    four:\n      - five\nmap:\n  six: seven\n',
    )
  })

  it('leaves out what is undefined', () => {
    expect(toYaml({ a: undefined, b: 1 })).toBe('b: 1\n')
  })

  it.each([[[]], [{}], [[[]]], [[{}]], [[{}, {}]], [[[[]], 'a']], [{ a: {} }], [[[1, [2]], [{}]]]])(
    'keeps the empty %j',
    expectSurvives,
  )

  it.each(hostile)('keeps %j as a value and as a key', (text) => {
    expectSurvives(text)
    expectSurvives([text, [text], { text }])
    if (text.length < 1000 && text !== '__proto__') expectSurvives({ [text]: text })
  })

  it('keeps any JSON', () => {
    const key = anyText.filter((text) => text.length < 200 && text !== '__proto__')
    const { tree } = fc.letrec<{ tree: Plain }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        anyText,
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(key, tie('tree'), { maxKeys: 4, noNullPrototype: true }),
      ),
    }))
    fc.assert(fc.property(tree, expectSurvives), { numRuns: 300 })
  })

  it('keeps halves of a surrogate pair and control characters, as escapes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(0xffff)).map((codes) => String.fromCharCode(...codes)),
        (text) => {
          expectSurvives(text)
          expect(toYaml({ text })).not.toMatch(/\p{Cs}/u)
        },
      ),
    )
  })
})
