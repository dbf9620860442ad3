import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { formatDiagnostic } from '../../scripts/article/diagnostic.ts'
import type { Lie } from './lies.ts'
import { foundIn, ofForm } from './told.ts'

/**
 * Claims by what is made of them: `refused`, `warned` of, or passed though they are not true (`passes`); and `true`
 * ones, of which most are in an author's own words. Then what they are about, the language, the year of the article
 * where that counts, its text (a slash parts paragraphs), the facts, and the claim.
 */
const rows = readFileSync(new URL('claims.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'))

describe('a claim says of its facts what the article says', () => {
  it.each(rows)('%s (%s, %s) %s %s %s: %s', (how, _kind, locale, year, text, facts, claim) => {
    const texts = { only: { title: 'It', date: year } }
    const found = foundIn(locale as Lie[1], text?.replaceAll(' / ', '\n') ?? '', {
      facts: parse(`{ ${facts} }`) as Record<string, object>,
      ...(claim === undefined ? {} : { claim }),
      article: { sources: { title: 'It', ...(year === '' ? {} : { texts }) } },
    })
    const faults = found.filter(({ severity }) => severity === 'error').map(formatDiagnostic)
    const warnings = found.filter(({ code }) => code === 'told-of-another')
    expect(faults.filter((fault) => ofForm.test(fault))).toEqual([])
    if (how === 'refused') expect(faults).not.toEqual([])
    else expect(faults).toEqual([])
    if (how === 'warned') expect(warnings).not.toEqual([])
    if (how === 'passes') expect(warnings).toEqual([])
  })

  it('may go by another name, where a term says why', () => {
    const deck = {
      facts: { x: { value: 3_100_000, unit: 'EUR' } },
      claim: 'Denmark paid {x}',
      terms: [{ term: 'Denmark', reason: 'what Norway is called in this test' }],
    }
    expect(foundIn('en', 'Norway paid 3.1 million euros, Denmark 2.4 million.', deck)).toEqual([])
  })

  it('tells last year from the day of the talk, where its article is of another year', () => {
    const deck = (day: object) => ({
      facts: { x: { value: 540, unit: 'count', noun: 'cases' } },
      claim: 'This year {x} were filed',
      article: { date: '2026-02-01', sources: { title: 'It', texts: { only: { title: 'It', ...day } } } },
    })
    const text = 'Last year 540 cases were filed.'
    expect(foundIn('en', text, deck({ date: '2025-11-02' }))).toEqual([])
    expect(foundIn('en', text, deck({ date: '2026-01-15' }))).not.toEqual([])
  })

  it('is told of hundreds of them, in each language', () => {
    for (const language of ['en', 'zh-Hans', 'zh-Hant'])
      expect(rows.filter(([, , locale]) => locale === language).length).toBeGreaterThan(60)
  })
})
