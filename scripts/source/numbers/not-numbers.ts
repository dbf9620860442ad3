/**
 * Words that hold a numeral and count nothing, and digits that name rather than count. Found in
 * folded text. Bare numerals such as the 一 of 一些 need no entry: they count only before a counter.
 */
const words = [
  // 一 and its like before what would be a counter or rank
  '第一时间', '第一手', '第[三3]方', '第三者', '前两者', String.raw`一(?<twice>\p{Script=Han})\k<twice>`, '一次性', '一年一度', '一年到头', '有一天', '一天到晚',
  // idioms and names
  '三番[五两]次', '成千上万', '千[家军山]万[户马水]', '千千万万', '万千', '千万(?=[别不要莫])', '双十[一二]', '万一', '万亿分之',
  '从[0零]到[1一]', '半导体',
  // a span of the calendar, not a length of time or a place in a list
  '[上下]半[年月场]', '前[一二三两123]个?季度', '[一二三四五六七八九]年级',
  String.raw`(?:\d{2,4}|[一二三四五六七八九]十)年代`, String.raw`(?:\d{1,2}|[一二三四五六七八九十]{1,3})世纪`, String.raw`\d{2,4}s\b`, String.raw`\d{1,2}(?:st|nd|rd|th)[\s-]century`,
  // names with digits: GPT-4, Qwen2.5, 5G, 3D; versions, addresses, times, ratios
  String.raw`(?<![A-Za-z\d])(?!(?:RMB|Rmb|CNY|USD|No|NO|TOP|Top|top)[.\s-]?\d)[A-Za-z]+(?:\.?|-(?<=[A-Z][A-Za-z]*-))\d[\d.]*[A-Za-z]*(?<!\.)(?![\d年月日个款家项名位强大%万亿])`,
  String.raw`(?<![\d.,])\d+(?:\.\d+)?[A-MO-WYZ](?![A-Za-z])`,
  String.raw`(?<![\d.])\d+(?:\.\d+){2,}`, String.raw`(?<![\d.:])\d+(?:\.\d+)?(?::\d+(?:\.\d+)?)+`,
  // English
  String.raw`\b(?:at first|first of all|(?:first|second)[\s-]hand|split second|one another|one by one|no one|(?:a|one|two)[\s-](?:third|quarter|fifth)s?)\b`,
]

const pattern = new RegExp(words.join('|'), 'gu')

/** Where the words stand that hold no number: the end of each by its beginning. */
export function findNotNumbers(text: string): Map<number, number> {
  const places = new Map<number, number>()
  for (const match of text.matchAll(pattern)) places.set(match.index, match.index + match[0].length)
  return places
}
