import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { readOptions } from '../../scripts/talk/dataFiles.ts'
import { InputError } from '../../scripts/article/diagnostic.ts'
import { takenFrom } from '../../scripts/article/taken.ts'
import { parseYaml } from '../../scripts/article/yamlFile.ts'
import { checkTalk, type Talk } from '../../scripts/check/index.ts'
import { makeLock } from '../../scripts/source/lock.ts'
import { parseLock, stringifyLock } from '../../scripts/source/lockFile.ts'
import { segment } from '../../scripts/source/segment.ts'

const english = `The harbour
“We used to count ships, in a way, and now we count 31 hours,” said Ines Vale. The second crane opened in 2021.
Jon Brandt disagrees. ‘It isn’t the crane… it is the people,’ he said.
It is not safe.`
const chinese = '渡口\n船長說：「這裏一年有12艘船，大家都說『夠了』。」渡口很靜。'

interface Given {
  quote: string
  cite?: string | string[]
  slide?: string[]
  locale?: string
  text?: string
  speaker?: string
  role?: string
}

/** Checks a talk of one quotation: against the text, against its lock, or against a lock that does not know it. */
function check(
  {
    quote,
    cite = '2.1',
    slide,
    locale = 'en',
    text = english,
    speaker = locale === 'en' ? 'a captain' : '船長',
    role = '',
  }: Given,
  by: 'text' | 'lock' | 'older lock',
) {
  const item = { quote, speaker, ...(role === '' ? {} : { role }), cite }
  const article = {
    citedeck: 1,
    locale,
    title: ['—'],
    sources: { title: '—' },
    sections: [
      {
        id: 'one',
        title: '—',
        slides: [
          {
            id: 'said',
            claim: 'They speak',
            cite: slide ?? [cite].flat(),
            notes: '—',
            figure: { kind: 'quotation', items: [item] },
          },
        ],
      },
    ],
  }
  const files = {
    facts: parseYaml('citedeck: 1\n', 'facts.yaml'),
    article: parseYaml(stringify(article), 'article.yaml'),
  }
  const sentences = segment(text)
  const known = takenFrom({ article: by === 'older lock' ? {} : files.article.value, facts: {} })
  const lock = parseLock(stringifyLock(makeLock(sentences, readOptions(files), known)))
  return checkTalk(files, lock, by === 'text' ? sentences : [])
}

function told(given: Given, by: 'text' | 'lock' | 'older lock' = 'text'): string[] {
  try {
    check(given, by)
    return []
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.diagnostics.map(({ code, line, column, message, hint }) =>
      [code, `${line}:${column}`, message, hint].join(' | '),
    )
  }
}

const shown = (talk: Talk) =>
  talk.article.sections.flatMap(({ slides }) =>
    slides.flatMap(({ figure }) => (figure?.kind === 'quotation' ? figure.items.map(({ quote }) => quote) : [])),
  )

