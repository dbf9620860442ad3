import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plain } from '../../scripts/typography/text.ts'
import { stress, writeText } from '../../scripts/article/writeText.ts'
import { anyText } from '../fixtures/hostile.ts'
import { fact } from './build.ts'

const facts = new Map([
  ['boats', fact(2, 'count', { id: 'boats', nouns: { en: { one: 'boat', other: 'boats' } } })],
  ['rest', fact(1, 'count', { id: 'rest', derive: 'boats - boats' })],
])
const write = (source: string) => writeText(source, facts, 'en')

describe('writeText', () => {
  it('writes facts out in the style that is asked for', () => {
    expect(write('{boats} and {boats:words}, {boats:number}.')).toEqual([
      { text: '2 boats', fact: 'boats', cite: '1.1' },
      ' and ',
      { text: 'two boats', fact: 'boats', cite: '1.1' },
      ', ',
      { text: '2', fact: 'boats', cite: '1.1' },
      '.',
    ])
  })

  it('marks a computed fact', () => {
    expect(write('{rest}')).toEqual([{ text: '1', fact: 'rest', cite: '1.1', computed: true }])
  })

  it('keeps a text without facts a string', () => {
    expect(write('no facts')).toBe('no facts')
  })

  it.each([
    ['{{boats}}', '{{boats}}'],
    ['{{ boats }}', '{{ boats }}'],
    ['\\{boats}', '{boats}'],
    ['{{boats}', '{{boats}'],
    ['{boats}}', '{boats}}'],
    ['{ boats }', '{ boats }'],
    ['{Boats}', '{Boats}'],
    ['{}', '{}'],
    ['{"a": 1}', '{"a": 1}'],
  ])('takes %j for text', (source, text) => {
    expect(write(source)).toBe(text)
  })

  it('refuses an unknown fact or style, with what was meant', () => {
    expect(() => write('{boat}')).toThrow('unknown fact "boat"; did you mean "boats"?')
    expect(() => write('{zeppelins}')).toThrow(/^unknown fact "zeppelins"$/)
    expect(() => write('{boats:loud}')).toThrow('unknown style "loud" of "boats"; one of default, words, number')
  })

  it('leaves every text without braces as it is', () => {
    fc.assert(
      fc.property(
        anyText.map((text) => text.replace(/[{}]/g, '')),
        (text) => {
          expect(write(text)).toBe(text)
        },
      ),
    )
  })
})

describe('stress', () => {
  it.each([
    ['plain words', 'plain', [{ text: 'plain', accent: true }, ' words']],
    ['plain words', 'plain words', [{ text: 'plain words', accent: true }]],
    ['again and again', 'again', [{ text: 'again', accent: true }, ' and again']],
  ])('puts the accent in %j on %j', (text, stretch, stressed) => {
    expect(stress(text, stretch)).toEqual(stressed)
  })

  it('reaches over facts, and marks a computed one only once', () => {
    expect(stress(write('the {boats} and {rest} more'), '2 boats and 1')).toEqual([
      'the ',
      { text: '2 boats', fact: 'boats', cite: '1.1', accent: true },
      { text: ' and ', accent: true },
      { text: '1', fact: 'rest', cite: '1.1', computed: true, accent: true },
      ' more',
    ])
    expect(stress([{ text: '12 boats', fact: 'rest', computed: true }], '2')).toEqual([
      { text: '1', fact: 'rest' },
      { text: '2', fact: 'rest', computed: true, accent: true },
      { text: ' boats', fact: 'rest' },
    ])
  })

  it('tells where the text does not hold the stretch', () => {
    expect(stress('plain words', 'other')).toBeUndefined()
  })

  it('changes no word', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (before, stretch, after) => {
        const stressed = stress(before + stretch + after, stretch)
        expect(stressed && plain(stressed)).toBe(before + stretch + after)
      }),
    )
  })
})
