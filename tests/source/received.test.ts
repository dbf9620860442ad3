import { describe, expect, it } from 'vitest'
import type { Erratum } from '../../scripts/source/errata.ts'
import { readSource } from '../../scripts/source/index.ts'
import { annotate, exchange, misread, misreadAsLatin1, paginate, sprinkle, wrap } from './damage.ts'

const english = `The tide mill at Eling
The tide mill at Eling was rebuilt in 1785, and for most of its working life it ground wheat for two towns. Its pond holds 18,500 cubic metres of seawater, which the rising tide pushes through five gates.
A miller had about four hours of work in every tide. “You sleep when the moon lets you,” wrote Renée Löfgren, the last of them, in her diary of 1936. By then the well-known house earned less than £140 a year.
Restoration began in 1975; it took five years. Today the trust counts 9,200 visitors a season, and a difficult question remains: who pays for the next gate? The council offered 35% of the cost.`

const traditional = `小鎮的圖書館怎樣活過來
山腳下的圖書館曾經只剩三個讀者。那是一九九八年的冬天，屋頂漏水，館員把舊報紙鋪在地上，大家都以為它要關門了。
新館長只有二十六歲，她先把閱覽室的燈換成暖色，又請老人來講從前的故事。半年之後，每個月借出的書從120本增加到2,400本；週末的座位常常坐滿。
如今這裡有41,000冊藏書，也有一間小小的錄音室。「書不是放著的，」她說，「書是給人用的。」鎮上的孩子都明白這句話。`

const simplified = `果园里的一次试验
去年春天，村里的果园安装了36台小型气象站，每十分钟记录一次温度和湿度。管理员说，这些设备总共花了不到8万元。
试验的结果让大家吃惊。用了新办法的果树，每亩产量提高了12%，用水却减少了三分之一；没有参加的果园只增产2%。
不过，专家提醒我们，一年的数据还不够。他们打算在2026年以前再观察两个季节，然后决定要不要推广到全县的140个村子。`

const lists = `Things to bring
- Boots with a firm sole
- A lamp, and two spare batteries
- Food for 3 days

The rule of the hut
We climb in the morning
when the snow is firm,
and are home by evening
when the kettle is warm.

The hut stands at 2,140 metres and has 28 beds. It opens in June.
Nobody may stay for more than 5 nights.`

const paged = `山谷裡的鐵路
這條鐵路全長86公里，建成的時候一共用了
十一年。工人們在山裡挖了34條隧道，最長
的一條有2,310公尺。
鐵路今昔
3
通車那天，鎮上的人都來了，站長記得他賣
出了1,260張車票。後來公路修好，坐火車的
人一年比一年少，到了二〇〇六年，每天只剩
鐵路今昔
4
兩班車。現在它每個週末開一次，車上賣便當
，也賣從前的月台票。`

const pagedClean = `山谷裡的鐵路
這條鐵路全長86公里，建成的時候一共用了十一年。工人們在山裡挖了34條隧道，最長的一條有2,310公尺。
通車那天，鎮上的人都來了，站長記得他賣出了1,260張車票。後來公路修好，坐火車的人一年比一年少，到了二〇〇六年，每天只剩兩班車。現在它每個週末開一次，車上賣便當，也賣從前的月台票。`

const bopomofo = { 館: 'ㄍㄨㄢˇ', 屋: 'ㄨ', 鎮: 'ㄓㄣˋ', 燈: 'ㄉㄥ', 藏: 'ㄘㄤˊ' }
const toneless = { 园: 'yuan', 湿: 'shi', 亩: 'mu', 惊: 'jing', 县: 'xian', 够: 'gou' }
const glossed = simplified.replace('气象站', '气象站（weather stations）').replace('专家', '专家(expert)')

