import { describe, expect, it } from 'vitest'
import { outlineOf } from '../../scripts/draft/outline.ts'
import { draftWordsFor } from '../../scripts/locales/drafting/index.ts'
import { readSource } from '../../scripts/source/index.ts'
import { segment } from '../../scripts/source/segment.ts'

const outlined = (locale: string, ...lines: string[]) =>
  outlineOf(segment(lines.join('\n')), locale, draftWordsFor(locale))

const english = [
  'The planes came down in a week, and nobody had asked the people who sat under them on hot days.',
  'They were cheap to fell. The council had never said what it thinks that the shade of a street is worth.',
]
const chinese = ['河水清了，账还没有清。村里的人都说，欠河的总要还，早还少还，晚还多还，谁也躲不过去。']

describe('the head of an article', () => {
  it.each([
    ['a byline with more than a name', ['The price of shade', 'By Ines Calder · Photographs by Bob Rook · 9 May 2025 · 6 minute read'], { author: 'Ines Calder', date: '2025-05-09', subtitle: undefined }],
    ['a byline below what the article is about', ['The price of shade', 'Trees are cheap. A city counts what it lost when it felled its planes.', 'Words: Ines Calder | March 2025'], { author: 'Ines Calder', date: '2025-03', subtitle: 'Trees are cheap. A city counts what it lost when it felled its planes' }],
    ['a word for the part of the paper', ['The price of shade', 'History', 'By Ines Calder'], { author: 'Ines Calder', subtitle: undefined }],
    ['sections of the paper above it', ['WEEKEND REVIEW · SOCIETY', 'The price of shade', 'By Ines Calder'], { title: 'The price of shade', author: 'Ines Calder', subtitle: undefined }],
    ['what its author is, and a day', ['The price of shade', 'By Ines Calder, social affairs correspondent, 9 May 2025'], { author: 'Ines Calder', subtitle: undefined }],
    ['the day of the week beside the day', ['The price of shade', 'By Ines Calder Saturday 9 May 2026'], { author: 'Ines Calder', date: '2026-05-09' }],
    ['a long name and the day of the week', ['The price of shade', 'By Ines Marguerite Calder-Worthington, Sunday, 10 May 2026'], { author: 'Ines Marguerite Calder-Worthington', date: '2026-05-10' }],
    ['pictures by another', ['The price of shade', 'By Ines Calder, pictures by Bob Rook'], { author: 'Ines Calder' }],
  ])('in English is read with %s', (_, head, expected) => {
    const outline = outlined('en', ...head, ...english)
    expect(outline).toMatchObject({ title: 'The price of shade', ...expected })
    // What the article is about, above the byline, is of its text too.
    expect(outline.parts[0]?.sentences.length).toBe(3 + (head[1]?.startsWith('Trees') ? 2 : 0))
  }) // prettier-ignore

  it.each([
    ['zh-Hans', '新华村报记者 李文博 摄影 赵小曼', '李文博'],
    ['zh-Hans', '本报记者 李文博 2026年9月18日', '李文博'],
    ['zh-Hant', '文／江采薇 《海風週刊》2026年2月號 封面故事', '江采薇'],
    ['zh-Hant', '文／江采薇 2026年5月9日 星期六', '江采薇'],
    ['zh-Hant', '撰文／蘇怡靜 攝影／何明修', '蘇怡靜'],
  ])('in %s is read with the author of: %s', (locale, line, author) => {
    expect(outlined(locale, '一條河的帳本', line, ...chinese)).toMatchObject({ author, subtitle: undefined })
  })

  it('takes no heading below the first paragraph for somebody’s name', () => {
    const outline = outlined('en', 'The price of shade', english[0] ?? '', 'From street to street', english[1] ?? '')
    expect(outline.author).toBeUndefined()
    expect(outline.parts.map(({ title }) => title)).toEqual([undefined, 'From street to street'])
  })
})

describe('a byline is no title', () => {
  it.each([
    ['above it', 'en', ['By Ines Calder', 'The price of shade', ...english], { title: 'The price of shade', author: 'Ines Calder' }],
    ['where there is none', 'en', ['By Ines Calder', ...english], { title: undefined, author: 'Ines Calder' }],
    ['before the first words, in their line', 'en', ['The price of shade', 'By Ines Calder The planes came down in a week.', ...english], { title: 'The price of shade', author: 'Ines Calder' }],
    ['above it', 'zh-Hant', ['文／林若衡', '河水清了', '河水清了，帳還沒有清，村裡的人都說，欠河的總要還，誰也躲不過去。'], { title: '河水清了', author: '林若衡' }],
    ['before the first words, in their line', 'zh-Hant', ['河水清了', '（記者林若衡／南埔報導）帳還沒有清，村裡的人都說，欠河的總要還，誰也躲不過去。'], { title: '河水清了', author: '林若衡' }],
    ['before the first words, in their line', 'zh-Hans', ['河水清了', '本报记者 卢知秋 账还没有清，村里的人都说，欠河的总要还，谁也躲不过去。'], { title: '河水清了', author: '卢知秋' }],
  ])('%s, in %s: %s', (_, locale, lines, expected) => {
    expect(outlined(locale, ...lines)).toMatchObject(expected)
  }) // prettier-ignore
})

describe('a heading with quotation marks', () => {
  const [first = '', second = ''] = english
  const [han = ''] = chinese
  it.each([
    ['en', '“Nobody asked us”', true],
    ['en', '"Nobody asked us"', true],
    ['en', 'The end of “free”', true],
    ['en', 'The keeper said: “Nobody asked us”', false],
    ['en', 'nobody asked us”', false],
  ])('in %s: %s', (locale, line, isTitle) => {
    const { parts } = outlined(locale, 'The price of shade', first, line, second)
    expect(parts.map(({ title }) => title)).toEqual(isTitle ? [undefined, line] : [undefined])
  })

  it.each([
    ['zh-Hans', '“没有人问过我们”', true],
    ['zh-Hant', '「沒有人問過我們」', true],
    ['zh-Hans', '从“欠账”到“还账”', true],
    ['zh-Hans', '老人说，“没有人问过我们”', false],
  ])('in %s: %s', (locale, line, isTitle) => {
    const { parts } = outlined(locale, '一條河的帳本', han, line, han)
    expect(parts.map(({ title }) => title)).toEqual(isTitle ? [undefined, line] : [undefined])
  })

  it.each(['"Nobody asked us"', '『沒有人問過我們』'])('is one in Markdown: ## %s', (line) => {
    const { sentences } = readSource(
      Buffer.from(['# The price of shade', first, `## ${line}`, second].join('\n\n')),
      [],
    )
    const { parts } = outlineOf(sentences, 'en', draftWordsFor('en'))
    expect(parts.map(({ title }) => title)).toEqual([undefined, line])
  })
})
