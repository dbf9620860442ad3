import { isCell, type Citation } from '../quantities/citation.ts'

/** What messages call a place: `sentence 25.2`, `cell jobs:B7`. */
export const inMessages = (cite: Citation): string => `${isCell(cite) ? 'cell' : 'sentence'} ${cite}`
