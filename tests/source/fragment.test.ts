import { describe, expect, it } from 'vitest'
import { fragmentsIn, withFragments } from '../../scripts/source/fragment.ts'
import { segment } from '../../scripts/source/segment.ts'
import { isPlace } from '../../scripts/quantities/citation.ts'

const english = `The harbour dredges less
The harbour moved 4,100 boxes in May. The harbour moved 3,900 boxes in June, and its pilots were on strike for a week.
"We lost a week," the harbour master said. It rained. It rained.
Cranes one to nine are blue; cranes ten to twelve, bought second-hand, are green and, says their crew, by far the better ones.`
const chinese = `港口的一年
港口在五月吞吐了四千一百箱。港口在六月吞吐了三千九百箱，引航员罢工一周。
“我们丢了一周。”港务局长说。下雨了。下雨了。`

function fragments(text: string, locale: string) {
  const sentences = segment(text)
  const all = new Set(sentences.map(({ id }) => id).filter(isPlace))
  return Object.fromEntries(fragmentsIn(sentences, all, locale))
}

/** What a browser marks: from where the first words begin to where the last end, by the rules of the standard. */
function marked(text: string, [start, end]: readonly string[]): string {
  const from = text.indexOf(start ?? '')
  expect(from, start).toBeGreaterThanOrEqual(0)
  if (end === undefined) return start ?? ''
  const after = from + (start ?? '').length
  const to = text.indexOf(end, after)
  expect(to, end).toBeGreaterThanOrEqual(after)
  return text.slice(from, to + end.length)
}

describe('words that lead a browser to a sentence', () => {
  it('mark the whole sentence, and no other, by few words', () => {
    expect(fragments(english, 'en')).toEqual({
      '1.1': ['The harbour dredges', 'less'],
      '2.1': ['The harbour moved 4,100', 'May'],
      '2.2': ['The harbour moved 3,900', 'week'],
      '3.1': ['We lost', 'said'],
      '4.1': ['Cranes one', 'ones'],
    })
    for (const [text, locale] of [
      [english, 'en'],
      [chinese, 'zh-Hans'],
    ] as const)
      for (const { id, text: sentence } of segment(text)) {
        const words = fragments(text, locale)[id]
        if (!words) continue
        expect(sentence).toContain(marked(text, words))
        expect(text.split(words[0])).toHaveLength(2)
      }
  })

  it('are at most eight words, or sixteen characters of a script without spaces', () => {
    for (const words of Object.values(fragments(english, 'en')))
      expect(words.join(' ').split(' ').length).toBeLessThanOrEqual(8)
    const found = Object.values(fragments(chinese, 'zh-Hans'))
    expect(found.length).toBeGreaterThan(3)
    for (const words of found) expect(words.join('').length).toBeLessThanOrEqual(16)
  })

  it('are none where a sentence stands there twice, or no few words are its own', () => {
    expect(fragments(english, 'en')).not.toHaveProperty(['3.2'])
    expect(fragments(chinese, 'zh-Hans')).not.toHaveProperty(['3.3'])
    const alike = 'The mayor of the old town on the hill by the river said no. '
    expect(fragments(`${alike}${alike.replace('no.', 'yes.')}`, 'en')).toEqual({ '1.1': ['no'], '1.2': ['yes'] })
  })

  it('hold no mark that copies of a text write differently', () => {
    for (const words of Object.values({ ...fragments(english, 'en'), ...fragments(chinese, 'zh-Hans') }))
      expect(words.join()).not.toMatch(/["“”]/)
  })

  it('stand in the address as the standard has them', () => {
    expect(withFragments('https://example.org/a', [['second-hand, green', 'ones'], ['六月']])).toBe(
      'https://example.org/a#:~:text=second%2Dhand%2C%20green,ones&text=%E5%85%AD%E6%9C%88',
    )
    expect(withFragments('https://example.org/a#part', [['May']])).toBe('https://example.org/a#part:~:text=May')
    expect(withFragments('https://example.org/a', [])).toBe('https://example.org/a')
  })
})
