import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { parseYaml } from '../../scripts/article/yamlFile.ts'
import { readSource } from '../../scripts/source/index.ts'
import { seriesLies, type SeriesLie } from './seriesLies.ts'
import { ofForm, told } from './told.ts'

/** What the author of a deck is told that cites its article's sentences and draws nothing of the series. */
function toldOf({ locale, source, date }: SeriesLie, facts: string): string[] {
  const { sentences } = readSource(Buffer.from(`${source}\n`), [])
  const word = locale === 'en' ? 'Look' : '看'
  const article = {
    citedeck: 1,
    locale,
    ...(date ? { date } : {}),
    title: [word],
    sources: { title: word },
    sections: [
      {
        id: 'one',
        title: word,
        slides: [{ id: 'first', claim: word, points: [word], cite: sentences.map(({ id }) => id), notes: word }],
      },
    ],
  }
  return told(
    {
      facts: parseYaml(`citedeck: 1\n${facts}\n`, 'facts.yaml'),
      article: parseYaml(stringify(article), 'article.yaml'),
    },
    sentences,
  )
}

describe('a series with one lie is refused, and the true one is not', () => {
  it.each(seriesLies)('$name ($locale)', (each) => {
    expect(toldOf(each, each.truth)).toEqual([])
    const faults = toldOf(each, each.lie)
    expect(faults.filter((fault) => ofForm.test(fault))).toEqual([])
    for (const part of each.says) expect(faults.join('\n')).toContain(part)
  })
})
