import { describe, expect, it } from 'vitest'
import { faultOfSpeaker } from '../../../scripts/source/quotation/speaker.ts'
import { parseCitation } from '../../../scripts/quantities/citation.ts'
import { segment } from '../../../scripts/source/segment.ts'

const english = `The bridge that came late
Maria Silva has run the ferry for years. Its owner is the Rivermouth Harbour Trust, of which Tomás Ødegaard-Vik is the head; the Italian bank pays.
“We waited,” says Ms Silva, “and nobody came.” She counts passengers every night.
“It is too late for us.” She laughs.
“Silva never asked,” said Tomás Ødegaard-Vik. Officials said: “The bridge is safe.”
“I only want to cross,” says a passenger. “She told us,” he says.
“Nothing is late,” Dr. Vik added.`
const chinese = `晚到的橋
港務局局長周嵐說：「我們等了很久。」她又說：「沒有人來。」
馬丁·洛佩斯表示：「橋很安全。」一位乘客說：「我只想過河。」
周局長補充：「慢慢來。」
「船來了就知道。」調度主任周嵐說。她笑了。`

const fault = (speaker: string, cite: string, { text = english, locale = 'en', role = '', others = [''] } = {}) => {
  const cites = [cite].flatMap((each) => parseCitation(each) ?? [])
  return faultOfSpeaker({ speaker, role, cites, locale }, { language: locale, sentences: segment(text) }, others)
}
const zh = { text: chinese, locale: 'zh-Hant', others: ['周嵐', '馬丁·洛佩斯'] }

describe('a speaker', () => {
  it.each([
    ['by the name that the article gives', 'Maria Silva', '3.1'],
    ['by a part of it', 'Silva', '3.1'],
    ['with a title of the deck', 'Ms Maria Silva', '3.1'],
    ['where the article has a pronoun', 'Maria Silva', '3.2'],
    ['in the next paragraph still', 'Maria Silva', '4.1'],
    ['without the marks over letters', 'Tomas Ødegaard-Vik', '5.1'],
    ['by a surname in part', 'Tomás Vik', '7.1'],
    ['by initials of a body', 'RHT', '4.1'],
    ['described in other words', 'a woman on the quay', '3.1'],
    ['described, with a capital', 'Passengers on the ferry', '6.1'],
    ['as a word alone that stands first', 'Maria Silva', '5.2'],
    ['of whom a quotation speaks', 'a passenger', '6.2'],
  ])('is taken %s', (_, speaker, cite) => {
    expect(fault(speaker, cite)).toBeUndefined()
  })

  it.each([
    ['in Chinese', '周嵐', '2.1'],
    ['in Chinese, where the article has a pronoun', '周嵐', '2.2'],
    ['in Chinese, by surname and office', '周嵐', '4.1'],
    ['in Chinese, with what they are', '周嵐女士', '2.1'],
    ['in Chinese, a name from abroad in part', '洛佩斯', '3.1'],
    ['in Chinese, described in other words', '過路的市民', '3.2'],
    ['in Chinese, an office that begins like a surname', '高管', '3.2'],
  ])('is taken %s', (_, speaker, cite) => {
    expect(fault(speaker, cite, zh)).toBeUndefined()
  })

  it('is not held where the talk is in another script than the article', () => {
    expect(fault('Zhou Lan', '2.1', { ...zh, locale: 'zh-Hant' })).toBeDefined()
    const given = { speaker: 'Zhou Lan', role: '', cites: [], locale: 'en' }
    expect(faultOfSpeaker(given, { language: 'zh-Hant', sentences: segment(chinese) })).toBeUndefined()
  })

  it.each([
    ['a name that stands nowhere', 'Bob Miller', '3.1', 'Bob'],
    ['a first name that stands nowhere', 'Anna Silva', '3.1', 'Anna'],
    ['a name like another', 'Silvia', '3.1', 'Silvia'],
    ['two names that never stand together', 'Maria Vik', '3.1', 'Maria Vik'],
  ])('is refused: %s', (_, speaker, cite, at) => {
    expect(fault(speaker, cite)).toEqual({ kind: 'unnamed', key: 'speaker', at })
  })

  it.each([
    ['after the quotation', 'Tomás Vik', '3.1', 'Ms Silva'],
    ['after the quotation, which names the speaker given', 'Rivermouth Harbour Trust', '5.1', 'Tomás Ødegaard-Vik'],
    ['between quotation and verb', 'Maria Silva', '7.1', 'Dr. Vik'],
  ])('is refused where the sentence names another %s', (_, speaker, cite, at) => {
    expect(fault(speaker, cite)).toEqual({ kind: 'another', key: 'speaker', at })
  })

  it('is refused in Chinese likewise', () => {
    expect(fault('王小明', '2.1', zh)).toEqual({ kind: 'unnamed', key: 'speaker', at: '王小明' })
    expect(fault('安娜·克萊因', '3.1', zh)).toEqual({ kind: 'unnamed', key: 'speaker', at: '克萊因' })
    // What is nothing but a quotation is said by whom the next sentence names.
    expect(fault('馬丁·洛佩斯', '5.1', zh)).toEqual({ kind: 'another', key: 'speaker', at: '周嵐' })
    expect(fault('周嵐', '5.1', zh)).toBeUndefined()
    expect(fault('周嵐', '3.1', zh)).toEqual({ kind: 'another', key: 'speaker', at: '馬丁·洛佩斯' })
    expect(fault('馬丁·洛佩斯', '2.1', zh)).toEqual({ kind: 'another', key: 'speaker', at: '周嵐' })
  })
})

