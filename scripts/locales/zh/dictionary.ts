let segmenter: Intl.Segmenter | undefined
const parted = (text: string) => (segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })).segment(text)

/** The words of a text, as a dictionary parts them. */
export const hanWordsOf = (text: string): string[] => [...parted(text)].map(({ segment }) => segment)

/** Whether a text may be cut here: not within a word, as behind the first of 現在. */
export const isBetweenWords = (text: string, at: number): boolean =>
  at <= 0 || at >= text.length || parted(text).containing(at)?.index === at

/** The words of a list with blanks between them. */
export const wordsOf = (list: string): string[] => list.trim().split(/\s+/)

/** Verbs that nothing else is written as, so that a text that begins with one has no subject, and one is no name. */
const verbs = new Set(
  wordsOf(`來 来 去 賣 卖 買 买 花 收 建 修 設 设 辦 办 裝 装 投 拿 接 做 給 给 讓 让 使 把 被 將 将 要 能 會 会 想 靠 按 向 需要 可以 應該 应该
  必須 必须 開始 开始 繼續 继续 達到 达到 超過 超过 不到 不足 減少 减少 增加 下降 上升 提高 增加到 增加至 下降到 上升到 減少到 减少到 來自
  来自 位於 位于 屬於 属于 成為 成为 變成 变成 得到 收到 看到 找到 剩下 留下 降到 升到 漲到 涨到 跌到 掉到 滑到 回到 降 升 漲 涨 跌 剩 沒 没 沒有
  没有 送到 送 接手 折抵 打開 打开 不得不 加收 得 打算 不再 賣給 卖给 交給 交给 花了 用了 佔 占 已佔 已占 願意 愿意 賣到 卖到`),
)

/** Whether a text begins with what is done: 卖给了学校, 花了三年. */
export function startsWithVerb(text: string): boolean {
  const [first = '', second = ''] = hanWordsOf(text)
  return verbs.has(first) || /^[了過过]$/.test(second) || /^.[了過过]$/u.test(first)
}

/** Whether a word is a verb and no thing. */
export const isVerb = (word: string): boolean => verbs.has(word)

/** What makes a clause of a text: verbs, and what stands beside them. */
const predicate =
  /[是有在了著着過过到得為为佔占達达增減减降升漲涨跌來来去說说做建開开收賣卖買买花用投能會会要可將将把讓让使給给超走想靠沒没不只已仍都也就很更最比由從从]/u

/** What tells of a change, and stands in no name. */
const changing = /[到了至]|增|[減减]|升|降|[漲涨]|跌/u

/** Whether a text is a phrase and says nothing: 车间里的一百零八名工人, 那件放在倉庫裡的外套. */
export function isPhrase(text: string): boolean {
  const at = text.lastIndexOf('的')
  const [before, behind] = [text.slice(0, Math.max(at, 0)), text.slice(at + 1)]
  // 返乡的年轻人从11人增加到去年的196人: what stands between the first and the last 的 says something.
  const between = before.slice(before.indexOf('的') + 1)
  const isSaid = before.includes('的') && changing.test(between)
  const isModified = at > 0 && !isSaid && !/[是為为佔占]|(?<![沒没])有/u.test(before)
  return at === text.length - 1 ? false : isModified && behind !== '' && !predicate.test(behind)
}
