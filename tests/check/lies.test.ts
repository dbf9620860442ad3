import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { parseYaml } from '../../scripts/article/yamlFile.ts'
import { readSource } from '../../scripts/source/index.ts'
import { lies, type Lie, type SmallDeck } from './lies.ts'
import { ofForm, told } from './told.ts'

/** What the author of a small deck is told; nothing where all of it holds. */
function toldOf(locale: Lie[1], source: string, deck: SmallDeck): string[] {
  const facts = Object.entries(deck.facts).map(([id, fact]) => {
    const noun: unknown = Reflect.get(fact, 'noun')
    const cite = 'derive' in fact ? {} : { cite: '1.1' }
    return [
      id,
      {
        of: { [locale]: locale === 'en' ? 'it' : '其' },
        ...cite,
        ...fact,
        ...(typeof noun === 'string' ? { noun: { [locale]: noun } } : {}),
      },
    ]
  })
  const words = locale === 'en' ? { title: 'Title', shown: 'shown' } : { title: '标题', shown: '所示' }
  const article = {
    citedeck: 1,
    locale,
    title: [words.title],
    sources: { title: words.title },
    ...(deck.terms ? { terms: deck.terms } : {}),
    ...deck.article,
    sections: [
      {
        id: 'one',
        title: words.title,
        slides: [
          {
            id: 'first',
            claim: deck.claim ?? words.shown,
            figure: deck.figure ?? { kind: 'big-number', fact: 'x' },
            cite: ['1.1'],
            notes: words.shown,
          },
        ],
      },
    ],
  }
  const files = {
    facts: parseYaml(
      stringify({ citedeck: 1, ...(deck.units ? { units: deck.units } : {}), ...Object.fromEntries(facts) }),
      'facts.yaml',
    ),
    article: parseYaml(stringify(article), 'article.yaml'),
  }
  const { sentences } = readSource(Buffer.from(`${source}\n`), [])
  return told(files, sentences)
}

describe('a deck with one lie is refused, and the true one is not', () => {
  it.each(lies.map((each) => [...each] as const))('%s (%s)', (_, locale, source, truth, lie) => {
    expect(toldOf(locale, source, truth)).toEqual([])
    const faults = toldOf(locale, source, lie)
    expect(faults).not.toEqual([])
    expect(faults.filter((fault) => ofForm.test(fault))).toEqual([])
  })
})
