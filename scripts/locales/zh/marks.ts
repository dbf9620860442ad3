/**
 * A Chinese text with the marks of its own width, where it was typed with those of another: 涨了1,200元,没人来 has its
 * second comma wide, and "…" are “…”. As long as before, so that places in it stay.
 */
export function withWideMarks(text: string): string {
  if (!/[,;:?!"]/.test(text)) return text
  const wide = text.replace(
    /(?<=[\p{Script=Han}\p{P}%])[,;?!]|(?<=\d),(?=\p{Script=Han})|:(?=[\p{Script=Han}"“「])/gu,
    (mark) => String.fromCodePoint((mark.codePointAt(0) ?? 0) + 0xfee0),
  )
  // A mark that closes nothing is left as it is.
  if (wide.split('"').length % 2 === 0) return wide
  return wide.replaceAll(/"([^"]*)"/gu, '“$1”')
}
