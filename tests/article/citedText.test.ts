import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { citedTexts } from '../../scripts/article/citedText.ts'
import { pathOfLanguage, sourcesOfTalk } from '../../scripts/article/sourcesOfTalk.ts'

const schema = citedTexts(z.string())
const long = 'A title that is much longer than the foot of any slide has room for'

/** What is said of texts in YAML, each with the place of its fault. */
function said(yaml: string): string[] {
  const { error } = schema.safeParse(parse(yaml))
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)
}

describe('the texts that a talk rests on', () => {
  it('have a title, and where they are several a short one or a name for the foot', () => {
    expect(said('a: { title: A }\nb: { title: B 2023 }')).toEqual([])
    expect(said(`a: { title: ${long} }`)).toEqual([])
    expect(said(`a: { title: ${long}, short: A }\nb: { title: B }`)).toEqual([])
    expect(said(`a: { title: ${long} }\nb: { title: B }`)).toEqual([
      `a.title: "a" has a title too long for a slide's foot; give it a short one too: short: …`,
    ])
    expect(said(`a: { title: A, short: ${long} }`)).toEqual([
      'a.short: takes at most 20 Han characters or 40 Latin ones',
    ])
    expect(said('A: { title: A }')[0]).toMatch(/^A: /)
  })

  it('are dated by a day, a month or a year', () => {
    expect(schema.parse(parse('a: { title: A, date: 2023 }'))['a']?.date).toBe('2023')
    for (const date of ['2023-05', '2023-05-06', "'1990s'"]) expect(said(`a: { title: A, date: ${date} }`)).toEqual([])
    for (const date of ['May 2023', '2023-13', '20230506'])
      expect(said(`a: { title: A, date: ${date} }`)[0]).toMatch(/^a\.date: is not a date/)
  })

  it('have addresses that a reader may follow, and that tell no password', () => {
    expect(said('a: { title: A, url: "https://example.org/a?b=1#c" }')).toEqual([])
    expect(said('a: { title: A, url: "javascript:alert(1)" }')[0]).toMatch(/begins with https:/)
    expect(said('a: { title: A, url: "https://me:secret@example.org/" }')[0]).toMatch(/^a\.url: holds a user/)
    expect(said('a: { title: A, url: "https://me:secret@example.org/" }')[0]).not.toContain('secret')
  })

  it('are at least one, and no more than a deck can name', () => {
    expect(said('{}')).toEqual([': holds 0 texts; a talk rests on 1 to 20'])
    const many = Array.from({ length: 21 }, (_, index) => `t${index}: { title: A }`).join('\n')
    expect(said(many)).toEqual([': holds 21 texts; a talk rests on 1 to 20'])
  })
})

describe('the texts of an article.yaml', () => {
  it('are one without an id, until there are two', () => {
    expect(sourcesOfTalk(parse('locale: zh-TW'))).toEqual([{ id: '', language: 'zh-Hant' }])
    expect(sourcesOfTalk(parse('{ locale: en, source: { language: zh-Hans } }'))).toEqual([
      { id: '', language: 'zh-Hans' },
    ])
    expect(sourcesOfTalk(parse('{ locale: en, sources: { texts: { a: { language: zh-Hans } } } }'))).toEqual([
      { id: '', language: 'zh-Hans' },
    ])
    for (const broken of [
      '',
      'x',
      '[]',
      '{ sources: x }',
      '{ sources: { texts: [a, b] } }',
      '{ sources: { texts: { A: 1, 2: 2 } } }',
    ])
      expect(sourcesOfTalk(parse(broken))).toEqual([{ id: '', language: 'en' }])
  })

  it('are in the language that they name, else in that of all, else in that of the deck', () => {
    const article: unknown = parse(
      '{ locale: en, source: { language: zh-Hans }, sources: { texts: { a: {}, b: { language: zh-Hant } } } }',
    )
    const [a, b] = sourcesOfTalk(article)
    expect([a, b]).toEqual([
      { id: 'a', language: 'zh-Hans' },
      { id: 'b', language: 'zh-Hant' },
    ])
    expect([a, b].flatMap((each) => (each ? [pathOfLanguage(article, each)] : []))).toEqual([
      ['source', 'language'],
      ['sources', 'texts', 'b', 'language'],
    ])
  })
})
