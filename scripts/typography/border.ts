const han = String.raw`\p{Script=Han}`
const other = String.raw`[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}⁰¹²³⁴-⁹₀-₉¼-¾⅐-⅞\p{Sc}%‰°]`

/** Where Han characters and letters or digits meet in a text. */
export const borders = new RegExp(`(?<=${han})(?=${other})|(?<=${other})(?=${han})`, 'gu')

const blank = '[ \\u00a0\\u2002-\\u200a\\u202f]+'
const blanks = new RegExp(`(?<=${han})${blank}(?=${other})|(?<=${other})${blank}(?=${han})`, 'gu')

/**
 * A text without the blanks that were typed where Han and Latin meet: the space there is set, an eighth of an em (W3C
 * clreq), so that it is the same whether somebody typed one or not.
 */
export function closeUp(text: string): string {
  return text.replace(blanks, '')
}
