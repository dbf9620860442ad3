import { expect, it } from 'vitest'
import { draftTalk } from '../../scripts/draft/index.ts'
import { drawnOf } from './drawn.ts'
import { sentencesOf } from './articles.ts'

/** The claims of a draft under a headline, with numbers as `#`. */
async function claimsUnder(locale: string, ...lines: string[]) {
  const { drafted } = await draftTalk(sentencesOf(...lines), locale)
  return drafted.sections.flatMap(({ slides }) => slides.map(({ shown }) => shown.claim.replace(/\{[^}]*\}/g, '#')))
}

it('the change that the headline tells has a slide, though its two ends count in other words', async () => {
  const claims = await claimsUnder(
    'en-GB',
    'Queue for allotments in Pell shrinks from 3,200 to 410',
    'Three thousand two hundred families were waiting for a plot three years ago. Today the book has 410 entries.',
  )
  expect(claims).toContain('# were waiting for a plot # ago; today the book has #')
})

it('numbers of the headline that the article states far apart make no change', async () => {
  const lines = ['The council met.', 'It rained.', 'The mayor spoke.', 'People went home.']
  const claims = await claimsUnder('en-GB', 'Pell goes from 3,200 to 410', 'It has 3,200 oaks.', ...lines, 'It has 410 elms.') // prettier-ignore
  expect(claims.filter((claim) => claim.includes('from # to #'))).toEqual([])
})

it.each([
  ['en-GB', 'The ferry carried 210 passengers a day four years ago. It now carries 31.', 'The ferry carried # passengers a day # ago; it now carries #', ['{ago} ago', 'Now']], // prettier-ignore
  ['en-GB', 'Takings rose by half, from £1.2m in 2022 to £1.8m in 2025.', 'Takings rose from # in # to # in #', ['{in-2022}', '{in-2025}']], // prettier-ignore
  ['en-GB', 'A bundle cost 12p last year. Now it is 31p.', 'A bundle cost # last year; now it is #', ['Last year', 'Now']], // prettier-ignore
  ['zh-Hans', '十年前，老周的裁缝铺一年要做两万三千件校服。去年，他只做了1900件。', '#前，老周的裁缝铺#要做#；去年，他只做了#', ['{years-2-1:words}前', '去年']], // prettier-ignore
  ['zh-Hant', '開園頭一個月，里長接到56通抱怨的電話，去年全年只有9通。', '開園頭#，里長接到#抱怨的電話，去年全年只有#', ['開園頭{months:words}', '去年']], // prettier-ignore
  ['zh-Hant', '夜間出租的車從每月1100輛增加到4700輛，白天卻由9800輛減少到9200輛。', '夜間出租的車從每月#輛增加到#輛，白天卻由#減少到#', ['夜間', '白天']], // prettier-ignore
])(
  'a change has both ends in its claim, and the times that the article states, in %s: %s',
  async (locale, line, claim, labels) => {
    // prettier-ignore
    const found = await drawnOf(locale, line)
    expect(found.map((each) => [each.claim, each.labels])).toContainEqual([claim, labels])
  },
)

it('a time that has its own words has no "in" before it', async () => {
  const said = await claimsUnder(
    'en-GB',
    'A town',
    'Nobody had asked. Some 210 passengers a day, most of whom paid nothing, came four years ago. Four years later it carried 31 passengers a day.', // prettier-ignore
  )
  expect(said.filter((claim) => /\bin # (?:ago|later)\b/.test(claim))).toEqual([])
})

it('a claim over parts never ends at the whole that they are of', async () => {
  const line =
    'Of 1,200 children seen last autumn, 510 had at least one broken tooth. Another 260 needed help at once. The remaining 430 were sent home.' // prettier-ignore
  const [slide] = await drawnOf('en-GB', line)
  expect(slide?.claim).toMatch(/#.*seen last autumn.*(?:had|#)/)
})

it('those who do something are a subject: 来租船的有620户', async () => {
  const found = await drawnOf('zh-Hans', '去年来租船的有620户，其中410户是从外地回来过年的。')
  expect(found.map(({ claim }) => claim)).toContain('去年来租船的有#，其中#是从外地回来过年的')
})
