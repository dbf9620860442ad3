/** The words of the deck itself, per locale: everything on a slide that does not come from the data. */
export interface Words {
  /** Where the slide stands in the article, from a list such as `2, 10–12`. */
  source: (paragraphs: string) => string
  /** A list of paragraphs. */
  paragraphs: (numbers: readonly string[]) => string
  /** One sentence of the article, such as `25.2`. */
  citation: (paragraph: string, sentence: string) => string
  /** How a computed figure came about. */
  computed: (text: string, formula: string) => string
  /** A name and what is said of it. */
  pair: (name: string, said: string) => string
  /** Things of one kind, one after another. */
  list: (items: readonly string[]) => string
  /** Statements, one after another. */
  statements: (items: readonly string[]) => string
  /** The speaker's time on a slide, and the clock when it is over. */
  plannedTime: (seconds: number, until: string) => string
  /** On the presenter's screen while the audience's is black. */
  blank: string
  /** The two ends of a stretch. */
  span: (from: string, to: string) => string
  /** Over those that follow the places of a ranking. */
  behind: string
  /** The places from the first down to this one, in no order among them. */
  firstPlaces: (last: number) => string
  /** Over the fields that an institution works in. */
  fields: string
  /** Of a date that has no year. */
  noYear: string
  evenSpacing: string
  dateSpacing: string
  /** Spaced by date, but for one stretch. */
  brokenSpacing: string
  illustrative: string
  /** What the numbers on the sources slide mean. */
  sourcesKey: string
  /** What the mark on the sources slide means where the author says what a sentence means. */
  ownReading: string
  /** The title of the slide that holds the site's address, and what is said of it. */
  linkTitle: string
  linkHint: string
  /** The site's own controls. */
  controls: Controls
}

/** What the site says of itself around the slides. */
export interface Controls {
  /** Names the group of controls. */
  name: string
  read: string
  stage: string
  copyLink: string
  copied: string
  pdf: string
  /** Where no script runs and a page holds the first slides only. */
  more: string
  /** A slide's place in the deck. */
  place: (number: number | string, count: number) => string
  notFound: string
  /** Where a slide cannot be fetched. */
  notLoaded: string
}

