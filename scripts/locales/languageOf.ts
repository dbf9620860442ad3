/** The language of a locale, without its region or script: zh of zh-Hant. */
export const languageOf = (locale: string): string => locale.split('-')[0] ?? ''
