import { wordsOf } from './rows.ts'

/** Last words of the names of bodies that answer to nobody here. */
export const ownBodies = new Set(
  wordsOf(`
  company university college school hospital church bank trust union party club society association institute museum
  library airline federation charity firm cooperative co-operative foundation newspaper chamber guild alliance
`),
)

/** Last words of the names of public bodies, one of which may speak for another. */
export const publicBodies = new Set(wordsOf(`council ministry county police parish navy army`))
