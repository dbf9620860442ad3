import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { parseYaml } from '../../scripts/article/yamlFile.ts'
import { readSource } from '../../scripts/source/index.ts'
import { told } from './told.ts'

/** What the author of one fact is told. */
function toldOf(locale: string, source: string, fact: object): string[] {
  const facts = stringify({ citedeck: 1, x: { of: { [locale]: locale === 'en' ? 'it' : '其' }, cite: '1.1', ...fact } })
  const slide = { id: 'first', claim: '{x}', figure: { kind: 'big-number', fact: 'x' }, cite: ['1.1'], notes: '…' }
  const sections = [{ id: 'one', title: '…', slides: [slide] }]
  const article = stringify({ citedeck: 1, locale, title: ['…'], sources: { title: '…' }, sections })
  const files = { facts: parseYaml(facts, 'facts.yaml'), article: parseYaml(article, 'article.yaml') }
  return told(files, readSource(Buffer.from(`${source}\n`), []).sentences)
}

/** The data that a remedy tells to write: what stands behind "write", as YAML. */
function patches(message: string): object[] {
  const pairs = message.matchAll(
    /(?:write|or|does:) "?(\w+: (?:\{[^{}]*(?:\{[^{}]*\}[^{}]*)?\}|\[[^\]]*\]|'[^']*'|[\w.:-]*\w)(?:, unit: [\w-]+)?)/g,
  )
  return [...pairs].map(([, pair = '']) => {
    const patch: unknown = parse(pair.replace(/, (unit: [\w-]+)$/, '\n$1'))
    if (typeof patch !== 'object' || patch === null) throw new Error(`no data: ${pair}`)
    return patch
  })
}

describe('what a remedy tells to write is data that is taken, and the fact then holds', () => {
  it.each<[string, string, object]>([
    ['en', 'At least 3 percent left.', { value: 3, unit: 'percent' }],
    ['en', 'It has 412 turbines.', { value: 412, unit: 'count' }],
    ['en', 'It has 412 turbines.', { value: 412, unit: 'count', noun: { en: 'homes' } }],
    ['en', 'It is 1.5 kilometres long.', { value: 1500, unit: 'meter' }],
    ['en', 'It pays 30 euros a month.', { value: 30, unit: 'EUR' }],
    ['en', 'It was 4 deaths per 1,000 births.', { value: 4, unit: 'count', noun: { en: 'deaths' } }],
    ['en', 'The rate was 14.3 per 100,000.', { value: 14.3, unit: 'count' }],
    ['zh-Hans', '死亡率降至14.3/10万。', { value: 14.3, unit: 'count' }],
    ['zh-Hant', '每千人有4.1名醫師。', { value: 4.1, unit: 'count', noun: { 'zh-Hant': '名' } }],
    ['zh-Hans', '该院有640名护士。', { value: 640, unit: 'count' }],
    ['en', 'Sales grew three times more than costs.', { value: 3, unit: 'multiple' }],
    ['en', 'Two-thirds of it is lost.', { value: 66.6666666666667, unit: 'percent' }],
    ['en', 'It costs 20 to 30 euros.', { value: 20, unit: 'EUR' }],
    ['en', 'It ran from 2021 to 2025.', { value: '2021', unit: 'date' }],
  ])('%s: %s (%j)', (locale, source, fact) => {
    const [message = '', ...others] = toldOf(locale, source, fact)
    expect(others).toEqual([])
    const found = patches(message)
    expect(found, message).not.toEqual([])
    const whole = message.includes(', or ') ? found : [Object.assign({}, ...found)]
    for (const patch of whole) {
      const lower = Reflect.get(patch, 'bound') === 'at-most' ? { value: 30 } : {}
      expect(toldOf(locale, source, { ...fact, ...patch, ...lower })).toEqual([])
    }
  })
})
