import { describe, expect, it } from 'vitest'
import { formatDiagnostic } from '../../scripts/article/diagnostic.ts'
import { foundIn, ofForm } from './told.ts'

const town = 'The bank refused a loan. Teachers welcomed the longer term.'
const ban = 'The mayor approved a ban on fireworks.'
const both = 'The union opposed the plan, but accepted it.'
const kept = 'Parents demanded that the bus stop be kept. They met.'
const pan = '村委会批准了采石场的申请。村民反对采石。游泳馆不会对外开放。'
const hall = '里長說，活動中心不會裁員。里民要求延長開館時間。'

const cases: readonly [locale: 'en' | 'zh-Hans' | 'zh-Hant', text: string, is: boolean, point: string][] = [
  ['en', town, true, 'The bank refused a loan'],
  ['en', town, true, 'The bank rejected a loan'],
  ['en', town, false, 'The bank approved a loan'],
  ['en', town, true, 'The bank approved a new building'],
  ['en', town, false, 'Teachers opposed the longer term'],
  ['en', town, true, 'Teachers opposed the shorter term'],
  ['en', ban, true, 'The mayor banned fireworks'],
  ['en', both, true, 'The union accepted the plan'],
  ['en', both, true, 'The union opposed the plan'],
  ['en', kept, true, 'Parents demanded that the bus stop be preserved'],
  ['en', kept, false, 'Parents demanded that the bus stop be abolished'],
  ['zh-Hans', pan, true, '村委会同意采石场的申请'],
  ['zh-Hans', pan, false, '村委会驳回采石场的申请'],
  ['zh-Hans', pan, true, '村民不赞成采石'],
  ['zh-Hans', pan, false, '村民支持采石'],
  ['zh-Hans', pan, false, '游泳馆将对外开放'],
  ['zh-Hans', pan, true, '游泳馆仍然关闭'],
  ['zh-Hant', hall, true, '活動中心不裁員'],
  ['zh-Hant', hall, false, '活動中心會裁員'],
  ['zh-Hant', hall, false, '里民要求縮短開館時間'],
]

describe('a word that says the opposite of what the sentence says', () => {
  it.each(cases)('%s, %s, %j: %s', (locale, text, is, point) => {
    const found = foundIn(locale, `${text}\n\n${locale === 'en' ? 'It was built in 1900.' : '建于1900年。'}`, {
      facts: { x: { value: '1900', unit: 'date', cite: '2.1' } },
      slide: { points: [point] },
    })
    const faults = found.filter(({ severity }) => severity === 'error').map(formatDiagnostic)
    expect(faults.filter((fault) => ofForm.test(fault))).toEqual([])
    expect(faults.length).toBe(is ? 0 : 1)
  })
})
