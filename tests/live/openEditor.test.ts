import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDraft } from '../../scripts/live/draft.ts'
import { openEditor } from '../../scripts/live/openEditor.ts'
import { placeOf, type Places } from '../../scripts/live/placeOf.ts'
import type { Clicked } from '../../scripts/stage/live/author/clicked.ts'
import { readFileSync } from 'node:fs'
import { fixture } from '../fixtures/paths.ts'
import { serveRoute } from './askRoute.ts'

let places: Places

beforeAll(async () => {
  const draft = await readDraft(fixture('ferry'), [], {
    renderer: () => Promise.reject(new Error('nothing is wrong that would have to be drawn')),
  })
  if (!draft.places) throw new Error('the ferry cannot be read')
  places = draft.places
})

const lines = (file: string) => readFileSync(fixture('ferry', file), 'utf8').split('\n')

/** The line that what is clicked leads to, from its column on. */
function line(clicked: Clicked): string | undefined {
  const found = placeOf(clicked, places)
  return found && lines(found.file)[found.line - 1]?.slice(found.column - 1)
}

describe('where something on a slide is written', () => {
  it.each([
    [
      'a claim, whose facts are written out',
      { slide: 'busy', part: 'title', words: 'Over 412,000 passengers cross in a year, most of them on foot' },
      "'{passengers} cross in a year",
    ],
    ['a topic', { slide: 'century', part: 'topic', words: 'The river · A century' }, 'A century'],
    ['the section over a claim', { slide: 'busy', part: 'topic', words: 'The river' }, 'The river'],
    [
      'a point, with other quotation marks',
      { slide: 'loop', part: 'points', words: 'The pier is shared' },
      "'The pier is shared'",
    ],
    ['a label in a figure', { slide: 'century', part: 'figure', words: 'The electric trial' }, 'The electric trial,'],
    [
      'one line of a longer text',
      { slide: 'price', part: 'figure', words: 'the battery and a charger' },
      'for the hull, the battery',
    ],
    ['a figure without words', { slide: 'payback', part: 'figure' }, 'figure:'],
    [
      'a caveat',
      { slide: 'price', part: 'note', words: 'The article does not say whether the grant is taken off.' },
      'The article does not say',
    ],
    ['notes', { slide: 'fleet', part: 'notes', words: 'The others follow if the trial holds.' }, 'The others follow'],
    ['what speaks for itself', { slide: 'fleet', words: '?' }, 'id: fleet'],
    ['the cover', { slide: 'cover', part: 'title', words: 'The ferry that went quiet' }, 'that went quiet'],
    ["the cover's notes", { slide: 'cover', part: 'notes', words: 'Good morning.' }, 'Good morning.'],
    ['a chapter', { slide: 'battery', words: 'Does it pay?' }, 'Does it pay?'],
    ['the sources', { slide: 'sources', part: 'title', words: 'Where the figures stand' }, 'Where the figures stand'],
    ['a fact', { slide: 'price', part: 'figure', fact: 'trial-cost', words: '$2.6' }, 'trial-cost:'],
  ] as const)('%s', (_, clicked, found) => {
    expect(line(clicked)?.startsWith(found), line(clicked)).toBe(true)
  })

  it('is nowhere for a slide or a fact that there is not', () => {
    expect(placeOf({ slide: 'nowhere' }, places)).toBeUndefined()
    expect(placeOf({ slide: 'price', fact: 'constructor' }, places)).toBeUndefined()
  })
})

describe('the request that opens the editor', () => {
  let served: Awaited<ReturnType<typeof serveRoute>>
  const opened: string[] = []
  const post = (body: unknown) => served.post(body)

  beforeAll(async () => {
    const routes = openEditor(
      '/talk',
      () => places,
      async (file) => {
        opened.push(file)
        return file.includes('facts') ? { editor: 'unknown' } : { opened: file }
      },
    )
    served = await serveRoute(routes.get('POST /live/open'))
  })
  afterAll(() => {
    served.close()
  })

  it('is answered to the author alone, and only for what stands in the data; never for a path', async () => {
    expect(await post({ slide: 'fleet', part: 'notes' })).toEqual([200, '{"opened":"article.yaml:69:9"}'])
    expect(opened).toEqual([join('/talk', 'article.yaml:69:9')])
    expect(await post({ slide: 'fleet', fact: 'boats' })).toEqual([200, '{"editor":"unknown"}'])
    for (const body of ['', '{', {}, { slide: 'fleet', file: '/etc/passwd' }, { slide: 'fleet', part: 'path' }])
      expect((await post(body))[0]).toBe(400)
  })

  it('is refused to others, and where it comes too often', async () => {
    opened.length = 0
    for (const other of ['speaker', 'viewer'] as const) {
      served.as(other)
      expect((await post({ slide: 'fleet' }))[0]).toBe(403)
    }
    expect(opened).toEqual([])
    served.as('author')
    const answers = await Promise.all(Array.from({ length: 8 }, () => post({ slide: 'fleet' })))
    expect(answers.map(([status]) => status)).toContain(429)
    expect(opened.length).toBeLessThan(8)
  })
})