const texts: readonly (readonly [string, string, string])[] = [
  ['English wrapped at 40 columns, a blank line between paragraphs', wrap(english, { columns: 40 }), english],
  [
    'English wrapped at 72, no blank lines, first lines indented',
    wrap(english, { columns: 72, indent: '   ', between: '\n' }),
    english,
  ],
  ['Traditional Chinese wrapped at 40 columns', wrap(traditional, { columns: 40 }), traditional],
  [
    'Simplified Chinese wrapped at 40, no blank lines, first lines indented',
    wrap(simplified, { columns: 40, indent: '　　', between: '\n' }),
    simplified,
  ],
  [
    'English copied from a PDF: words parted, ligatures, a running head and numbers of pages',
    paginate(
      exchange(wrap(english, { columns: 64, between: '\n', hyphens: true }), { ffi: 'ﬃ', fi: 'ﬁ', fl: 'ﬂ' }),
      4,
      'MILLS OF THE SOLENT',
    ),
    english,
  ],
  [
    'Traditional Chinese with characters that are not seen, and radicals for letters',
    exchange(sprinkle(sprinkle(traditional, '\u200B', 7), '\uFEFF', 31), {
      一: '⼀',
      二: '⼆',
      人: '⼈',
      老: '\u{2F7C}',
      書: '書\u{E0100}',
      里: '\uF9E9',
    }),
    traditional,
  ],
  [
    'English with soft hyphens, marks of direction, decomposed letters and other spaces',
    exchange(english, {
      visitors: 'visi\u00ADtors',
      '1936': '\u200E1936\u200F',
      é: 'e\u0301',
      ö: 'o\u0308',
      ' cubic': '\u00A0cubic',
      'a year': 'a\u202Fyear',
      Today: '\u2060To\u200Cday\u202A',
      five: 'ﬁve',
    }),
    english,
  ],
  ['Traditional Chinese with 注音 in brackets', annotate(traditional, bopomofo), traditional],
  ['Simplified Chinese with pinyin without tones, and real brackets', annotate(glossed, toneless), glossed],
  ['English in UTF-8, twice read as Windows-1252', misread(misread(english, 'windows-1252'), 'windows-1252'), english],
  ['Simplified Chinese in GBK, read as Windows-1252', misread(simplified, 'windows-1252', 'gbk'), simplified],
  ['Traditional Chinese in Big5, read as GBK', misread(traditional, 'gbk', 'big5'), traditional],
  ['Traditional Chinese in UTF-8, read as Latin-1 with its controls', misreadAsLatin1(traditional), traditional],
  ['English with lists, verse and headings, which stays as it is', lists, lists],
  ['English quoted in a mail, wrapped', wrap(english, { columns: 66 }).replace(/^/gm, '> '), english],
  [
    'English quoted in a mail, below what its program wrote',
    `On Tue, 12 Mar 2024 at 09:14, Marta Zielińska <marta@example.org> wrote:\n${wrap(english, { columns: 66 }).replace(/^/gm, '> ')}`,
    english,
  ],
  [
    'English quoted below two lines of a program',
    `On 12 March 2024 09:14:02 CET, Marta Zielińska\n<marta@example.org> wrote:\n\n${wrap(english, { columns: 66 }).replace(/^/gm, '> ')}`,
    english,
  ],
  [
    'Traditional Chinese quoted in a mail, below what its program wrote',
    `王小明 <wang@example.org> 於 2024年3月12日 週二 上午9:14寫道：\n${wrap(traditional, { columns: 60 }).replace(/^/gm, '> ')}`,
    traditional,
  ],
  [
    'Simplified Chinese quoted in a mail, below what its program wrote',
    `在 2024年3月12日，周二 09:14，王小明 <wang@example.org> 写道：\n>\n${wrap(simplified, { columns: 60 }).replace(/^/gm, '> ')}`,
    simplified,
  ],
  [
    'English forwarded',
    `---------- Forwarded message ---------\nFrom: Marta <m@example.org>\nDate: Tue, 12 Mar 2024 at 09:14\nSubject: Mills\nTo: Ola <o@example.org>\n\n\n${english}`,
    english,
  ],
  [
    'Simplified Chinese forwarded',
    `-----原始邮件-----\n发件人: 王小明\n发送时间: 2024年3月12日 9:14\n收件人: 李华\n主题: 果园\n\n${simplified}`,
    simplified,
  ],
  [
    'Traditional Chinese wrapped in paragraphs of two lines, broken behind commas and opening marks',
    '磚窯街的電車廠在1931年啟用，當時有42輛車。三條路線一直行駛到1\n964年，市議會才關閉最後一條。\n\n沒有人料到電車會回來。「我們把鐵軌賣了1.8萬元，」老站長回憶說，「\n以為到此為止。」事情並非如此。\n\n新路線花了21.2億元。每天載客48,500人，比預期多了約略三分之一，\n每6分鐘一班。',
    '磚窯街的電車廠在1931年啟用，當時有42輛車。三條路線一直行駛到1964年，市議會才關閉最後一條。\n沒有人料到電車會回來。「我們把鐵軌賣了1.8萬元，」老站長回憶說，「以為到此為止。」事情並非如此。\n新路線花了21.2億元。每天載客48,500人，比預期多了約略三分之一，每6分鐘一班。',
  ],
  ['Chinese quoted twice in a mail', wrap(traditional, { columns: 60 }).replace(/^/gm, '>> '), traditional],
  [
    'Traditional Chinese with the marks of vertical lines, and small ones',
    exchange(traditional, { '，': '︐', '。': '︒', '「': '﹁', '」': '﹂', '；': '﹔' }),
    traditional,
  ],
  [
    'Traditional Chinese with readings of words, their syllables apart',
    exchange(traditional, { 圖書館曾: '圖書館（ㄊㄨˊ ㄕㄨ ㄍㄨㄢˇ）曾', 報紙: '報紙(bào zhǐ)' }),
    traditional,
  ],
  [
    'English with soft hyphens at line ends, a paragraph a line else',
    exchange(english, {
      seawater: 'sea\u00AD\nwater',
      restoration: 'resto\u00AD\nration',
      difficult: 'diffi\u00AD\ncult',
    }),
    english,
  ],
  [
    'English with entities of HTML',
    exchange(english, { '£': '&pound;', '“': '&ldquo;', '”': '&#8221;', ' ': '&nbsp;' }),
    english,
  ],
  [
    'Traditional Chinese whose letters were set apart',
    traditional.replace(/^.{15,}$/gm, (line) => [...line].join(' ')),
    traditional,
  ],
  ['Traditional Chinese with thin blanks between letters, not around marks', apart(traditional), traditional],
  [
    'English with tags of HTML and marks of Markdown',
    `# ${exchange(english, { '£140': '<b>£140</b>', pond: '**pond**', '\n': '<br>\n', Today: '[Today](https://example.org/a)', Renée: '<span class="n">Renée</span>' })}`,
    english,
  ],
  [
    'Traditional Chinese with readings in tags, its paragraphs parted by tags',
    exchange(traditional, { '\n': '<br/>' }).replace('鎮', '<ruby>鎮<rt>ㄓㄣˋ</rt></ruby>'),
    traditional,
  ],
  [
    'English with every fifth line numbered at the left',
    wrap(english, { columns: 62, between: '\n', indent: '  ' })
      .split('\n')
      .map((line, index) => `${index % 5 === 4 ? String(index + 1).padEnd(4) : '    '}${line}`)
      .join('\n'),
    english,
  ],
  ['English with bullets of Word', exchange(lists, { '- ': '\uF0B7 ' }), lists.replaceAll('- ', '• ')],
  ['Chinese with separators of lines', traditional.replace(/\n/g, '\u2028'), traditional],
  [
    'English with lowered and raised digits in tags',
    exchange(english, { wheat: 'H<sub>2</sub>O', '1785': '120 m<sup>2</sup> in 1785' }),
    exchange(english, { wheat: 'H₂O', '1785': '120 m² in 1785' }),
  ],
  [
    'Simplified Chinese with radicals that Traditional has other letters for',
    '⻔⼾里的⿈土有12吨，果农说这些数据还不够。',
    '门户里的黄土有12吨，果农说这些数据还不够。',
  ],
  [
    'Traditional Chinese with half-width marks',
    exchange(traditional, { '。': '｡', '；': '､' }),
    traditional.replaceAll('；', '、'),
  ],
  [
    'English whose lines keep the blank that they were cut at',
    wrap(english, { columns: 60 }).replace(/(?<=\S)\n(?=\S)/g, '\n '),
    english,
  ],
  ['Traditional Chinese wrapped at so many columns that numbers are cut', wrapAnywhere(traditional, 36), traditional],
  ['Traditional Chinese with the foot of a page in the middle of a sentence', paged, pagedClean],
]

