import { room } from '../typography/room.ts'

/** What a line of a deck's title has room for, in Han characters. */
const titleRoom = 24

/** A headline in one line or two of about the same length; what two lines have no room for is left out. */
export function titleLines(headline: string): string[] {
  const isHan = /\p{Script=Han}/u.test(headline)
  const words = isHan ? [...headline] : headline.split(/\s+/)
  const join = (from: number, to?: number) =>
    words
      .slice(from, to)
      .join(isHan ? '' : ' ')
      .trim()
  if (room(join(0)) <= titleRoom) return [join(0)]
  const ways = words.flatMap((_, at) => (at > 0 ? [[join(0, at), join(at)] as const] : []))
  const unevenness = ([one, other]: readonly [string, string]) => Math.abs(room(one) - room(other))
  const [best] = ways
    .filter((lines) => lines.every((line) => room(line) <= titleRoom))
    .sort((one, other) => unevenness(one) - unevenness(other))
  if (best) return [...best]
  let kept = words.length
  while (kept > 1 && room(`${join(0, kept)}…`) > titleRoom * 2 - 6) kept--
  return kept > 1 ? titleLines(`${join(0, kept)}…`) : [[...headline].slice(0, titleRoom - 1).join('')]
}
