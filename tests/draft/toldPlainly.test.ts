import { describe, expect, it } from 'vitest'
import { draftTalk } from '../../scripts/draft/index.ts'
import { sentencesOf } from './articles.ts'

/** The slides of a draft on these lines, with # in the place of their facts. */
async function slidesOf(locale: string, ...lines: string[]) {
  const { drafted } = await draftTalk(sentencesOf(...lines), locale)
  const plain = (text: string) => text.replace(/\{[^}]*\}/g, '#')
  return drafted.sections
    .flatMap(({ slides }) => slides)
    .map(({ kind, shown }) => ({
      kind,
      claim: plain(shown.claim),
      points: shown.points?.map(plain),
      figure: JSON.stringify(shown.figure ?? {}),
    }))
}

describe('what is said', () => {
  it.each([
    ['zh-Hans', '码头的投诉也从每年860件减到310件。', '码头的投诉从每年#件减到#件'],
    ['en-GB', 'Hugh Marr keeps crabs. He says the mud came too near his pots, and that his catch has fallen from 60 boxes a week to 35.', 'Hugh Marr says that his catch has fallen from # boxes a week to #'], // prettier-ignore
    ['en-GB', 'Patients at the clinic spend on average 14 hours a week on the road. Those at home spend 9.', 'Patients at the clinic spend on average # hours a week on the road; those at home spend #'], // prettier-ignore
  ])('stands without what only leads to it, in %s: %s', async (locale, line, claim) => {
    const slides = await slidesOf(locale, 'Work', line)
    expect(slides.map((each) => each.claim)).toContain(claim)
  })

  it('is no measure of one thing under the name of another', async () => {
    const slides = await slidesOf(
      'zh-Hans',
      '开支',
      '灯换得勤了，材料费由每年31万元升到45万元；可是夜班费从22万元减到9万元，拖车费从8万元减到2万元。',
    )
    expect(slides.map(({ claim }) => claim).join('\n')).not.toContain('夜班费拖车费')
  })

  it('keeps the verb that a number is read with', async () => {
    const slides = await slidesOf(
      'zh-Hant',
      '建議',
      '我有三點建議：先談好末班車；讓學生自己投票；至少試兩年，因為第一年很亂。',
    )
    expect(slides.flatMap(({ points = [] }) => points)).toContain('至少試#年，因為第一年很亂')
  })

  it('was the year before last, and not once', async () => {
    const slides = await slidesOf('zh-Hant', '成本', '一桶水的成本，從前年的980元漲到1350元。')
    expect(slides.map(({ figure }) => figure).join('')).not.toContain('從前"')
  })
})

describe('parts of what is listed', () => {
  it('are points where as many clauses with commas between are announced', async () => {
    const slides = await slidesOf(
      'zh-Hans',
      '条件',
      '镇里答应出钱，但提了三个条件：票价不涨，早班不能取消，车上要能放菜担。',
    )
    expect(slides.find(({ kind }) => kind === 'points')?.points).toEqual(['票价不涨', '早班不能取消', '车上要能放菜担'])
  })

  it('are no points where two clauses may be one', async () => {
    const slides = await slidesOf('zh-Hans', '条件', '镇里答应出钱，但提了两个条件：票价不涨，因为坐车的多是老人。')
    expect(slides.find(({ kind }) => kind === 'points')).toBeUndefined()
  })

  it('are of now, where the first share was of another time', async () => {
    const slides = await slidesOf('zh-Hans', '故障', '过去一半以上是车门，现在车门只占18%，制动占27%，供电占33%，其余是空调和座椅。') // prettier-ignore
    const { figure } = slides.find(({ kind }) => kind === 'shares') ?? {}
    expect(figure).toContain('"车门"')
    expect(figure).not.toContain('"share-2-1"')
  })
})

describe('over a quotation', () => {
  const lead = 'The board dredged the harbour. It is deep again.'

  it('stands what its paragraph tells of whoever says it', async () => {
    const slides = await slidesOf(
      'en-GB',
      'The harbour',
      lead,
      'Not everyone is pleased. Peter Lowe has fished there for thirty years. He says the mud was dropped too close to his pots. "They moved it a mile and called it solved," he said.', // prettier-ignore
    )
    const { claim } = slides.find(({ kind }) => kind === 'quotation') ?? {}
    expect(claim).toBe('Peter Lowe says the mud was dropped too close to his pots')
  })

  it('stands no clause that leaves out what it says', async () => {
    const slides = await slidesOf(
      'en-GB',
      'The ward',
      lead,
      'Dr Hana Moss ran the ward. "A nurse sees the grey face across the room," she says. "A screen in a bedroom does not."', // prettier-ignore
    )
    const { claim } = slides.find(({ kind }) => kind === 'quotation') ?? {}
    expect(claim).toBe('“A nurse sees the grey face across the room”')
  })

  it('somebody who sees it otherwise is heard before others', async () => {
    const slides = await slidesOf(
      'en-GB',
      'The harbour',
      lead,
      'The mayor, Ada Lind, is glad. "Every boat in the valley comes to our harbour now," she said.',
      'Not everyone is pleased. Peter Lowe has fished there for thirty years. He says the mud was dropped too close to his pots. "They moved it a mile and called it solved," he said.', // prettier-ignore
      'The clerk, Tom Reyes, keeps the books. "All of the money came from the ferries themselves," he said.',
    )
    const quoted = slides.filter(({ kind }) => kind === 'quotation').map(({ figure }) => figure)
    expect(quoted.join('')).toContain('Peter Lowe')
  })
})

describe('what names nothing', () => {
  it('is no label: we', async () => {
    const slides = await slidesOf('zh-Hans', '招生', '2016年我们只有820名学员，去年是5300名。')
    expect(slides.find(({ kind }) => kind === 'change')?.figure).not.toContain('我们')
  })

  it('is no title: told me so', async () => {
    const slides = await slidesOf(
      'en-GB',
      'The repairs',
      'The café mends toasters. It is open on Fridays.',
      'There are people who think that we take work from others. Graham Stone, who mended radios in Quay Street for years, told me so to my face. "You give away what I used to sell," he said.', // prettier-ignore
    )
    expect(slides.map(({ claim }) => claim).join('\n')).not.toContain('told me so')
  })
})
