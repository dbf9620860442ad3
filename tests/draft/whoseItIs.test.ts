import { describe, expect, it } from 'vitest'
import { claimsIn } from './claimsIn.ts'
import { draftTalk } from '../../scripts/draft/index.ts'
import { sentencesOf } from './articles.ts'

describe('a clause that is of what its sentence only points at is no claim', () => {
  it.each([
    ['Since then its members have grown to 204, and the daily takings have climbed from 55 to 81 per cent.', 'takings'],
    ['It cost £40, and the boat carries 30 people.', 'boat'],
    ['The ferry is old. After the repair its passengers increased to 204.', 'passengers'],
  ])('%s', (text, word) => {
    expect(claimsIn('en-GB', text).join('\n')).not.toContain(word)
  })

  it.each([
    ['It takes a pair three years to find a box, and the boxes cost £14.', 'The boxes cost £14'],
    ['By 2023 the firm had sold its 40 boats.', 'By 2023 the firm had sold its 40 boats'],
    ['In Pell and its harbour 204 boats lie.', 'In Pell and its harbour 204 boats lie'],
  ])('but where nothing is pointed at: %s', (text, claim) => {
    expect(claimsIn('en-GB', text)).toContain(claim)
  })
})

it('names a neighbouring place whose figures the next sentence gives', async () => {
  const { drafted } = await draftTalk(
    sentencesOf(
      'A valley',
      'In Larn the buses are old. Nobody had expected the change.',
      'Neighbouring Orrell bought a similar bus in 2019. Since then its passengers have grown by a fifth, and the drivers’ '
        + 'sick leave has dropped from 55 to 31 per cent.',
    ),
    'en-GB',
  )
  const claims = drafted.sections.flatMap(({ slides }) => slides.map(({ shown }) => shown.claim)).join('\n')
  expect(claims).toMatch(/In Orrell, the drivers’ sick leave has dropped from/)
})
