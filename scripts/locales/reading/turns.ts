import type { Act } from '../grammar.ts'

/** Two words of which one says the opposite of the other, by a name for both. */
export type Turn = readonly [name: string, plus: RegExp, minus: RegExp]

/**
 * What a sentence says by a word that has an opposite, as an act: of "refused a loan" that "agreed" is denied. The
 * sentence has to tell of it once, and by one of the two; what else it says are the marks of the act.
 * @param denied turns the word round where it stands right before it: 不会开放; undefined where none does
 */
export function turnsIn(
  text: string,
  turns: readonly Turn[],
  contentOf: (rest: string) => readonly string[],
  denied?: RegExp,
): Act[] {
  return turns.flatMap(([name, plus, minus]): Act[] => {
    const found = [
      ...[...text.matchAll(plus)].map((match) => ({ match, isPlus: true })),
      ...[...text.matchAll(minus)].map((match) => ({ match, isPlus: false })),
    ]
    const [one, ...more] = found
    if (!one || more.length > 0) return []
    const { 0: word, index } = one.match
    const before = text.slice(0, index)
    const isTurned = denied?.test(before) === true
    const rest = `${isTurned && denied ? before.replace(denied, ' ') : before} ${text.slice(index + word.length)}`
    // The sign makes it no verb that a sentence has itself.
    return [{ verb: `=${name}`, isDenied: one.isPlus === isTurned, marks: contentOf(rest), hasOpposite: true }]
  })
}
