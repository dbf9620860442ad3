import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeTimes } from '../../scripts/live/writeTimes.ts'
import { serveRoute } from './askRoute.ts'

const before = `# The talk
cover: { notes: 'Good morning.' }
sections:
  - id: river # why it matters
    chapter:
      question: >-
        How many
        cross?
      notes: First.
    slides:
      # The first slide.
      - id: busy
        seconds: 40   # planned
        claim: 'Over {passengers} cross'
      - notes: |
          Slowly.

          Then on.
        id: century
        claim: 'A century'
      - { id: short, claim: 'Short' }
sources:
  title: 'Where the figures stand'
`
const after = `# The talk
cover: { notes: 'Good morning.', seconds: 12 }
sections:
  - id: river # why it matters
    chapter:
      question: >-
        How many
        cross?
      seconds: 5
      notes: First.
    slides:
      # The first slide.
      - id: busy
        seconds: 61   # planned
        claim: 'Over {passengers} cross'
      - notes: |
          Slowly.

          Then on.
        id: century
        seconds: 90
        claim: 'A century'
      - { id: short, seconds: 3, claim: 'Short' }
sources:
  title: 'Where the figures stand'
  seconds: 7
`

let data: string
let served: Awaited<ReturnType<typeof serveRoute>>
const inFile = () => readFile(join(data, 'article.yaml'), 'utf8')

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'citedeck-times-'))
  await writeFile(join(data, 'article.yaml'), before)
  served = await serveRoute(writeTimes(data).get('POST /live/times'))
})
afterEach(async () => {
  served.close()
  await rm(data, { recursive: true })
})

describe('the times that slides took', () => {
  const seconds = { cover: 12, river: 5, busy: 61, century: 90, short: 3, sources: 7, gone: 9 }

  it('become the planned ones, with all else as its author wrote it', async () => {
    expect(await served.post({ seconds })).toEqual([200, '{"changed":6}'])
    expect(await inFile()).toBe(after)
    expect(await served.post({ seconds: { busy: 61 } })).toEqual([200, '{"changed":0}'])
    expect(await inFile()).toBe(after)
  })

  it('are written where lines end as on Windows', async () => {
    await writeFile(join(data, 'article.yaml'), before.replaceAll('\n', '\r\n'))
    expect(await served.post({ seconds })).toEqual([200, '{"changed":6}'])
    expect(await inFile()).toBe(after.replaceAll('\n', '\r\n'))
  })

  it('are written for the author alone, and not too often', async () => {
    for (const other of ['speaker', 'viewer'] as const) {
      served.as(other)
      expect((await served.post({ seconds }))[0]).toBe(403)
    }
    expect(await inFile()).toBe(before)
    served.as('author')
    const answers = await Promise.all(Array.from({ length: 6 }, () => served.post({ seconds })))
    expect(answers.map(([status]) => status)).toContain(429)
  })

  it('are not written where they are none, or the file cannot be read', async () => {
    for (const body of ['', '{', {}, { seconds: { busy: 0 } }, { seconds: { busy: 4000 } }, { seconds, path: '/etc' }])
      expect((await served.post(body))[0]).toBe(400)
    expect(await inFile()).toBe(before)
    await writeFile(join(data, 'article.yaml'), 'sections: [')
    const [status, why] = await served.post({ seconds })
    expect([status, why]).toEqual([409, expect.stringMatching(/article\.yaml:1/)])
    expect(await inFile()).toBe('sections: [')
  })
})
