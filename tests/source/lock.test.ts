import { describe, expect, it } from 'vitest'
import { makeLock } from '../../scripts/source/lock.ts'
import { diffLock } from '../../scripts/source/lockDiff.ts'
import { parseLock, stringifyLock } from '../../scripts/source/lockFile.ts'
import { recognise } from '../../scripts/source/numbers.ts'
import { segment } from '../../scripts/source/segment.ts'

function lockOf(text: string) {
  return makeLock(segment(text), { locale: 'zh-Hant' })
}

describe('makeLock', () => {
  it('keeps a hash and the numbers of each sentence', () => {
    expect(lockOf('天亮了。有超過3艘船。')).toEqual({
      format: 2,
      language: 'zh-Hant',
      sentences: {
        1.1: { hash: expect.stringMatching(/^[0-9a-f]{16}$/), numbers: [] },
        1.2: {
          hash: expect.stringMatching(/^[0-9a-f]{16}$/),
          numbers: [{ value: 3, unit: 'count', bound: 'over', noun: '艘', said: { counted: '船' } }],
        },
      },
    })
  })

  it('gives the unit of a claim to the next one that says the same of another time', () => {
    const last = (sentence: string) => recognise(sentence, { locale: 'en' }).at(-1)
    expect(last('In 2021 the hall sold 310 tonnes of cloth; last year it sold 870.')).toMatchObject({
      text: '870',
      value: 870,
      unit: 'tonne',
    })
    expect(last('In 2021 the hall sold 310 tonnes of cloth; last year it opened 12.')).toMatchObject({ unit: 'count' })
  })

  it('lets a semicolon end what reaches the numbers of a claim', () => {
    const numbersOf = (text: string) => lockOf(text).sentences['1.1']?.numbers
    expect(numbersOf('浙江一家公司在香港的時薪漲到42.1港元；人民幣匯率走強；全年銷售額超過6000億元。')).toMatchObject([
      { value: 42.1, unit: 'HKD' },
      { value: 600_000_000_000, unit: 'CNY', bound: 'over' },
    ])
    const [, second] = recognise('It has 12 boats; over 60 days it carried 300 people.', { locale: 'en' })
    expect(second).toMatchObject({ value: 60, unit: 'day', bound: 'over', start: 17, end: 29 })
  })

  it('holds none of the text but what is counted', () => {
    expect(stringifyLock(lockOf('天亮了。有超過3艘船，漲了七成。')).match(/\p{Script=Han}/gu)).toEqual(['艘', '船'])
  })

  it('does not depend on white space at the ends of a sentence', () => {
    expect(lockOf('One. Two. ')).toEqual(lockOf('One.  Two.'))
  })
})

describe('stringifyLock', () => {
  it('writes one sentence a line, in the order of the text', () => {
    const text = Array.from({ length: 11 }, (_, index) => `渡口排名第${index + 1}。`).join('\n')
    const lines = stringifyLock(lockOf(text)).split('\n')
    expect(lines).toHaveLength(11 + 7)
    expect(lines[4]).toMatch(
      /^ {4}"1\.1": \{"hash":"[0-9a-f]{16}","numbers":\[\{"value":1,"unit":"rank","bound":"exactly","said":\{"of":"渡口","poles":\["\+top"\]\}\}\]\},$/,
    )
    expect(lines[13]).toMatch(/^ {4}"10\.1"/)
  })

  it('is read back as it was', () => {
    const lock = lockOf('2017年,占12%。\n前三。')
    expect(parseLock(stringifyLock(lock))).toEqual(lock)
  })
})

describe('parseLock', () => {
  const whole = stringifyLock(lockOf('有3個人。'))

  it.each([
    ['an empty file', '', 'empty'],
    ['a file cut short', whole.slice(0, -8), 'cut short'],
    [
      'another format',
      whole.replace('"format": 2', '"format": 1'),
      'format 1; this version of citedeck reads format 2',
    ],
    ['no format', '{"sentences": {}}', 'format'],
    [
      'a hash that is none',
      whole.replace(/"hash":"[^"]+"/, '"hash":"x"'),
      'sentences › 1.1 › hash: expected 16 hexadecimal digits',
    ],
    ['a unit that is none', whole.replace('"count"', '""'), 'sentences › 1.1 › numbers › 0 › unit'],
    ['no language', whole.replace(/ *"language".*\n/, ''), 'language'],
    ['an id that is none', whole.replace('"1.1"', '"1"'), 'sentences › 1'],
    ['a list', '[]', 'the whole'],
    ['one of no sentence', stringifyLock(makeLock([], { locale: 'en' })), 'holds no sentence'],
    [
      'one that lacks a sentence',
      stringifyLock(lockOf('天亮了。人起了。又睡了。')).replace(/.*"1\.2".*\n/, ''),
      'holds 1.3, but not 1.2',
    ],
    [
      'one that lacks a paragraph',
      stringifyLock(lockOf('天亮了。\n人起了。\n又睡了。')).replace(/.*"2\.1".*\n/, ''),
      'holds 3.1, but not 2.1',
    ],
    ['a sentence that a merge has doubled', whole.replace(/(.*"1\.1".*)/, '$1,\n$1'), 'holds 1.1 twice'],
    ['what a merge leaves', whole.replace('{', '{\n<<<<<<< ours'), 'not whole JSON'],
    ['a key that checks pass over', whole.replace('"format"', '"__proto__": {}, "format"'), 'the key __proto__'],
    ['such a key in other letters', whole.replace('"format"', '"\\u005f_proto__": {}, "format"'), 'the key __proto__'],
    ['brackets without end', `{"proto": ${'['.repeat(200_000)}${']'.repeat(200_000)}}`, 'nested too deep'],
    ['a value without measure', whole.replace('"value":3', '"value":1e999'), 'sentences › 1.1 › numbers › 0 › value'],
  ])('refuses %s', (_, json, message) => {
    expect(() => parseLock(json)).toThrow(message)
  })
})

describe('diffLock', () => {
  it('names the sentences changed, added and removed', () => {
    const old = lockOf('天亮了。人起了。\n止。')
    expect(diffLock(old, lockOf('天黑了。人起了。又睡了。'))).toEqual({
      changed: ['1.1'],
      added: ['1.3'],
      removed: ['2.1'],
    })
    expect(diffLock(old, old)).toEqual({ changed: [], added: [], removed: [] })
  })
})
