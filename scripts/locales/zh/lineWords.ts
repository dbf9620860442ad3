import type { LineWords, Segment } from '../lines/lineWords.ts'

/*
 * The segmenter's dictionary leaves what it does not know in single characters: 模型|登|榜, 覆盖|率. Which word such a
 * character belongs to is told by its kind; both scripts.
 */

/** Go with what follows: prepositions, conjunctions, adverbs, auxiliaries, numerals, prefixes. */
const leading = new Set(
  '在和與与及或把將将從从對对向往由於于為为被讓让使給给跟同比每各第最更很太不未沒没無无非也都就才又再還还已曾正該该這这那某本此其因以而但若如即可能要想應应須须靠按據据至近約约超逾僅仅只共是有並并'
    + '一二三四五六七八九十百千萬万億亿兩两半數数幾几零〇大小新老高低多少全總总副微主單单雙双',
)

/** Go with what stands before: particles, measure words, the last syllable of a noun, places and times. */
const trailing = new Set(
  '的了著着地得們们個个過过嗎吗呢吧啊之者性化率度量額额值力型式類类級级界業业學学員员長长區区市縣县省州港城鎮镇村街路橋桥站廠厂院所部局社館馆店機机器品物費费價价稅税權权法論论派版號号線线層层端側侧群圈鏈链網网點点台等中上下里裡裏內内外前後后間间時时年月日天周次倍人元米噸吨家名位座條条份項项期成',
)

/** Powers of ten, which go with the digits before them. */
const powers = new Set('十百千萬万億亿兆')

const isLone = (text: string) => /^\p{Script=Han}$/u.test(text)
const startsWord = (text: string) => /^[\p{L}\p{N}\p{Sc}]/u.test(text)
const endsWord = (text: string) => /[\p{L}\p{N}%％]$/u.test(text)

/**
 * The places between Han characters where a line should not break though the segmenter divides there: 登榜 is one word,
 * and 率 belongs to 覆盖. Lone characters side by side are taken for words of two, or of three where one is left over.
 * @returns offsets in the text, of which each is the start of a segment
 */
function heldInHan(segments: readonly Segment[]): Set<number> {
  const held = new Set<number>()
  const role = (index: number) => {
    const { text = '' } = segments[index] ?? {}
    if (!isLone(text)) return /\p{Script=Han}$/u.test(text) ? 'word' : 'other'
    const before = segments[index - 1]?.text ?? ''
    if (trailing.has(text) && endsWord(before)) return 'trailing'
    if (powers.has(text) && /\p{Nd}$/u.test(before)) return 'trailing'
    return leading.has(text) ? 'leading' : 'lone'
  }
  for (let index = 0; index < segments.length; index++) {
    const { start } = segments[index] ?? { start: 0 }
    const kind = role(index)
    if (kind === 'trailing') held.add(start)
    const next = segments[index + 1]
    if (kind === 'leading' && next && startsWord(next.text)) held.add(next.start)
    // 前3名
    if (/^[前後后]$/.test(segments[index]?.text ?? '') && next && /^\d/.test(next.text)) held.add(next.start)
    // 開源之都: the particle also goes with a single character behind it.
    if (kind === 'trailing' && segments[index]?.text === '之' && next && isLone(next.text)) held.add(next.start)
    if (kind !== 'lone') continue
    let end = index
    while (role(end + 1) === 'lone') end++
    const count = end - index + 1
    // A single one joins the word before it, or else the one behind.
    if (count === 1 && (segments[index - 1] === undefined || role(index - 1) === 'other')) {
      if (next && startsWord(next.text)) held.add(next.start)
    } else if (count === 1) held.add(start)
    else
      for (let at = index + 1; at <= end; at++) {
        const isOdd = (at - index) % 2 === 1
        if (isOdd || (at === end && count % 2 === 1)) held.add(segments[at]?.start ?? 0)
      }
    index = end
  }
  return held
}

export const lineWords: LineWords = {
  held: heldInHan,
  // 5月|3日 and 2024年|3月 stay whole.
  behindDatePart: String.raw`\d[年月]`,
  // 68%的 does not part, 68%|已經 does.
  particle: '[的了著着地個个]',
  months: [],
  titles: [],
  openings: [],
}
