/**
 * Makes a text easier to match, one character for one, so that places in the result are places in the text:
 * full-width forms become ASCII, and every short dash and minus becomes `-`, every wave dash `~`, the sign of a ratio
 * `:`, every space ` `. The long dash (U+2014) stays: it is punctuation more often than a sign.
 */
export function foldWidths(text: string): string {
  return unlike.test(text) ? text.replace(unlikeAll, fold) : text
}

const forms = String.raw`[\uFF01-\uFF5E\uFFE0-\uFFE6\u3000\u00A0\u2007-\u200A\u202F\u205F\u2010-\u2013\u2212\uFE63\u301C\u223C\u2236]`
const unlike = new RegExp(forms)
const unlikeAll = new RegExp(forms, 'g')
const others: Readonly<Record<string, string>> = {
  '￠': '¢',
  '￡': '£',
  '￥': '¥',
  '￦': '₩',
  '∶': ':',
  '〜': '~',
  '∼': '~',
  '\uFE63': '-',
  '\u2212': '-',
}

function fold(character: string): string {
  const code = character.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  if (code >= 0x2010 && code <= 0x2013) return '-'
  return others[character] ?? ' '
}
