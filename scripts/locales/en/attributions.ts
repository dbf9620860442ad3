import { capitalWords, folded } from '../text/letterWords.ts'
import { notNames } from './notNames.ts'

const none = new Set(notNames)
const name = String.raw`((?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?\p{Lu}[\p{L}’'-]+(?: (?:(?:de|da|van|von|bin|al) )?\p{Lu}[\p{L}’'-]*\.?){0,3})`
const says = '(?:said|says|adds|added|explains|explained|argues|argued|warns|warned|recalls|recalled)'
const patterns = [
  String.raw`”[,.]? ?${says} ${name}`,
  String.raw`”[,.]? ?${name} ${says}\b`,
  String.raw`${name} ${says}[,:]? ?”`,
].map((pattern) => new RegExp(pattern, 'gu'))
const nobody = new Set('he she they it we you this that these those everybody nobody someone somebody'.split(' '))

/** Whom a sentence says that its quotation is of, by its grammar: “…”, Ana Ruiz said. */
export function attributions(text: string): string[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(([, who = '']) => {
      const names = capitalWords(who, none).filter((word) => !nobody.has(folded(word)))
      // A word alone may have its capital for standing first: Officials said.
      const isSure = names.length > 1 || (names.length === 1 && !text.trim().startsWith(who))
      return isSure ? [who.replace(/[.,]$/, '')] : []
    }),
  )
}
