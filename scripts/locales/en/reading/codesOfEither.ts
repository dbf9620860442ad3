/**
 * What may begin with a letter or a digit and states no number: the pattern of a mail address. It tries no part of the
 * name before the `@`, as it is asked of every word.
 */
export const mail = String.raw`(?<![\w.+-])(?=(?<user>[\w.+-]{1,64}))\k<user>@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}`

/** How often something comes is no share: a 1-in-100-year flood. */
export const returnPeriod = [
  String.raw`\b(?:\d{1,3}|one)[ -]in[ -](?:\d{1,3}(?:,\d{3})?|a[ -](?:hundred|thousand))`,
  String.raw`[ -]years?\b(?! old)`,
].join('')
