/** Traditional and Simplified form of the characters that the rules for numbers mention. */
const pairs = `
  萬万 億亿 兩两 個个 點点 幾几 貳贰 參叁 叄叁 陸陆 餘余 數数 過过 達达 遠远 於于 約约 僅仅 將将 從从 為为 號号
  圓圆 幣币 鎊镑 歐欧 後后 週周 時时 鐘钟 鍾钟 間间 內内 種种 項项 條条 層层 類类 臺台 檯台 張张 輛辆 隻只 場场
  筆笔 龍龙 書书 臨临 組组 顆颗 輪轮 課课 屆届 階阶 門门 員员 續续 歷历 頭头 級级 別别 紀纪 導导 軍军 強强 來来
  滿满 雙双 滬沪 訪访 應应 說说 這这 單单 劃划 歸归 統统 專专 進进 簡简 違违 節节 預预 紐纽 號号 載载 噸吨
  歲岁 頁页 塊块 碼码 馬马 體体 戶户 題题 維维 線线 錢钱 晝昼 禮礼 當当 開开 裡里 經经 連连 槓杠 資资 債债 詞词 步步 環环 業业
`

const folds = new Map(pairs.trim().split(/\s+/).map((pair) => [pair.charAt(0), pair.charAt(1)] as const))

/**
 * Folds a text for matching: full width to ASCII, dashes to -, Traditional to Simplified. One
 * character for one, so that places in the folded text are places in the text. Not a conversion:
 * only what the rules mention is folded.
 */
export function foldGlyphs(text: string): string {
  return text.replace(/[\uFF01-\uFF5E\uFFE5\u3000\u301C\u2010-\u2013\u2212]|\p{Script=Han}/gu, (character) => {
    const code = character.charCodeAt(0)
    if (code >= 0xFF01 && code <= 0xFF5E) return String.fromCharCode(code - 0xFEE0)
    if (code >= 0x2010 && code <= 0x2212) return '-'
    if (character === '\uFFE5') return '¥'
    if (character === '\u3000') return ' '
    if (character === '\u301C') return '~'
    return folds.get(character) ?? character
  })
}
