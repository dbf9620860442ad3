import { describe, expect, it } from 'vitest'
import { draftTalk } from '../../scripts/draft/index.ts'
import { sceneOf } from '../../scripts/draft/scene.ts'
import { quotationsIn } from '../../scripts/draft/shapes/quotation.ts'
import { draftWordsFor } from '../../scripts/locales/drafting/index.ts'
import type { Candidate } from '../../scripts/draft/drafted.ts'
import { sentencesOf } from './articles.ts'

/** What may stand over each quotation of a text, the best first. */
const titlesIn = (locale: string, ...lines: string[]): string[][] =>
  slidesIn(locale, ...lines).map(({ variants }) => variants.map(({ claim }) => claim))

function slidesIn(locale: string, ...lines: string[]): Candidate[] {
  const sentences = sentencesOf(...lines)
  const part = { title: undefined, sentences: [...sentences] }
  const words = draftWordsFor(locale)
  const scene = sceneOf(part, { article: sentences, title: '', locale, words, stated: [], add: () => undefined })
  return quotationsIn(scene)
}

describe('over a quotation stands', () => {
  it.each([
    ['a sentence of it that is clear by itself', 'en', '“We used to count boats. Light is the one thing that fills a harbour.” So says Ada Lind, the mayor. “We used to count boats. Light is the one thing that fills a harbour,” says Ada Lind.', ['“Light is the one thing that fills a harbour”', '“We used to count boats”']],
    ['none that points at something', 'en', '“I have seen that film. It ended badly for the mill,” says Ada Lind.', ['In the words of Ada Lind']],
    ['one that names what it points at', 'en', '“Burglars need to see what they are doing. That is all there is to it, really,” says Ada Lind.', ['“Burglars need to see what they are doing”']],
    ['what it ends with, of more than a clause', 'zh-Hans', '运营主管高启明说：“以前我们追着车跑，现在车还没空，我们已经到了。”', ['“现在车还没空，我们已经到了”', '“我们已经到了”']],
    ['none that says not who does it', 'zh-Hant', '護理師許雅筑說：「休息室裡面有床，沒有桌子，就沒有人寫字。」', ['許雅筑這樣說']],
    ['none without its condition', 'en', '“If you only ever patch, you are handing the bill to your grandchildren,” says Ada Lind.', ['In the words of Ada Lind']],
    ['none without its condition', 'zh-Hant', '護理師許雅筑說：「如果只是一直修補，我們就把帳單留給下一代的孩子。」', ['許雅筑這樣說']],
    ['what its end only says something of', 'zh-Hant', '護理師許雅筑說：「夜班都歸新人，白班都歸老人，這樣的排法沒有人留得住。」', ['「夜班都歸新人，白班都歸老人」']],
    ['what it ends with once something is denied', 'zh-Hans', '镇水管员秦小满说：“这不是谁对谁错的问题，而是没有人把账算给大家看。”', ['“没有人把账算给大家看”']],
    ['what they are told to say before it', 'zh-Hans', '镇水管员秦小满说，真正说服大家的不是干部，而是邻居，“看见隔壁拿到了钱，谁都会去算一算”。', ['镇水管员秦小满说，真正说服大家的不是干部，而是邻居']],
  ])('%s, in %s: %s', (_, locale, line, titles) => {
    expect(titlesIn(locale, line).at(-1)).toEqual(titles)
  }) // prettier-ignore
})

it('shows what goes on behind the claim, where that is how the quotation begins, and else what leads up to it', () => {
  const shown = (line: string) =>
    slidesIn('en', line)
      .at(-1)
      ?.variants.map(({ claim, figure }) => [claim, Reflect.get(Object(figure), 'items')])
  const by = { speaker: 'Ada Lind', role: 'mayor' }
  expect(shown('“People want no lights. They come for the dark and stay for it,” says Ada Lind, the mayor.')).toEqual([
    ['“People want no lights”', [{ quote: 'They come for the dark and stay for it', ...by, cite: '1.2' }]],
  ])
  expect(
    shown(
      '“They came and went, and came again. Light is the one thing that fills a harbour,” says Ada Lind, the mayor.',
    )?.[0],
  ).toEqual([
    '“Light is the one thing that fills a harbour”',
    [{ quote: 'They came and went, and came again.', ...by, cite: '1.1' }],
  ])
})

it('no two quotations of a deck have nothing over them but whose words they are', async () => {
  const lines = ['The long harbour', 'Boats']
  for (const name of ['Ada Lind', 'Tom Reyes', 'Ruth Hall', 'Owen Pask'])
    lines.push(
      `The harbour was cold all winter and the boats stayed in it. “I looked at the sea and it looked at me,” says ${name}.`,
      `The quay was rebuilt for 40 boats of the county, and ${name} was there when the crane arrived from the city. `.repeat(6), // prettier-ignore
    )
  const { drafted } = await draftTalk(sentencesOf(...lines), 'en')
  const titles = drafted.sections.flatMap(({ slides }) => slides.map(({ shown }) => shown.claim))
  expect(titles.filter((title) => title.startsWith('In the words of'))).toHaveLength(1)
})