const folded = `市政府决定把改造提前三年，投资共18.6亿元，更换管网412.5公里，并装了6.8万个室温采集器，每个重0.25公斤。
研究人员给它取名暖流，意思是热水像暖流一样流到每一户，最初的版本只有2,300行代码，后来长到48.7万行，仍然只有6.5兆字节。
${simplified}`

/** Texts whose lines are what they seem, and whose letters are rare but right. */
const untouched: readonly (readonly [string, string])[] = [
  [
    'entries by year',
    '1996\nThe first boat sailed from the new pier with 12 people on board.\n1997\nThe company bought two more boats and hired nine sailors.\n1998\nA storm sank one of them, and the fares went up by 10%.',
  ],
  [
    'headlines of one length',
    'Council approves new ferry after long debate over costs\nHarbour master retires after thirty years in the tower\nSchool children plant four hundred trees by the canal\nMuseum finds lost painting in a cupboard under stairs',
  ],
  [
    'Chinese headlines of one length',
    '市議會通過新渡輪預算案並要求每年提出報告書\n港務局長服務三十年後退休民眾夾道歡送他回家\n學童沿著運河種下四百棵樹希望明年可以乘涼\n博物館在樓梯下的櫃子裡找到失蹤已久的名畫',
  ],
  [
    'verse in small letters',
    'Two roads went down beside the mill\nand neither was the road I took,\nthe water kept the wheel as still\nas any page in any book.\n\nThe miller counted all his flour\nand found that it was not enough,\nhe rang the bell at every hour\nand all the winter nights were rough.',
  ],
  [
    'a song with a refrain',
    'We went along the river in the rain\nOh the long road home\nand never thought that we would meet again\nOh the long road home\nbut here we are and all is just the same\nOh the long road home',
  ],
  ['lines between which a number stands', 'Question\n1\nHow long is the river?\nQuestion\n2\nHow old is the bridge?'],
  ['Russian', 'Москва — большой город. В нём живут 13 млн человек.'],
  ['Japanese', '東京は日本の首都です。とても大きいです。\nひらがなとカタカナ。'],
  [
    'French and Icelandic',
    'À Noël, l’été a été très beau : « déjà », dit-il.\nÞað er ævintýri í Þórsmörk og Öxarfirði.',
  ],
  ['full-width figures', '１９９１年１月１６日晚巴黎時間２０點，他們到了。'],
  ['glosses in brackets', '男(man)與女(woman)走在路(road)上，他(he)說：「好(good)！」'],
  [
    'what somebody wrote, and a ticket',
    'In 1936 the miller wrote:\n“The sea is late.” At 9:14 he wrote:\n“It came.”\nFrom: Eling\nTo: Totton\nDate: 3 May',
  ],
  ['signs of less and more, and powers', 'If x<b and c>d, 2**3 is 8 and a_b__c is a name.\n#1 in the world: the quay.'],
  ['blanks between Chinese words', '目 录\n今年 春天 来得早，船 少。'],
  ['a list counted by fives', 'Stops\n5  Mill\n10  Quay\n15  Town hall\nIt goes on.'],
  ['注音 that is talked of', '注音符號ㄅㄆㄇㄈ共有37個。'],
  ['pictures of several characters', 'Family 👨‍👩‍👧 and ❤️ and 1️⃣ stay.'],
]

