import { openings, titles } from '../locales/lines/index.ts'

const title = String.raw`${titles}\.?`
const initial = String.raw`\p{Lu}\.`
const capitalised = String.raw`\p{Lu}[\p{Script=Latin}\p{M}’'‐-]+`
const particle = '(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|al|bin|ibn|zu|zur|af|av)'
const chain = new RegExp(
  String.raw`(?<![\p{Script=Latin}\p{N}])(?:${title}|${initial}|${capitalised})(?: (?:${particle}|${initial}|${capitalised}))+`,
  'gu',
)

/** More capitals than a person has names are a title, which is long enough to be broken. */
const mostNames = 3

/**
 * The names of persons and places in a text, as far as capitals tell: two or three capitalised words side by side, with
 * initials and particles: Anna Müller, J. S. Bach, Ludwig van Beethoven.
 * @returns where each begins and ends
 */
export function namesIn(text: string): [start: number, end: number][] {
  return [...text.matchAll(chain)].flatMap(({ 0: found, index }): [number, number][] => {
    const [first = ''] = found.split(' ')
    const skipped = openings.has(first) ? first.length + 1 : 0
    const words = found.slice(skipped).split(' ')
    const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length
    if (words.length < 2 || capitals < 2 || capitals > mostNames + (words.some((word) => word.endsWith('.')) ? 1 : 0))
      return []
    if (!/^\p{Lu}/u.test(words.at(-1) ?? '')) return []
    return [[index + skipped, index + found.length]]
  })
}
