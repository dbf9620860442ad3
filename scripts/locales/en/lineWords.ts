import type { LineWords } from '../lines/lineWords.ts'

const wordsOf = (list: string): string[] => list.trim().split(/\s+/)

export const lineWords: LineWords = {
  held: () => new Set(),
  behindDatePart: '(?!)',
  particle: '(?!)',
  months: wordsOf('January February March April May June July August September October November December'),
  titles: wordsOf('Dr Mr Mrs Ms Prof Sir Dame St'),
  openings: wordsOf(`
    A About After Against All Also Although An And Another Any As At Because Before Both But By Each Even
    Every Few For From He Her Here His How If In Is It Its Just Like Many More Most Near Nearly No Not Now Of
    On Once One Only Or Our Over She Since So Some Such Than That The Their Then There These They This Those
    Though To Today Under Until We What When Where Which While Who Why With Without Yet You
  `),
}
