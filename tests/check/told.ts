import { stringify } from 'yaml'
import { readOptions, type DataFiles } from '../../scripts/talk/dataFiles.ts'
import { formatDiagnostic, InputError, type Diagnostic } from '../../scripts/article/diagnostic.ts'
import { parseYaml } from '../../scripts/article/yamlFile.ts'
import { checkTalk } from '../../scripts/check/index.ts'
import { readSource } from '../../scripts/source/index.ts'
import { makeLock } from '../../scripts/source/lock.ts'
import type { Sentence } from '../../scripts/source/segment.ts'
import type { Lie, SmallDeck } from './lies.ts'

/** What the author of data is told by its article's sentences; nothing where all of it holds. */
export function told(files: DataFiles, sentences: readonly Sentence[]): string[] {
  const found = toldOrWarned(files, sentences)
  return found.filter(({ severity }) => severity === 'error').map(formatDiagnostic)
}

/** The same with the warnings, which are told of data that holds. */
function toldOrWarned(files: DataFiles, sentences: readonly Sentence[]): readonly Diagnostic[] {
  try {
    return checkTalk(files, makeLock(sentences, readOptions(files)), sentences).warnings
  } catch (error) {
    if (error instanceof InputError) return error.diagnostics
    throw error
  }
}

/** What is found in a deck of one slide, which cites all of its article. */
export function foundIn(locale: Lie[1], source: string, deck: SmallDeck): readonly Diagnostic[] {
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
  const { sentences } = readSource(Buffer.from(`${source}\n`), [])
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
            cite: sentences.map(({ id }) => id),
            notes: words.shown,
            ...deck.slide,
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
  return toldOrWarned(files, sentences)
}

/** A deck that is refused for its form, and not for what it says, shows nothing. */
export const ofForm = /unknown key|is missing|expected|takes at most|unknown fact/
