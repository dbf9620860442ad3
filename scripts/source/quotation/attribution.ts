import { folded, hanName, nameWords } from './names.ts'

/** Whom a sentence says that its quotation is of, by name: English by its grammar, Chinese one of those given. */
export function attributedTo(sentence: string, known: readonly string[]): string[] {
  const text = withoutQuotations(sentence).replace(/\s+/g, ' ')
  return [...saidBy(text), ...known.filter((speaker) => isSubjectOfSaying(speaker, text))]
}

/** A sentence without what stands between its quotation marks, which may name anybody. */
export function withoutQuotations(text: string): string {
  const quoted = /“[^”]*(?:”|$)|「[^」]*(?:」|$)|『[^』]*(?:』|$)|"[^"]*(?:"|$)|(?<!\p{L})‘[^’]*(?:’(?!\p{L})|$)/gu
  return text.replace(quoted, ' ” ')
}

const name = String.raw`((?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?\p{Lu}[\p{L}’'-]+(?: (?:(?:de|da|van|von|bin|al) )?\p{Lu}[\p{L}’'-]*\.?){0,3})`
const says = '(?:said|says|adds|added|explains|explained|argues|argued|warns|warned|recalls|recalled)'
const patterns = [
  String.raw`”[,.]? ?${says} ${name}`,
  String.raw`”[,.]? ?${name} ${says}\b`,
  String.raw`${name} ${says}[,:]? ?”`,
].map((pattern) => new RegExp(pattern, 'gu'))
const nobody = new Set('he she they it we you this that these those everybody nobody someone somebody'.split(' '))

function saidBy(text: string): string[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(([, who = '']) => {
      const names = nameWords(who).filter((word) => !nobody.has(folded(word)))
      // A word alone may have its capital for standing first: Officials said.
      const isSure = names.length > 1 || (names.length === 1 && !text.trim().startsWith(who))
      return isSure ? [who.replace(/[.,]$/, '')] : []
    }),
  )
}

const hanSays = '(?:说|說|表示|指出|认为|認為|称|稱|坦言|强调|強調|介绍|介紹|解释|解釋|回忆|回憶|补充|補充)'

/** Whether a clause has a name, and behind it, with nothing but a few words between, that they say. */
function isSubjectOfSaying(speaker: string, text: string): boolean {
  const han = hanName(speaker)
  return han !== undefined && new RegExp(`${han}[^，。；：、！？”]{0,8}${hanSays}`, 'u').test(text)
}
