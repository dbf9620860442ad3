import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { syntheticTalk, writeSyntheticTalk } from '../../bench/syntheticTalk.ts'
import { readTalk } from '../../scripts/check/index.ts'
import { compose } from '../../scripts/deck/compose.ts'

describe('syntheticTalk', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'citedeck-test-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it.each([14, 27, 28, 29, 53, 100, 500])(
    'composes to exactly %i slides, in order and with every fact used',
    async (slides) => {
      await writeSyntheticTalk(folder, slides)
      const talk = await readTalk(folder)
      expect(talk.warnings).toEqual([])
      expect(compose(talk).slides).toHaveLength(slides)
    },
  )

  it('cycles through several kinds of figure', () => {
    const kinds = new Set(JSON.stringify(syntheticTalk(100).article).match(/"kind":"[a-z-]+"/g))
    expect(kinds.size).toBeGreaterThanOrEqual(10)
  })

  it('refuses fewer slides than it has kinds of figure', () => {
    expect(() => syntheticTalk(10)).toThrow(/at least 14/)
  })
})
