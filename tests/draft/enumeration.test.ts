import { describe, expect, it } from 'vitest'
import { draftTalk } from '../../scripts/draft/index.ts'
import { sentencesOf } from './articles.ts'

/** The slides with points of a draft on these lines, with the places that they cite. */
async function pointsOf(locale: string, ...lines: string[]) {
  const { drafted } = await draftTalk(sentencesOf(...lines), locale)
  return drafted.sections.flatMap(({ slides }) =>
    slides.flatMap(({ shown: { claim, points }, cites }) => (points ? [{ claim, points, cites }] : [])),
  )
}

describe('items that the article announces and lists', () => {
  it('are points under what announces them, each with its numbers as facts', async () => {
    const slides = await pointsOf(
      'zh-Hans',
      '渡口',
      '渡口每天有12班船，夏天总是排队。',
      '镇里不妨先做三件事：把班次加到每天20班；给学生办月票，同时把码头的灯修好；把停车场搬到堤外，大约需要80万元。',
    )
    expect(slides).toEqual([
      {
        claim: expect.stringMatching(/^镇里不妨先做\{[a-z-\d]+:words\}事$/) as string,
        points: [
          expect.stringMatching(/^把班次加到每天\{[a-z-\d:]+\}/) as string,
          '给学生办月票，同时把码头的灯修好',
          expect.stringMatching(/^把停车场搬到堤外，.*\{[a-z-\d:]+\}/) as string,
        ],
        cites: ['3.1'],
      },
    ])
  })

  it.each([
    ['zh-Hant', '改善的方向有三：一是修路，讓班車進得來；二是把診所搬到車站旁邊；三是請鄰村的人來教做麵。', 1],
    ['zh-Hant', '本報告提出兩項建議：第一，把合約改成三年；第二，每年公布各站的水質。', 1],
    ['zh-Hans', '村里决定先做两件事。首先，把水渠改成管道。其次，给每户装一块水表。', 3],
    [
      'en',
      'The town should do two things. First, run the ferry at night. Second, sell one ticket for bus and boat.',
      3,
    ],
    ['en', 'The mayor has promised three things: longer hours; a new quay by 2027; and cheaper tickets.', 1],
    ['en', 'Two things would help. The town should run the ferry at night. And students should travel free.', 3],
    ['zh-Hans', '镇里该做两件事。把班次加到每天20班。给学生办月票。', 3],
  ])('are found in one sentence and over several, in %s: %s', async (locale, line, cited) => {
    const title = locale === 'en' ? 'A ferry' : '渡口'
    const opening = locale === 'en' ? 'The ferry crosses the river twelve times a day.' : '渡口每天有12班船。'
    const [slide, ...others] = await pointsOf(locale, title, opening, line)
    expect(others).toEqual([])
    expect(slide?.points.length).toBeGreaterThan(1)
    expect(slide?.points.join()).not.toMatch(/一是|第[一二]|首先|其次|First|Second/)
    expect(slide?.cites).toHaveLength(cited)
  })

  it('say what is asked for, and not how it is beside the others', async () => {
    const [slide] = await pointsOf(
      'en',
      'A ferry',
      'The ferry crosses the river twelve times a day.',
      'The town should do two things. The first is to run the ferry at night. The second is the cheapest: students should travel free.',
    )
    expect(slide?.points).toEqual(['Run the ferry at night', 'Students should travel free'])
  })

  it('stand under the title of their section where what announces them points back', async () => {
    const [slide] = await pointsOf(
      'en',
      'A ferry',
      'The ferry crosses the river twelve times a day.',
      'What to do?',
      'It should make two changes. First, run the ferry at night. Second, sell one ticket for bus and boat.',
    )
    expect(slide?.claim).toBe('What to do: {changes:words}')
    const [other] = await pointsOf(
      'en',
      'A ferry',
      'The ferry crosses the river twelve times a day.',
      'What to do?',
      'Two things would help it. The town should run the ferry at night. And students should travel free.',
    )
    expect(other?.claim).toMatch(/^What to do: \{[a-z:]+\}$/)
  })

  it('end before what says more of their last thing, where a slide has no room for that', async () => {
    const rent = 'Firms that close a shop should pay the first two years of the rent of the next tenant'
    const [slide] = await pointsOf(
      'en',
      'A town',
      'The town had 3 shops in 2015.',
      `Two things would help. ${rent}, which comes to £47,000 in a town of this size. The school should stay.`,
    )
    expect(slide?.points).toEqual([
      rent.replace(/first .* of the rent/, 'first {firms-close:words} of the rent'),
      'The school should stay',
    ])
  })

  it.each(['The museum has two rooms. One is dark. Visitors may use the other.', '镇上有两个村。北村种稻。南村打鱼。'])(
    'are none of the sentences behind what is only counted: %s',
    async (line) => {
      const opening = 'The museum opened in 1994, and draws 9,000 people a year.'
      expect(await pointsOf(/\p{Script=Han}/u.test(line) ? 'zh-Hans' : 'en', 'A place', opening, line)).toEqual([])
    },
  )

  it.each([
    ['fewer are told than are announced', '镇里不妨先做三件事：把班次加到每天20班；给学生办月票。'],
    ['one of them points at something else', '镇里不妨先做两件事：把班次加到每天20班；给他们办月票。'],
    ['they are somebody’s words', '镇长何建国说：“先做两件事：把班次加到每天20班；给学生办月票。”'],
  ])('are no points where %s', async (_, line) => {
    const opening = '渡口每天有12班船，夏天总是排队。'
    expect(await pointsOf('zh-Hans', '渡口', opening, line)).toEqual([])
  })

  it('are points of the last section beside the words that end the talk', async () => {
    const { drafted } = await draftTalk(
      sentencesOf(
        '渡口',
        '渡口每天有12班船，夏天总是排队。',
        '怎么办',
        '镇里不妨先做两件事：把班次加到每天20班；给学生办月票。',
        '老船工何建国说：“船多一班，岸上的人就少等一个钟头，何乐不为。”',
      ),
      'zh-Hans',
    )
    const kinds = drafted.sections.at(-1)?.slides.map(({ kind }) => kind)
    expect(kinds).toEqual(['points', 'quotation'])
  })
})