describe('a quotation', () => {
  it.each([
    ['as it stands', { quote: 'now we count 31 hours' }],
    ['with marks and dots of another kind', { quote: '"It isn\'t the crane ... it is the people"', cite: '3.2' }],
    ['with words left out and put in', { quote: '[The port] used to count ships […] and now we count 31 hours.' }],
    ['that begins within a word, as editors write it', { quote: '[w]e used to count ships' }],
    [
      'without who says it between its halves',
      { quote: 'I saw it, and it saw me.', cite: '2.1', text: 'x\n“I saw it,” says Ines Vale, “and it saw me.”' },
    ],
    [
      'without who says it between two sentences',
      { quote: 'I saw it. It was red.', cite: ['2.1', '2.2'], text: 'x\n“I saw it,” she says. “It was red.”' },
    ],
    [
      'in Chinese, without who says it between its halves',
      {
        quote: '船不是走壞的，是停壞的',
        locale: 'zh-Hant',
        text: '渡口\n「船不是走壞的，」船長說，「是停壞的。」渡口很靜。',
      },
    ],
    ['over two sentences in a row', { quote: 'said Ines Vale. The second crane opened', cite: ['2.1', '2.2'] }],
    [
      'in Chinese, with the marks of the other script',
      { quote: '这里', locale: 'zh-Hans', text: '渡口\n他說：這裏。这里很静。', cite: '2.2' },
    ],
    ['in Chinese, quoted within', { quote: '大家都說“夠了”', locale: 'zh-Hant', text: chinese }],
  ])('is taken %s, with the text and without', (_, given) => {
    expect(told(given)).toEqual([])
    expect(told(given, 'lock')).toEqual([])
  })

  it.each([
    [
      'another word',
      { quote: 'now we count 13 hours' },
      'says "…in a way, and now we count 31 hours,\' said Ines Vale.", the data "now we count 13 hours"',
    ],
    ['words left out unmarked', { quote: 'used to count ships, and now' }, 'ships, in a way'],
    ['the other order', { quote: 'now we count […] used to count ships' }, 'where the quotation has it'],
    ['a part of a word', { quote: 'count ship' }, 'count ships'],
    ['a part of a number', { quote: 'count 3' }, 'count 31 hours'],
    ['nothing of it', { quote: 'Lorem ipsum' }, '2.1 does not say "Lorem"'],
    ['another sentence', { quote: 'The second crane opened' }, 'It stands in 2.2'],
    [
      'more left out than a note stands for',
      { quote: 'We used to count [the] 31 hours' },
      'where the quotation has it',
    ],
    [
      'the words of another behind it',
      {
        quote: 'I saw it. It was red.',
        cite: ['2.1', '2.2'],
        text: 'x\n“I saw it,” she says. “It was red,” says Jon Brandt.',
      },
      'she says',
    ],
    [
      'what stands between two things in marks and says nobody says it',
      { quote: 'good, bad', cite: '2.1', text: 'x\nThey call it “good,” and never, “bad” at all.' },
      'good,',
    ],
    ['what says the opposite left out', { quote: 'It is […] safe', cite: '4.1' }, 'where the quotation has it'],
  ])('is refused with %s', (_, given, message) => {
    const [only = '', ...others] = told(given)
    expect(others).toEqual([])
    expect(only).toContain('quotation-differs')
    expect(only).toContain(message)
    // Nor does the lock take it that was made with it.
    expect(told(given, 'lock')[0]).toContain('quotation-not-locked')
  })

  it('has a place: the words that differ, in their line', () => {
    expect(told({ quote: 'now we count 13 hours' })[0]).toMatch(/^quotation-differs \| 19:35 /)
  })

  it('that the lock does not know says how to lock', () => {
    expect(told({ quote: 'now we count 31 hours' }, 'older lock')[0]).toMatch(
      /^quotation-not-locked .*npm run check -- --source FILE --lock/,
    )
    expect(told({ quote: 'now we count 31 hours', cite: '2.2' }, 'lock')[0]).toContain('quotation-not-locked')
  })

  it('is of whom the text says it is, and without the text of whom the lock knows', () => {
    const quote = 'now we count 31 hours'
    expect(told({ quote, speaker: 'Ines Vale' })).toEqual([])
    expect(told({ quote, speaker: 'Ines Vale' }, 'lock')).toEqual([])
    expect(told({ quote, speaker: 'Jon Brandt' })[0]).toMatch(
      /^quotation-speaker \| \d+:\d+ \| 2.1 says that "Ines Vale" said this \| Name them/,
    )
    expect(told({ quote, speaker: 'Jon Brandt' }, 'lock')[0]).toContain('does not know that Jon Brandt said this')
    expect(told({ quote, speaker: 'Rosa Marsh' })[0]).toContain('the text names nobody and nothing "Rosa"')
    expect(told({ quote, speaker: 'Rosa Marsh' }, 'lock')[0]).toContain('quotation-not-locked')
  })

  it.each([
    ['zh-Hant', '渡口\n「船不是走壞的。」船東林美惠說。理事長陳國雄沒有表態。', '船不是走壞的', '林美惠', '陳國雄'],
    ['zh-Hans', '渡口\n站长周敏说：“水还会涨。”书记何建军没有表态。', '水还会涨', '周敏', '何建军'],
  ])('is in Chinese of whom the text names behind an office (%s)', (locale, text, quote, speaker, other) => {
    expect(told({ quote, text, locale, speaker })).toEqual([])
    expect(told({ quote, text, locale, speaker: other })[0]).toContain(`says that "${speaker}" said this`)
    const how = text.replace(speaker, '高兴地')
    expect(told({ quote, text: how, locale, speaker: other })).toEqual([])
  })

  it('is of somebody in the office that the text gives, and without the text in the one that the lock knows', () => {
    const text = 'Losses fell in Marl.\nSo “they cannot hear us,” says Ines Vale, who heads the council of Dell.'
    const given = { quote: 'they cannot hear us', text, speaker: 'Ines Vale', cite: '2.1' }
    expect(told({ ...given, role: 'Head of council, Dell' }, 'lock')).toEqual([])
    expect(told({ ...given, role: 'Head of council, Marl' })[0]).toMatch(
      /^quotation-speaker \| \d+:\d+ \| where the text speaks of Ines Vale it names "Dell", and not "Marl" \| Write the role/,
    )
    expect(told({ ...given, role: 'Head of council, Marl' }, 'lock')[0]).toContain('quotation-not-locked')
  })

  it('leaves no word in the lock', () => {
    const files = { items: [{ quote: 'now we count 31 hours', speaker: 'Ines Vale', cite: '2.1' }], kind: 'quotation' }
    const lock = makeLock(segment(english), { locale: 'en' }, takenFrom({ article: files, facts: {} }))
    expect(lock.quotations).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/)])
    expect(lock.speakers).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/)])
    expect(stringifyLock(lock)).not.toMatch(/count|ships|Vale/)
  })

  it('cites sentences that there are, in a row, and that its slide cites', () => {
    expect(told({ quote: 'used to', cite: '9.1' })[0]).toContain('no-such-sentence')
    expect(told({ quote: 'used to', cite: ['2.1', '3.1'] })[0]).toContain('do not follow one another')
    expect(told({ quote: 'used to', slide: ['2.2'] })[0]).toContain('slide-lacks-citation')
  })

  it('is short, and holds no number of the editor', () => {
    expect(told({ quote: 'we count '.repeat(40) })[0]).toContain('text-too-long')
    expect(told({ quote: 'now we count [all 99] 31 hours' })[0]).toContain('amount-typed')
    expect(told({ quote: '[…]' })[0]).toContain('quotes no word')
  })

  it('carries the numbers that it holds', () => {
    const carried = check({ quote: 'now we count 31 hours' }, 'lock').coverage
    const without = check({ quote: 'used to count ships' }, 'lock').coverage
    expect([carried.used, without.used]).toEqual([1, 0])
  })

  it('stands between the marks of the language', () => {
    expect(shown(check({ quote: '"now we count"' }, 'lock'))).toEqual(['“now we count”'])
    expect(shown(check({ quote: '「大家都說「夠了」」', locale: 'zh-Hant', text: chinese }, 'lock'))).toEqual([
      '「大家都說『夠了』」',
    ])
  })
})

it.each([
  ['en', 'Ada Lind', '“I never said that the lifts are unsafe,” said Ada Lind.', 'the lifts are unsafe'],
  ['zh-Hans', '高明', '“我从没说过缆车不安全。”高明说。', '缆车不安全'],
])('is not what its speaker denies having said (%s)', (locale, speaker, text, quote) => {
  const whole = text.slice(1, text.indexOf('”')).replace(/,$/, '')
  const given = { locale, speaker, text, cite: '1.1' }
  expect(told({ ...given, quote: whole })).toEqual([])
  expect(told({ ...given, quote })).toEqual([expect.stringContaining('quotation-differs')])
})
