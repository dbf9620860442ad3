import { describe, expect, it } from 'vitest'
import { outlineOf } from '../../scripts/draft/outline.ts'
import { picturesInPage } from '../../scripts/draft/pictures/inPage.ts'
import { ofArticle } from '../../scripts/draft/read/pageLines.ts'
import { readPage } from '../../scripts/draft/read/html.ts'
import { draftWordsFor } from '../../scripts/locales/drafting/index.ts'
import { segment } from '../../scripts/source/segment.ts'

const paragraph = 'The ferry was rebuilt after the storm, and now carries 140 people a day over the whole of the sound.'
const last = 'It employs 23 people, most of them from the islands, and has never stayed in port on a market day since.'
const han = '渡船在风暴之后重新造过，如今每天载着一百四十人过海，岛上的人说，没有它就没有集市。'
const page = (body: string, more = '') =>
  `<!doctype html><html><head><title>The ferry</title>${more}</head><body><article><h1>The ferry</h1>
   <p>${paragraph}</p>${body}<p>${last}</p></article></body></html>`
const within = (body: string) => readPage(page(body)).split('\n')
const plain = ['The ferry', paragraph, last]
const list =
  '<ul><li><a href="/1">Mill closes after 90 years</a></li><li><a href="/2">Harbour grows by 12%</a></li></ul>'

describe('a box within the article of a saved page', () => {
  it.each([
    'class="hot"', 'class="hotNews"', 'id="most-read"', 'class="box rank-list"', 'class="post-tags"', 'class="trending"',
    'role="complementary"', 'aria-label="Related articles"', 'class="ad-slot"', 'class="sharebar"',
  ])('is left by its names: %s', (attribute) => {
    expect(within(`<div ${attribute}><h2>In the valley</h2>${list}</div>`)).toEqual(plain)
  }) // prettier-ignore

  it.each([
    'Most read', 'Related stories', 'You may also like', 'Recommended for you', 'Trending now', 'Sign up for our letter',
    'More from Valley News', 'Comments (12)', 'Share', 'Tags', '相关阅读', '热门排行', '猜你喜欢', '延伸閱讀', '熱門新聞', '推荐',
    '网友评论（128）', '点击排行榜',
  ])('is left by its heading: %s', (heading) => {
    expect(within(`<div><h2>${heading}</h2>${list}</div>`)).toEqual(plain)
    expect(within(`<div class="c"><div><span>${heading}：</span></div><div>${list}</div></div>`)).toEqual(plain)
    // In no element of its own the box ends with its list.
    expect(within(`<h3>${heading}</h3>${list}<p>${paragraph}</p>`)).toEqual([...plain.slice(0, 2), paragraph, last])
  }) // prettier-ignore

  it('is left with what others wrote in it', () => {
    expect(within(`<section><h2>Comments (2)</h2><p>I crossed it 500 times.</p></section>`)).toEqual(plain)
  })

  it.each(['Share', 'Trending', 'Comments'])('is none where an article has a section on that: %s', (heading) => {
    const section = `<section><h2>${heading}</h2><p>${paragraph}</p></section>`
    expect(within(section)).toEqual(['The ferry', paragraph, heading, paragraph, last])
  })

  it('is none where a list or a table is of the article', () => {
    expect(within('<h2>What it carries</h2><ul><li>80 cars.</li><li>Mail.</li></ul>')).toContain('80 cars.')
    const table = '<table class="ranking"><tr><td>Car</td><td>80</td></tr><tr><td>Bus</td><td>2</td></tr></table>'
    expect(within(table)).toContain('| Car | 80 |')
  })

  it.each(['', ' has-sidebar'])('is no article that is filed under such a word, or has such a box: %s', (more) => {
    const filed = `<main><div class="post tag-social category-hot${more}"><h1>The ferry</h1><p>${paragraph}</p><p>${last}</p></div></main>`
    expect(readPage(filed).split('\n')).toEqual(plain)
  })

  it('gives no picture', () => {
    const found = picturesInPage(page('<div><h2>Most read</h2><img src="mill.jpg"></div><img src="ferry.jpg">'))
    expect(found.map(({ src }) => src)).toEqual(['ferry.jpg'])
  })
})

describe('a line of a saved page', () => {
  it.each([
    'Share this', 'Share this article', '5 min read', '5-minute read', 'Tags: boats, islands', 'Advertisement', 'Filed under: Sea',
    '标签：渡船 海岛', '責任編輯：林若衡', '（责任编辑：卢知秋）', '分享到：微信 微博', '字号：大 中 小', '来源：海风报 责任编辑：卢知秋',
    '浏览量：1.2万', 'Read also: Which harbours close?', 'Related: Harbour grows by 12%', '延伸阅读：哪些渡口要关？', '本文共 1,800 字', '编辑：卢知秋 | 校对：李文博',
  ])('tells of the page alone: %s', (line) => {
    expect(ofArticle(line)).toEqual([])
    expect(within(`<p>${line}</p>`)).toEqual(plain)
  }) // prettier-ignore

  it.each([
    ['2026-03-04 07:12 来源：海风报 记者 卢知秋 责任编辑：李文博 字号：大 中 小', ['2026-03-04 07:12', '记者 卢知秋']],
    ['作者：盧知秋　2026年3月4日　分類：海島', ['作者：盧知秋', '2026年3月4日']],
    ['By Ada Lind 9 May 2026 5 min read', ['By Ada Lind', '9 May 2026']],
    ['By Ada Lind March 9, 2026 Share this', ['By Ada Lind', 'March 9, 2026']],
  ])('says who wrote the article and when: %s', (line, said) => {
    expect(ofArticle(line)).toEqual(said)
  })

  it.each([
    'By Ada Lind · Photographs by Tom Reyes', 'Share of the islands that the ferry reaches', 'Tags are sewn on by hand',
    '标签：这个词在岛上说的是一张船票，没有它谁也过不了海。', '来源只有一个', '编辑部的一天', '2026年的渡船', '记者 卢知秋',
  ])('is of the article as it stands: %s', (line) => {
    expect(ofArticle(line)).toEqual([line])
  }) // prettier-ignore

  it('is neither the subtitle of the talk nor of its text', () => {
    const line =
      '<div><span>2026-03-04 07:12</span> <span>来源：海风报</span> <span>记者 卢知秋</span> <span>字号：大 中 小</span></div>'
    const source = `<article><h1>海上的渡船</h1>${line}<p>${han}</p><p>${han}</p><p>${han}</p><h2>“没有人问过我们”</h2><p>${han}</p><p>标签：渡船</p></article>`
    const outline = outlineOf(segment(readPage(source)), 'zh-Hans', draftWordsFor('zh-Hans'))
    expect(outline).toMatchObject({ title: '海上的渡船', author: '卢知秋', date: '2026-03-04', subtitle: undefined })
    expect(outline.parts.map(({ title }) => title)).toEqual([undefined, '“没有人问过我们”'])
    expect(JSON.stringify(outline.parts)).not.toMatch(/标签|字号/)
  })

  it('names the author of the page in its own language', () => {
    const head = '<head><meta name="author" content="卢知秋"></head>'
    const source = `${head}<article><h1>海上的渡船</h1><p>${han}</p><p>${han}</p><p>${han}</p><p>${han}</p></article>`
    const outline = outlineOf(segment(readPage(source)), 'zh-Hans', draftWordsFor('zh-Hans'))
    expect(outline).toMatchObject({ author: '卢知秋', subtitle: undefined })
  })
})
