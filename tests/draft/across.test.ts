import { describe, expect, it } from 'vitest'
import { draftTalk } from '../../scripts/draft/index.ts'
import { sentencesOf } from './articles.ts'

/** The comparisons of a draft on a line: claims with numbers as `#`, labels of what is drawn. */
async function comparedIn(...lines: string[]) {
  const { drafted } = await draftTalk(sentencesOf('A town', ...lines), 'en-GB')
  return drafted.sections.flatMap(({ slides }) =>
    slides
      .filter(({ kind }) => kind === 'comparison')
      .map(({ shown }) => ({
        claim: shown.claim.replace(/\{[^}]*\}/g, '#'),
        labels: JSON.stringify(shown.figure ?? {}).match(/(?<="label":")[^"]*/g) ?? [],
      })),
  )
}

describe('amounts of neighbouring sentences for one thing', () => {
  it.each([
    [
      'Nora Tighe runs the lido. By her count, 410 people were sent home last summer. The council says that the number was 90.',
      'By Nora Tighe’s count, # were sent home last summer; the council says that the number was #',
      ['Nora Tighe', 'The council'],
    ],
    [
      'Ada Lind reckons that the ferry lost £2.3 million in a year. The guild puts it at £700,000.',
      'Ada Lind reckons that the ferry lost # in a year; the guild puts it at #',
      ['Ada Lind', 'The guild'],
    ],
    [
      'Tom Reyes, the mayor, puts the cost of the weir at £640,000, not the £410,000 of the accounts.',
      'Tom Reyes, the mayor, puts the cost of the weir at #, not the # of the accounts',
      ['Tom Reyes', 'Of the accounts'],
    ],
  ])('are called by whose figure each is: %s', async (line, claim, labels) => {
    expect(await comparedIn(line)).toContainEqual({ claim, labels })
  })

  it.each([
    ['In the first week 860 people swam. The council had expected 300.', ['Swam', 'Expected']],
    ['The weir was promised £5.2 million. It would need £9.1 million.', ['Promised', 'Would need']],
    ['Kiosks bring in £43,000 a year, rather less than the £70,000 that the guild had counted on.', ['Bring in', 'Counted on']], // prettier-ignore
    ['The guild said that 14 more ringers would be needed. The town took on three.', ['Would be needed', 'Took on']],
  ])('are called by what was looked for and what came: %s', async (line, labels) => {
    expect((await comparedIn(line)).map((each) => each.labels)).toContainEqual(labels)
  })

  it.each([
    ['If nobody acts, 2,600 swans will be sick by 2031. With a second pond it would be 1,500.', ['If nobody acts', 'With a second pond']], // prettier-ignore
    ['A stall that brings in £190 a day in Pell brings in £340 at Marl.', ['In Pell', 'At Marl']],
    ['Closing the nine sluices would have saved the town £350,000. But 212 barges have to pass, and lorries for them would have cost £480,000.', ['Closing the {sluices:words}', 'Lorries']], // prettier-ignore
    ['The guild pays £12.60 an hour; the depot at Marl pays £15.10.', ['Guild', 'Depot at Marl']],
    ['Bakers earn £23,400 a year under the charter, against £19,800 with the old firm.', ['Under the charter', 'With the old firm']], // prettier-ignore
    ['A barrel stored at sea costs £4, a barrel carried to the quay at Brack £31.', ['Barrel stored at sea', 'Barrel carried to the quay at Brack']], // prettier-ignore
    ['In the schools that joined, 78 per cent of pupils swim. In those that did not, 52 per cent do.', ['In the schools that joined', 'In those that did not']], // prettier-ignore
  ])('are called by what sets them apart: %s', async (line, labels) => {
    expect((await comparedIn(line)).map((each) => each.labels)).toContainEqual(labels)
  })

  it.each([
    'The town has raised £300,000. It has set aside £200,000 for roads.',
    'A skipper earns £3,000 a month. The chapel was built for £9,000.',
    'The guild wants to see three things: that thefts fall, that loans pass ten a year, and that nobody is lost.',
    'At 14 pence a unit the mill paid £86,000 in 2020. In 2023 the price was 31 pence.',
  ])('are not where they are of different things: %s', async (line) => {
    expect(await comparedIn(line)).toEqual([])
  })
})
