import { wordsOf } from './reading/rows.ts'

/** Titles, and the small words of an office. */
export const notNames: readonly string[] = wordsOf(`
  mr mrs ms miss dr prof professor sir dame lord lady rev st
  a an the one and of for in at on to by with from my our her his their who i
`)
