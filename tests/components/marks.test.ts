import { describe, expect, it } from 'vitest'
import { latinCharacters, partsOf } from '../../scripts/typography/marks.ts'

/** A text with its parts marked: `[half]`, `<latin>`. */
function set(text: string, locale: string, words = [text]): string {
  return partsOf(words, locale)
    .flat()
    .map((part) => (part.setting === 'half' ? `[${part.text}]` : part.setting ? `<${part.text}>` : part.text))
    .join('')
}

describe('marks that Chinese and Latin share', () => {
  it.each([
    ['他称之为“红黄绿”吗', '他称之为“红黄绿”吗'],
    ['一家叫“OpenAI”的公司', '一家叫“OpenAI”的公司'],
    ['O’Brien’s rule 是规矩', 'O<’>Brien<’>s rule 是规矩'],
    ['医生说“O’Brien’s rule”很好', '医生说“O<’>Brien<’>s rule”很好'],
    ['The “Big Five” were there', 'The <“>Big Five<”> were there'],
    ['“Big Five”是五家公司', '“Big Five”是五家公司'],
    ['Wait… or — go', 'Wait<…> or <—> go'],
    ['使用 GPT……还有', '使用 GPT……还有'],
    ['使用 GPT——', '使用 GPT——'],
    ['the states’ rights, ‘as is’', 'the states<’> rights, <‘>as is<’>'],
  ])('are Latin in Latin text, and Chinese in Chinese: %s', (text, expected) => {
    expect(set(text, 'zh-Hans')).toBe(expected)
  })

  it('are left to the first typeface in English, which is Latin', () => {
    expect(set('a household’s “bill”…', 'en')).toBe('a household’s “bill”…')
  })
})

describe('words with letters that Chinese typefaces lack', () => {
  it('are Latin as a whole, with words cut where they may', () => {
    expect(set('罗兹（Łódź）和 Zürich', 'zh-Hans')).toBe('罗兹（<Łódź>）和 Zürich')
    expect(set('在Łódź', 'zh-Hant', ['在', 'Łódź'])).toBe('在<Łódź>')
  })

  it('bring their letters, and shared marks, from the Latin typeface', () => {
    expect(latinCharacters('在Łódź说“好”，O’B')).toBe('Łódź“”’')
    expect(latinCharacters('杭州的 AI 企業')).toBe('')
  })
})

describe('full-width marks beside each other', () => {
  it.each([
    // One blank half of two goes: of the closing mark before a stop, else of the opening one.
    ['zh-Hans', '说：“先看。”（她）', '说：[“]先看[。]”[（]她）'],
    ['zh-Hans', '“急”，也有“缓”。', '“急[”]，也有“缓[”]。'],
    ['zh-Hans', '《书》《画》', '《书》[《]画》'],
    ['zh-Hans', '（“引”）', '（[“]引[”]）'],
    ['zh-Hant', '算法」；數字「甲」，「乙」', '算法[」]；數字「甲[」]，[「]乙」'],
    ['zh-Hant', '說：「先看。」', '說：[「]先看。」'],
    ['en', 'as 「甲」，「乙」 and “so”', 'as 「甲[」]，[「]乙」 and “so”'],
  ])('give up one blank half, in %s: %s', (locale, text, expected) => {
    expect(set(text, locale)).toBe(expected)
  })

  it('do so across words, and not where the marks are Latin', () => {
    expect(set('说：“先看', 'zh-Hans', ['说：', '“先', '看'])).toBe('说：[“]先看')
    expect(set('He said: ‘“so”’', 'zh-Hans')).toBe('He said: <‘“>so<”’>')
  })

  it('keep all of the text', () => {
    const words = ['𠮷：', '“Łódź”', '，', 'O’B']
    expect(partsOf(words, 'zh-Hans').map((parts) => parts.map(({ text }) => text).join(''))).toEqual(words)
  })
})
