import { describe, expect, it } from 'vitest'
import { stress } from '../../scripts/article/writeText.ts'
import { set } from '../../scripts/typography/set.ts'

describe('straight quotation marks', () => {
  it.each([
    ["the children's ward, and the nurses' room", 'the children’s ward, and the nurses’ room'],
    ['"Air," she said, "is a drug."', '“Air,” she said, “is a drug.”'],
    ['("Air" is all)', '(“Air” is all)'],
    [`"She said 'go' and went."`, '“She said ‘go’ and went.”'],
    [`'Go', said the children's nurse`, '‘Go’, said the children’s nurse'],
    ["in the '90s, rock 'n' roll, 'tis so", 'in the ’90s, rock ’n’ roll, ’tis so'],
    [`a door of 6' 2"`, `a door of 6' 2"`],
    ['a "24" display', 'a “24” display'],
    ['Dr O’Neill and "Łódź"', 'Dr O’Neill and “Łódź”'],
    ['no mark', 'no mark'],
  ])('are those of English: %s', (typed, printed) => {
    expect(set(typed, 'en')).toBe(printed)
  })

  it.each([
    ['zh-Hans', '他说"开源"是"大事"', '他说“开源”是“大事”'],
    ['zh-Hant', '他說"開源"是"大事"', '他說「開源」是「大事」'],
    ['zh-Hant', '他說："他叫它\'開源\'。"', '他說：「他叫它『開源』。」'],
    ['zh-Hans', "L'Oréal 和 AI", 'L’Oréal和AI'],
  ])('are those of Chinese in %s: %s', (locale, typed, printed) => {
    expect(set(typed, locale)).toBe(printed)
  })

  it('may open in one run and close in another, and stay in code', () => {
    const fact = { text: '12 beds', fact: 'beds' }
    const code = { text: `print("it's")`, marks: ['code' as const] }
    expect(set(['"', fact, ' and more" in ', code, ` of the ward's`], 'en')).toEqual([
      '“',
      fact,
      ' and more” in ',
      code,
      ' of the ward’s',
    ])
  })

  it('do not keep an accent from being found that begins or ends at one', () => {
    const claim = set(`The "street" is heated, the house isn't`, 'en')
    for (const accent of ['"street', 'street"', `isn't`, `n't`])
      expect(stress(claim, String(set(accent, 'en')))).toBeDefined()
  })
})
