import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { correctedNumbers, errataSchema } from '../../scripts/source/errata.ts'
import { readSource } from '../../scripts/source/index.ts'

describe('readSource', () => {
  it('reads bytes into restored, numbered sentences', () => {
    const bytes = new TextEncoder().encode('\uFEFF題\r\n開(kāi)門。進(jìn)來。')
    expect(readSource(bytes, [])).toMatchObject({
      encoding: 'utf-8',
      text: '題\n開門。進來。',
      problems: [],
      sentences: [
        { id: '1.1', text: '題' },
        { id: '2.1', text: '開門。' },
        { id: '2.2', text: '進來。' },
      ],
    })
  })
})

describe('data/errata.yaml', () => {
  it('is as the schema says', async () => {
    const errata: unknown = parse(await readFile(new URL('../../data/errata.yaml', import.meta.url), 'utf8'))
    expect(errataSchema.safeParse(errata).error).toBeUndefined()
  })
})

describe('correctedNumbers', () => {
  it.each([
    ['68%', '86%', [1]],
    ['兩萬', '兩億', [1]],
    ['?yàn)載', '了三', [1]],
    ['frve', 'five', [1]],
    ['渡囗', '渡口', []],
    ['8O', '80', [1]],
  ])('tells whether %s for %s changes a number', (correct, found, paragraphs) => {
    const locale = /\p{Script=Han}/u.test(correct) ? 'zh-Hant' : 'en'
    expect(correctedNumbers([{ paragraph: 1, found, correct, reason: 'seen' }], locale)).toEqual(paragraphs)
  })
})