/** Sets the letters of Han apart. */
function apart(text: string): string {
  return text.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, '\u2009')
}

/** Breaks lines at so many columns, within numbers too. */
function wrapAnywhere(text: string, columns: number): string {
  const wrapped = fold(text, columns)
  expect(wrapped).toMatch(/\d\n[\d,]/)
  return wrapped
}

function fold(text: string, columns: number): string {
  const paragraphs = text.split('\n').map((paragraph) => {
    const lines = ['']
    let width = 0
    for (const one of paragraph) {
      const own = one > '\u2E7F' ? 2 : 1
      if (width + own > columns) {
        lines.push('')
        width = 0
      }
      lines[lines.length - 1] += one
      width += own
    }
    return lines.join('\n')
  })
  return paragraphs.join('\n\n')
}

const read = (text: string) => readSource(new TextEncoder().encode(text), [])

function sentencesOf(text: string) {
  const { sentences, problems } = read(text)
  return { sentences: sentences.map(({ id, text }) => `${id} ${text.trim()}`), problems }
}

describe('a text as received', () => {
  it.each(texts)('%s', (_, received, clean) => {
    expect(sentencesOf(received)).toEqual({ ...sentencesOf(clean), problems: [] })
  })
  it.each(untouched)('stays as it is: %s', (_, text) => {
    expect(read(text)).toMatchObject({ text, repairs: [], problems: [] })
  })

  it('is reported with the best reading where characters are lost, not read as what it seems', () => {
    const { problems } = read(misread(simplified, 'gbk'))
    expect(problems.map(({ line }) => line)).toEqual(expect.arrayContaining([2, 3, 4]))
    expect(problems.map(({ reading }) => reading).join('')).toContain('村里的果园安装')
  })

  it('is reported where a single number stands in the middle of a sentence', () => {
    const [first = '', ...rest] = wrap(english.split('\n')[1] ?? '', { columns: 60 }).split('\n')
    expect(read([first, '12', ...rest].join('\n')).problems).toMatchObject([{ kind: 'page', line: 2, found: '12' }])
  })

  const heads = ['', 'MILLS OF THE SOLENT', '%n  Mills of the Solent', 'Mills of the Solent | %n']
  const feet = ['', '%n', '- %n -', '%n/%t', 'Solent Review', 'Solent Review %n']
  it.each(heads.flatMap((head) => feet.map((foot) => [head, foot] as const)))(
    'of one to three pages comes out whole, or its heads and feet are told of: %j, %j',
    (head, foot) => {
      const lines = wrap(english, { columns: 64, between: '\n', indent: '   ' }).split('\n')
      for (const breaks of [[], [5], [8], [4, 8]]) {
        const pages = [0, ...breaks].map((from, page) => lines.slice(from, breaks[page]))
        const fill = (text: string, page: number) =>
          text === '' ? [] : [text.replace('%n', String(page + 3)).replace('%t', String(pages.length + 2))]
        const received = pages.flatMap((own, page) => [...fill(head, page), ...own, ...fill(foot, page)]).join('\n')
        const { problems, doubts } = read(received)
        const isWhole = JSON.stringify(sentencesOf(received)) === JSON.stringify(sentencesOf(english))
        expect(isWhole || problems.length + doubts.length > 0, received).toBe(true)
        if (/\D%n|%n\D/.test(foot) && head === '' && breaks.length > 0) expect(isWhole, received).toBe(true)
      }
    },
  )

  it('of one page is told of where a number or a name stands below it', () => {
    const page = wrap(english, { columns: 64, between: '\n', indent: '   ' })
    for (const foot of ['14', 'Solent Review', 'Solent Review 14']) {
      const { text, doubts } = read(`${page}\n${foot}`)
      expect(text.endsWith(`\n${foot}`)).toBe(true)
      expect(doubts).toMatchObject([{ line: page.split('\n').length + 1, paragraph: 5 }])
    }
    expect(read(page).doubts).toEqual([])
  })

  it('is read as errata say of its lines', () => {
    const page = wrap(english, { columns: 64, between: '\n', indent: '   ' })
    const [above, below] = ['Mills of the Solent', 'A reader’s gift, 2014']
    const received = `${above}\n${page}\n${below}`
    const told = (errata: Erratum[]) => readSource(new TextEncoder().encode(received), errata)
    expect(told([]).doubts).toMatchObject([
      { line: 1, paragraph: 1, hint: expect.stringContaining("{ skip: 'Mills of the Solent', reason: … }") as string },
      { paragraph: 6, hint: expect.stringContaining("{ keep: 'A reader’s gift, 2014', reason: … }") as string },
    ])
    const settled = told([
      { skip: above, reason: 'the head of the page' },
      { keep: below, reason: 'it stands in the book' },
    ])
    expect(settled.text).toBe(`${english}\n${below}`)
    expect(settled).toMatchObject({ problems: [], doubts: [] })
    expect(settled.repairs).toContainEqual(
      expect.objectContaining({ kind: 'erratum', found: above, correct: '', reason: 'the head of the page' }),
    )
    expect(told([{ skip: 'Mills', reason: 'no such line' }]).problems).toMatchObject([
      { code: 'erratum-unmatched', message: expect.stringContaining('skips the line "Mills"') as string },
    ])
  })

  it('goes on behind a number in the middle of a sentence of which an erratum says that it is a page’s', () => {
    const [first = '', ...rest] = wrap(english.split('\n')[1] ?? '', { columns: 60 }).split('\n')
    const received = new TextEncoder().encode([first, '12', ...rest].join('\n'))
    const { text, problems } = readSource(received, [{ skip: '12', reason: 'the number of the page' }])
    expect({ text, problems }).toEqual({ text: english.split('\n')[1], problems: [] })
  })

  it('is not told of for a headline with a byline below it', () => {
    const page = wrap(english, { columns: 64, between: '\n', indent: '   ' })
    expect(read(page.replace('\n', '\nBy Anna Nowak\n')).doubts).toEqual([])
  })

  it('is told of where something stands outside of a mail that it quotes', () => {
    const mail = wrap(english, { columns: 66 }).replace(/^/gm, '> ')
    const head = 'On Tue, 12 Mar 2024 at 09:14, Marta <marta@example.org> wrote:'
    const received = `Hi Ola,\n\nhere it is.\n\n${head}\n${mail}\n\nM.`
    expect(read(received).doubts).toMatchObject([
      {
        line: 1,
        message: expect.stringMatching(/^lines 1, 3, \d+ stand outside of the mail .* from "Hi Ola,"/) as string,
        hint: expect.stringContaining("{ skip: 'Hi Ola,', reason: … }") as string,
      },
    ])
    const errata = ['Hi Ola,', 'here it is.', 'M.'].map((skip) => ({ skip, reason: 'of the mail' }))
    const settled = readSource(new TextEncoder().encode(received), errata)
    expect(settled.doubts).toEqual([])
    expect(settled.sentences.map(({ text }) => text.trim())).toEqual(
      read(english).sentences.map(({ text }) => text.trim()),
    )
  })

  it('is told of where the signature of a mail stands below it', () => {
    const received = `${english}\n-- \nAnna Nowak\nCity Desk`
    expect(read(received).doubts).toMatchObject([
      { line: 5, hint: expect.stringContaining("{ skip: 'Anna Nowak', reason: … }") as string },
    ])
    expect(readSource(new TextEncoder().encode(received), [{ keep: '--', reason: 'so printed' }]).doubts).toEqual([])
  })

  it('is reported where two columns were copied across', () => {
    const [left, right] = english
      .split('\n')
      .slice(1, 3)
      .map((one) => wrap(one, { columns: 38 }).split('\n'))
    const across = (left ?? []).map((line, index) => `${line.padEnd(44)}${right?.[index] ?? ''}`.trimEnd()).join('\n')
    expect(read(across).problems).toMatchObject([
      { kind: 'columns', line: 1, message: expect.stringMatching(/^Lines 1 to \d stand in two columns/) as string },
    ])
  })

  it.each([36, 38, 40, 41, 43, 44, 45, 52, 55, 56])(
    'is whole where lines are folded at %d columns, within numbers too',
    (columns) => {
      const received = fold(folded, columns)
      expect(sentencesOf(received)).toEqual({ ...sentencesOf(folded), problems: [] })
    },
  )
  it('was folded behind points', () => {
    const all = [36, 38, 40, 41, 43, 44, 45, 52, 55, 56].map((columns) => fold(folded, columns)).join('\n')
    expect(all).toMatch(/\d\.\n\d/)
  })

  it('is cut behind the mark of a note', () => {
    const { sentences } = read('It sails.[3] “Go,” he said.² The boat was old.[1][2] It sank in 1964,¹ in May.')
    expect(sentences.map(({ text }) => text.trim())).toEqual([
      'It sails.[3]',
      '“Go,” he said.²',
      'The boat was old.[1][2]',
      'It sank in 1964,¹ in May.',
    ])
  })

  it('keeps a line of the text that stands in it more than once', () => {
    const twice = `${english}\n${english.split('\n').slice(1).join('\n')}`
    const received = wrap(twice, { columns: 64 })
    expect(sentencesOf(received)).toEqual({ ...sentencesOf(twice), problems: [] })
  })

  it('is not taken for one of pages where figures and questions are numbered', () => {
    const text = `${english}\nFigure 1\n${english}\nFigure 2`
    expect(sentencesOf(wrap(text, { columns: 64 }))).toEqual(sentencesOf(text))
  })

  it('keeps the hyphen of a compound that is parted at it', () => {
    const text = wrap('Nobody here calls the old mill anything but a well-known house of its own.', { columns: 51 })
    expect(text).toContain('well-known')
    expect(read(text.replace('well-known', 'well-\nknown').replace('a\nwell', 'a well')).text).toContain('well-known')
  })
})