const words: Record<string, Words> = {
  'zh-Hant': {
    source: (paragraphs) => `出處：原文第 ${paragraphs} 段`,
    paragraphs: (numbers) => numbers.join('、'),
    citation: (paragraph, sentence) => `原文第 ${paragraph} 段第 ${sentence} 句`,
    computed: (text, formula) => `* ${text} 由 ${formula}算得，並非原文所載。`,
    pair: (name, said) => `${name}：${said}`,
    list: (items) => items.join('、'),
    statements: (items) => items.join('；'),
    plannedTime: (seconds, until) => `〔${seconds} 秒，講完時 ${until}〕`,
    blank: '觀眾畫面已全黑，按 B 恢復',
    span: (from, to) => `從${from}到${to}`,
    behind: '其後',
    firstPlaces: (last) => `前 ${last}`,
    fields: '專注領域',
    noYear: '年份未載',
    evenSpacing: '間距不按比例',
    dateSpacing: '間距按日期比例',
    brokenSpacing: '間距按日期比例，斷開處除外',
    illustrative: '示意圖，不按比例',
    sourcesKey: '編號 25.2 指原文第 25 段第 2 句；* 由其他數字算得，並非原文所載。',
    ownReading: '† 原文的說法無法確切判讀，這是作者自己的解讀。',
    linkTitle: '把這份簡報帶走',
    linkHint: '掃描圖碼或輸入網址，就能在手機上讀全文、下載 PDF',
    controls: { name: '檢視', read: '閱讀', stage: '投影', copyLink: '複製連結', copied: '已複製這一頁的連結', pdf: '下載 PDF', more: '讀全部投影片', place: (number, count) => `第 ${number} 頁，共 ${count} 頁`, notFound: '這個網址沒有內容，回到簡報', notLoaded: '這一頁載入失敗，請檢查網路後再試' },
  },
  'zh-Hans': {
    source: (paragraphs) => `出处：原文第 ${paragraphs} 段`,
    paragraphs: (numbers) => numbers.join('、'),
    citation: (paragraph, sentence) => `原文第 ${paragraph} 段第 ${sentence} 句`,
    computed: (text, formula) => `* ${text} 由 ${formula}算得，并非原文所载。`,
    pair: (name, said) => `${name}：${said}`,
    list: (items) => items.join('、'),
    statements: (items) => items.join('；'),
    plannedTime: (seconds, until) => `〔${seconds} 秒，讲完时 ${until}〕`,
    blank: '观众画面已全黑，按 B 恢复',
    span: (from, to) => `从${from}到${to}`,
    behind: '其后',
    firstPlaces: (last) => `前 ${last}`,
    fields: '专注领域',
    noYear: '年份未载',
    evenSpacing: '间距不按比例',
    dateSpacing: '间距按日期比例',
    brokenSpacing: '间距按日期比例，断开处除外',
    illustrative: '示意图，不按比例',
    sourcesKey: '编号 25.2 指原文第 25 段第 2 句；* 由其他数字算得，并非原文所载。',
    ownReading: '† 原文的说法无法确切判读，这是作者自己的解读。',
    linkTitle: '把这份演示带走',
    linkHint: '扫描图码或输入网址，就能在手机上读全文、下载 PDF',
    controls: { name: '查看', read: '阅读', stage: '放映', copyLink: '复制链接', copied: '已复制这一页的链接', pdf: '下载 PDF', more: '读全部幻灯片', place: (number, count) => `第 ${number} 页，共 ${count} 页`, notFound: '这个网址没有内容，回到演示', notLoaded: '这一页加载失败，请检查网络后再试' },
  },
  'en': {
    source: (paragraphs) => `Source: article, ${/^\d+$/.test(paragraphs) ? 'paragraph' : 'paragraphs'} ${paragraphs}`,
    paragraphs: (numbers) => numbers.join(', '),
    citation: (paragraph, sentence) => `Paragraph ${paragraph}, sentence ${sentence}`,
    computed: (text, formula) => `* ${text} is computed: ${formula}; the article does not state it`,
    pair: (name, said) => `${name}: ${said}`,
    list: (items) => items.join(', '),
    statements: (items) => items.join('; '),
    plannedTime: (seconds, until) => `(${seconds} s, until ${until})`,
    blank: 'The audience\'s screen is black; press B to bring it back',
    span: (from, to) => `from ${from} to ${to}`,
    behind: 'Behind',
    firstPlaces: (last) => `Top ${last}`,
    fields: 'Fields',
    noYear: 'Year not stated',
    evenSpacing: 'Spacing not to scale',
    dateSpacing: 'Spaced by date',
    brokenSpacing: 'Spaced by date, except at the break',
    illustrative: 'Illustration, not to scale',
    sourcesKey: '25.2 is paragraph 25, sentence 2 of the article; * is computed.',
    ownReading: '† The article\'s words could not be read for certain; this is the author\'s own reading.',
    linkTitle: 'Take this talk with you',
    linkHint: 'Scan the code or type the address to read it on a phone and to get the PDF',
    controls: { name: 'View', read: 'Read', stage: 'Present', copyLink: 'Copy link', copied: 'The link to this slide is copied', pdf: 'Download PDF', more: 'Read all slides', place: (number, count) => `Slide ${number} of ${count}`, notFound: 'There is nothing at this address; go to the talk', notLoaded: 'This slide could not be loaded; check the network and try again' },
  },
}

/** The words of a locale; those of its language, or English, where there are none of its own. */
export function wordsFor(locale: string): Words {
  const found = words[locale] ?? words[locale.split('-')[0] ?? ''] ?? words['en']
  if (!found) throw new Error(`no words for ${locale}`)
  return found
}