describe('the role of a speaker', () => {
  it.each([
    'head of the Rivermouth Harbour Trust',
    'Chief Executive, in other words',
    'lender from Italy',
    'CEO of the owner',
    'at the ferry since {year}',
    '',
  ])('is taken: %s', (role) => {
    expect(fault('Maria Silva', '3.1', { role })).toBeUndefined()
  })

  const valley = `The long valley
Losses fell in Fellside and in Merrin. The Senn Valley Water Trust mends the pipes.
“They cannot hear us,” says Agnes Roe, who chairs the parish council of Coldwater. She laughs.
“We listen,” says Jana Marran, its engineer, a nurse's daughter from Merrin.
“It is late,” says Coldwater manager Tom Ashe. “It is,” says Lena Frost, a baker.`
  const ofRoe = (role: string) => fault('Agnes Roe', '3.1', { text: valley, role })

  it('is taken in other words, with the names that go with its holder', () => {
    for (const role of ['Parish councillor, Coldwater', 'Coldwater’s chairwoman', 'Head of a parish', 'Roe is chair'])
      expect(ofRoe(role)).toBeUndefined()
    const marran = { text: valley, role: 'Engineer, Senn Valley Water Trust' }
    expect(fault('Jana Marran', '4.1', marran)).toBeUndefined()
    // Nothing is said of her but her trade.
    expect(fault('Lena Frost', '5.2', { text: valley, role: 'Baker in Merrin' })).toBeUndefined()
    expect(fault('Tom Ashe', '5.1', { text: valley, role: 'Manager at Coldwater' })).toBeUndefined()
  })

  it('is refused with a name that the text has elsewhere, where what it says of the holder names another', () => {
    const elsewhere = { kind: 'elsewhere', key: 'role', at: 'Fellside', instead: 'Coldwater' }
    for (const role of ['chairs the parish council of Fellside', 'Fellside council chair', 'Fellside'])
      expect(ofRoe(role)).toEqual(elsewhere)
    expect(fault('Tom Ashe', '5.1', { text: valley, role: 'Fellside manager' })).toEqual(elsewhere)
  })

  it('is refused with a name that stands nowhere in the place of one that does', () => {
    const told = fault('Tom Ashe', '5.1', { text: valley, role: 'Ashford manager' })
    expect(told).toEqual({ kind: 'unnamed', key: 'role', at: 'Ashford' })
    expect(fault('Tom Ashe', '5.1', { text: valley, role: 'area manager' })).toBeUndefined()
  })

  it('is held in Chinese likewise, by the names of places', () => {
    const text = '山谷\n崖邊村的漏水減少了。\n冷水村村長周嵐說：「他們聽不見我們。」城市很遠。'
    const role = (given: string) => fault('周嵐', '3.1', { ...zh, text, role: given })
    for (const given of ['冷水村村長', '村長', '農村的村長', '本村村長']) expect(role(given)).toBeUndefined()
    expect(role('崖邊村村長')).toEqual({ kind: 'elsewhere', key: 'role', at: '崖邊村', instead: '冷水村' })
    expect(role('南嶼市村長')).toEqual({ kind: 'unnamed', key: 'role', at: '南嶼市' })
  })

  it('is refused with a name that stands nowhere', () => {
    const told = fault('Maria Silva', '3.1', { role: 'captain, Lisbon Ferries' })
    expect(told).toEqual({ kind: 'unnamed', key: 'role', at: 'Lisbon' })
  })
})
