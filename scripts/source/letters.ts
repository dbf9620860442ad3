import { looksRight, sign, signsOf } from './signs.ts'

/** A change of some of a line's characters, all of one kind: what they were, and what stands there now. */
export interface LetterChange {
  kind: 'invisible' | 'letter' | 'space' | 'reading'
  found: string
  correct: string
  count: number
}

/**
 * Radicals of the CJK Radicals Supplement with the letter that each is drawn as, by EquivalentUnifiedIdeograph.txt of
 * the Unicode Character Database; those of the Kangxi block have a compatibility decomposition of their own.
 */
const radicals = new Map(
  (
    '⾭青⺁厂⺄乙⺅亻⺆冂⺇几⺉刂⺊卜⺋㔾⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗㣺⺘扌⺙攵⺛旡⺝月⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺨犭⺩王⺬示⺭礻'
    + '⺮竹⺯糹⺰纟⺲罒⺶羊⺷羊⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨'
    + '⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'
  )
    .match(/../gu)
    ?.map((pair) => [pair.charAt(0), pair.charAt(1)] as const) ?? [],
)

/** Radicals that Simplified Chinese draws like letters which have another code point in Traditional. */
const simplifiedRadicals: Readonly<Record<string, string>> = { '⼾': '户', '⿈': '黄' }

/** Marks in the forms of vertical lines, and small ones, by those of horizontal lines. */
const upright = new Map(
  (
    '︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︱—︲–︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹇［﹈］'
    + '﹐，﹑、﹒．﹔；﹕：﹖？﹗！﹘—﹙（﹚）﹛｛﹜｝﹝〔﹞〕﹟＃﹠＆﹢＋﹣－﹤＜﹥＞﹦＝﹩＄﹪％﹫＠｡。｢「｣」､、･・'
  )
    .match(/../gu)
    ?.map((pair) => [pair.charAt(0), pair.charAt(1)] as const) ?? [],
)

/** Whether a line needs a look; most do not. What is written apart from its accent is found by comparing. */
const odd =
  /[\p{Default_Ignorable_Code_Point}\p{M}\u00A0\u1680\u2000-\u200A\u202F\u205F\u2E80-\u2FDF\uF900-\uFAFF\uFB00-\uFB06\uFE10-\uFE19\uFE30-\uFE6B\uFF61-\uFF65\uF000-\uF0FF\uFFF9-\uFFFB\u{2F800}-\u{2FA1F}]/u
/** Bullets that Word draws in fonts of symbols. */
const bullet = /^(\s*)[\uF02D\uF06E\uF076\uF0A7\uF0A8\uF0B7\uF0D8\uF0FC]\s*/
const annotated = /\uFFF9([^\uFFF9-\uFFFB]*)\uFFFA[^\uFFF9-\uFFFB]*\uFFFB/gu
/**
 * Not those that make one picture of several: they stand between pictures, or behind one. A soft hyphen at the line's
 * end parts a word, and is looked at where lines are joined.
 */
const invisible =
  /(?!(?<=[\p{Extended_Pictographic}\uFE0F\p{Emoji_Modifier}])\u200D(?=\p{Extended_Pictographic})|(?<=\p{Extended_Pictographic})[\uFE0E\uFE0F]|\uFE0F\u20E3|\u00AD\s*$)[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu
const forms = /[\u2E80-\u2FDF\uF900-\uFAFF\uFB00-\uFB06\u{2F800}-\u{2FA1F}]|[^\p{M}]\p{M}+/gu
const marks = /[\uFE10-\uFE19\uFE30-\uFE6B\uFF61-\uFF65]/g
const spaces = /[\u00A0\u1680\u2000-\u200A\u202F\u205F]/g

/**
 * Gives a line the letters that are meant: without characters that are not seen, radicals and compatibility forms as
 * the letters they are drawn as, ﬁ as fi, accents composed with their letters (NFC), every space that is one a plain
 * one; the ideographic space stays. What it returns is in NFC.
 * @param isSimplified whether the text is in Simplified Chinese, which has letters of its own for some radicals
 */
export function cleanLetters(line: string, isSimplified = false): { text: string; changes: LetterChange[] } {
  if ((signsOf(line) & sign.odd) === 0) return { text: line, changes: [] }
  if (!odd.test(line)) return { text: line.normalize('NFC'), changes: [] }
  const changes: LetterChange[] = []
  const change = (text: string, kind: LetterChange['kind'], pattern: RegExp, to: (found: string) => string): string => {
    const found = new Map<string, string>()
    let count = 0
    const changed = text.replace(pattern, (one: string) => {
      const correct = to(one)
      if (correct === one) return one
      found.set(one, correct)
      count++
      return correct
    })
    if (count > 0) {
      const shown = kind === 'invisible' || kind === 'space' ? codePoints : String
      changes.push({
        kind,
        found: [...found.keys()].map(shown).join(' '),
        correct: [...new Set(found.values())].join(' '),
        count,
      })
    }
    return changed
  }
  let text = change(line, 'reading', annotated, (found) => found.replace(annotated, '$1'))
  text = change(text, 'letter', bullet, (found) => `${/^\s*/.exec(found)?.[0] ?? ''}• `)
  text = change(text, 'invisible', invisible, () => '')
  text = change(text, 'letter', forms, (form) => letterOf(form, isSimplified))
  // Among letters that were read wrongly they are bytes of others.
  if (looksRight(text.replace(marks, ''))) text = change(text, 'letter', marks, (mark) => upright.get(mark) ?? mark)
  text = change(text, 'space', spaces, () => ' ')
  return { text: text.normalize('NFC'), changes }
}

function letterOf(form: string, isSimplified: boolean): string {
  const meant = isSimplified ? simplifiedRadicals[form] : undefined
  if (meant !== undefined) return meant
  const code = form.charCodeAt(0)
  const isRadicalOrLigature = (code >= 0x2e80 && code <= 0x2fdf) || (code >= 0xfb00 && code <= 0xfb06)
  return radicals.get(form) ?? (isRadicalOrLigature ? form.normalize('NFKC') : form.normalize('NFC'))
}

function codePoints(text: string): string {
  return [...text].map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ')
}