describe('conditions', () => {
  it.each([
    [
      'To be given a bell, a chapel must meet three conditions: it must stand a mile from the next, have at least nine singers, and find somebody to oil it.',
      /^To be given a bell, a chapel must meet/,
      ['Stand a mile from the next', 'Have #', 'Find somebody to oil it'],
    ],
    [
      'The lottery pays for half of a weir, but it has conditions. The town must catch 40 eels a year. It must find the rest in May. And it must show that the weir holds.',
      /^The lottery pays for \{[a-z-]+\} of a weir, but it has conditions$/,
      ['The town must catch # eels a year', 'Find the rest in #', 'Show that the weir holds'],
    ],
    [
      'The bishop has said what he would need to see: a count of bats that is published each week, a plan for the old bells, and a silence of some length between peals.',
      /^The bishop has said what he would need to see$/,
      ['A count of bats that is published each week', 'A plan for the old bells', 'A silence of some length between peals'], // prettier-ignore
    ],
    [
      'Rowers are taken only if they have somebody at home, live within a mile of the quay and weigh less than the cox.',
      /^Rowers are taken only if they$/,
      ['Have somebody at home', 'Live within a mile of the quay', 'Weigh less than the cox'],
    ],
  ])('are points, with what all of them have in common above: %s', async (line, claim, points) => {
    const [slide] = await pointsOf('en', 'A town', 'The bell rang twelve times on Monday.', line)
    expect(slide?.claim).toMatch(claim)
    expect(slide?.points.map((point) => point.replace(/\{[^}]*\}/g, '#'))).toEqual(points)
  })

  it('are none where a clause only names things', async () => {
    expect(
      await pointsOf(
        'en',
        'A town',
        'The stall smells of its soups: leek with barley, pea with bacon, and smoked eel.',
      ),
    ).toEqual([])
  })
})
