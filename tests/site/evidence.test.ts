import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { readTalk } from '../../scripts/check/index.ts'
import { written } from '../../scripts/commands/schema.ts'
import { compose } from '../../scripts/deck/compose.ts'
import type { Deck } from '../../scripts/deck/deck.ts'
import { evidence, evidenceSchema } from '../../scripts/site/evidence.ts'
import { fixture } from '../fixtures/paths.ts'

let ferry: Deck
let harbour: Deck
beforeAll(async () => {
  ferry = compose(await readTalk(fixture('ferry')))
  harbour = compose(await readTalk(fixture('harbour')))
})

describe('evidence.json', () => {
  it('is as its schema says, for one text and for two', () => {
    for (const deck of [ferry, harbour])
      expect(() => evidenceSchema.parse(JSON.parse(JSON.stringify(evidence(deck))))).not.toThrow()
  })

  it('says of each quantity what slides show, where it stands, and how it was computed', () => {
    const { quantities } = evidence(harbour)
    expect(quantities.map(({ id }) => id).sort()).toEqual(
      harbour.slides.flatMap(({ content: { rows = [] } }) => rows.map(({ fact }) => fact)).sort(),
    )
    const computed = quantities.filter((each) => each.computed)
    expect(computed.length).toBeGreaterThan(0)
    for (const { computed: sum, places } of computed) {
      expect(quantities.map(({ id }) => id)).toEqual(expect.arrayContaining(sum?.from ?? ['']))
      expect(places.length).toBeGreaterThan(0)
    }
    const [stated] = quantities.filter(({ text }) => text.includes('17 berths'))
    expect(stated).toMatchObject({
      value: 17,
      unit: 'count',
      bound: 'exactly',
      places: [
        { text: 'report', paragraph: 2, sentence: 2 },
        { text: 'article', paragraph: 2, sentence: 2 },
      ],
    })
  })

  it('says of a cell of a series which of them it is, as the language joins the two', async () => {
    for (const [talk, joint] of [
      ['grid', /\S: \d{4}/],
      ['grid-zh', /\S：\d{4}/],
    ] as const) {
      const { quantities } = evidence(compose(await readTalk(fixture(talk))))
      expect(quantities.filter(({ label }) => joint.test(label)).length, talk).toBeGreaterThan(3)
    }
  })

  it('names every quantity that a slide shows, and the sentences that the slide rests on', () => {
    const { slides, quantities } = evidence(ferry)
    expect(slides.map(({ id }) => id)).toEqual(ferry.slides.map(({ id }) => id))
    const ids = new Set(quantities.map(({ id }) => id))
    for (const { quantities: shown } of slides) for (const id of shown) expect(ids).toContain(id)
    expect(slides.filter(({ places }) => places.length > 0).length).toBeGreaterThan(5)
  })

  it('holds hashes by which whoever has the text finds the sentences', async () => {
    const lock = JSON.parse(await readFile(fixture('ferry', 'source.lock.json'), 'utf8')) as {
      sentences: Record<string, { hash: string }>
    }
    const { texts, quantities } = evidence(ferry)
    const digest = createHash('sha256')
    for (const { hash } of Object.values(lock.sentences)) digest.update(`${hash}\n`)
    expect(texts).toEqual([
      { language: 'en', sentences: Object.keys(lock.sentences).length, digest: digest.digest('hex') },
    ])
    for (const place of quantities.flatMap(({ places }) => places))
      expect('paragraph' in place && place.hash).toBe(
        'paragraph' in place && lock.sentences[`${place.paragraph}.${place.sentence}`]?.hash,
      )
  })

  it('leads to the sentences of texts that can be read on the web', () => {
    const { texts, quantities, slides } = evidence(harbour)
    expect(texts.map(({ id, url }) => [id, url])).toEqual([
      ['report', 'https://example.org/reports/harbour-2023'],
      ['article', undefined],
    ])
    const places = [...quantities, ...slides].flatMap((each) => each.places)
    const [report, article] = ['report', 'article'].map((id) =>
      places.filter((each) => 'text' in each && each.text === id),
    )
    expect(report?.length).toBeGreaterThan(3)
    for (const { url } of report ?? [])
      expect(url).toMatch(/^https:\/\/example\.org\/reports\/harbour-2023#:~:text=[\w%]+(?:,[\w%]+)?$/)
    expect(article?.map(({ url }) => url).filter((url) => url !== undefined)).toEqual([])
  })

  it('has its schema in the package', async () => {
    const { 'evidence.schema.json': schema = '' } = written({ 'evidence.schema.json': evidenceSchema })
    await expect(schema).toMatchFileSnapshot('../../docs/evidence.schema.json')
  })
})
