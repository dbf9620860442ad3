/** A table by its title, and of a file of several sheets by the sheet's name. */
export const sheetIn = (source: string, sheet: string): string => `《${source}》${sheet === '' ? '' : `「${sheet}」`}`
