import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { readOptions } from '../../scripts/article/dataFiles.ts'
import { formatDiagnostic, InputError } from '../../scripts/article/diagnostic.ts'
import { parseYaml } from '../../scripts/article/yamlFile.ts'
import { checkTalk } from '../../scripts/check/index.ts'
import { readSource } from '../../scripts/source/index.ts'
import { makeLock } from '../../scripts/source/lock.ts'
import { lies, type Lie, type SmallDeck } from './lies.ts'

/** What the author of a small deck is told; nothing where all of it holds. */
function told(locale: Lie[1], source: string, deck: SmallDeck): string[] {
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
  try {
    checkTalk(files, makeLock(sentences, readOptions(files)), sentences)
    return []
  } catch (error) {
    if (error instanceof InputError) return error.diagnostics.map(formatDiagnostic)
    throw error
  }
}

/** A deck that is refused for its form, and not for what it says, shows nothing. */
const ofForm = /unknown key|is missing|expected|takes at most|unknown fact/

describe('a deck with one lie is refused, and the true one is not', () => {
  it.each(lies.map((each) => [...each] as const))('%s (%s)', (_, locale, source, truth, lie) => {
    expect(told(locale, source, truth)).toEqual([])
    const faults = told(locale, source, lie)
    expect(faults).not.toEqual([])
    expect(faults.filter((fault) => ofForm.test(fault))).toEqual([])
  })
})
