import { describe, expect, it } from 'vitest'
import { draftTalk } from '../../scripts/draft/index.ts'
import { sentencesOf } from './articles.ts'

/** The figure of parts of a draft on these lines, with the values of its facts, and the claim above it. */
async function partsOf(locale: string, ...lines: string[]) {
  const { drafted } = await draftTalk(sentencesOf(...lines), locale)
  const slides = drafted.sections.flatMap(({ slides: own }) => own)
  const slide = slides.find(({ kind }) => kind === 'shares')
  const valueOf = (id: string) => String(drafted.facts[id]?.['value'] ?? id)
  const figure = JSON.stringify(slide?.shown.figure ?? {})
  const items = [...figure.matchAll(/"label":"([^"]*)","facts?":\[?"([^"]+)"/g)]
  return {
    kind: slide?.shown.figure?.['kind'],
    parts: items.map(([, label = '', id = '']) => `${label} ${valueOf(id)}`),
    claim: slide?.shown.claim.replace(/\{([a-z0-9-]+)(?::[a-z]+)?\}/g, (_, id: string) => valueOf(id)),
  }
}

describe('parts that come to what the article names', () => {
  it('are drawn of a count of the same sentence, under what its first did', async () => {
    const { kind, parts, claim } = await partsOf(
      'en-GB',
      'Bakers',
      'Of the 90 bakers that the guild asked, 48 said that flour had cost them more, 27 saw no change and 15 did not know.',
    )
    expect(kind).toBe('bar-chart')
    expect(parts).toEqual(['Flour had cost them more 48', 'Saw no change 27', 'Did not know 15'])
    expect(claim).toBe('Of the 90 that the guild asked, 48 said that flour had cost them more')
  })

  it('are drawn of a sum over several sentences', async () => {
    const { kind, parts, claim } = await partsOf(
      'en-GB',
      'The roof',
      'The roof cost £2.4 million. The parish gave £300,000 of it. The county paid £1.3 million, and the lottery the remaining £800,000.',
    )
    expect(kind).toBe('share-bar')
    expect(parts).toEqual(['Parish 300000', 'County 1300000', 'Lottery 800000'])
    expect(claim).toContain('2400000')
  })

  it('are named by the words before them', async () => {
    const { kind, parts } = await partsOf(
      'zh-Hant',
      '問卷',
      '區公所收回412份問卷，贊成改道的有251份，反對的98份，沒有意見的63份。',
    )
    expect(kind).toBe('share-bar')
    expect(parts).toEqual(['贊成改道 251', '反對 98', '沒有意見 63'])
  })

  it('are drawn of what they are said to come to', async () => {
    const { parts, claim } = await partsOf(
      'zh-Hans',
      '花费',
      '修屋顶要26万元；换窗户要31万元；粉刷外墙要8万元。总共65万元，由镇里和村里各出一半。',
    )
    expect(parts).toEqual(['修屋顶 260000', '换窗户 310000', '粉刷外墙 80000'])
    expect(claim).toContain('650000')
  })

  it('are named without a verb of giving that has two characters', async () => {
    const { parts } = await partsOf(
      'zh-Hans',
      '渡船',
      '镇上补贴了50万元，商会资助30万元，两项合计80万元，够渡船开一年。',
    )
    expect(parts).toEqual(['镇上 500000', '商会 300000'])
  })

  it('are none where they do not come to it', async () => {
    const { kind } = await partsOf(
      'en-GB',
      'Bakers',
      'Of the 90 bakers that the guild asked, 48 said that flour had cost them more, 27 saw no change and 13 did not know.',
    )
    expect(kind).toBeUndefined()
  })
})
