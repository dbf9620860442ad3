/** An amount or a key (a date, or a name) of a sentence, where it stands. */
export interface Mention {
  start: number
  end: number
}

export interface Key extends Mention {
  key: string
  /** The keys that it may stand for instead: those of a span, each of which goes with an amount of its own. */
  span?: readonly string[] | undefined
}

/** How a sentence joins amounts and keys. */
export interface Joints<Amount> {
  /** Whether an amount goes with the key right behind it: 210 GWh in 2021. */
  isTied: (amount: Amount, key: Key) => boolean
  /** Whether keys that follow each other are one list: 2021, 2022 and 2023. */
  isList: (keys: readonly Key[]) => boolean
  /** With how many of the amounts behind it a key goes. */
  reach: (amounts: readonly Amount[]) => number
}

/** Amounts with no key between them, and the keys on both sides. */
interface Stretch<Amount> {
  before: readonly Key[]
  amounts: readonly Amount[]
  behind: readonly Key[]
}

/**
 * Which key each amount of a sentence goes with, all of them of one kind. What cannot be told is left out.
 *
 * | the sentence says | read as |
 * |---|---|
 * | in 2021 and 2022 … 210 and 330; 分別為 | in order, where a list has as many keys as there are amounts |
 * | between 2021 and 2023 … 210, 330 and 515 | likewise, the keys of the span |
 * | 210 GWh in 2021; 410 (Poland) | the key behind, where `isTied` says so |
 * | in 2021 it was 210; 2021年210 | the key before, where it is not taken |
 *
 * A span goes as a whole with an amount that stands alone: 940 from 2021 to 2025 is of no single year.
 */
export function pairUp<Amount extends Mention>(
  amounts: readonly Amount[],
  keys: readonly Key[],
  { isTied, isList, reach }: Joints<Amount>,
): Map<Amount, string> {
  const found = new Map<Amount, string>()
  const taken = new Set<Key>()
  const give = (to: readonly Amount[], names: readonly string[]) =>
    to.forEach((amount, index) => found.set(amount, names[index % names.length] ?? ''))
  for (const { before, amounts: own, behind } of stretchesOf(amounts, keys)) {
    const free = before.filter((key) => !taken.has(key))
    const listed = [free, behind].find((each) => own.length > 1 && isInOrder(own, each, isList))
    const last = own.at(-1)
    const [next] = behind
    if (listed) {
      give(own, namesFor(listed, own.length))
      for (const key of listed) taken.add(key)
      continue
    }
    const isLastTied = last !== undefined && next !== undefined && isTied(last, next)
    if (isLastTied) {
      found.set(last, next.key)
      taken.add(next)
    }
    const rest = isLastTied ? own.slice(0, -1) : own
    const near = free.at(-1)
    if (!near) {
      // 410 and 395 beds in Poland.
      if (isLastTied && reach(own) === own.length) give(rest, [next.key])
      continue
    }
    const isOfList = free.length > 1 && isList(free)
    if (!isOfList) give(rest.slice(0, reach(rest)), [near.key])
    // Poland and Germany had 410 and 782 in 2019, 395 and 766 in 2024.
    else if (rest.length % free.length === 0)
      give(
        rest,
        free.map(({ key }) => key),
      )
  }
  return found
}

function stretchesOf<Amount extends Mention>(amounts: readonly Amount[], keys: readonly Key[]): Stretch<Amount>[] {
  const inOrder = [...keys].sort((a, b) => a.start - b.start)
  const stretches: { from: number; amounts: Amount[] }[] = []
  for (const amount of [...amounts].sort((a, b) => a.start - b.start)) {
    const from = inOrder.filter(({ start }) => start < amount.start).length
    const last = stretches.at(-1)
    if (last?.from === from) last.amounts.push(amount)
    else stretches.push({ from, amounts: [amount] })
  }
  return stretches.map(({ from, amounts: own }, index) => ({
    before: inOrder.slice(stretches[index - 1]?.from ?? 0, from),
    amounts: own,
    behind: inOrder.slice(from, stretches[index + 1]?.from),
  }))
}

function isInOrder(
  amounts: readonly unknown[],
  keys: readonly Key[],
  isList: (keys: readonly Key[]) => boolean,
): boolean {
  return namesFor(keys, amounts.length).length === amounts.length && (keys.length === 1 || isList(keys))
}

/** The names of keys; of one that is a span, those of its members, or its two ends where two are wanted. */
function namesFor(keys: readonly Key[], count: number): readonly string[] {
  const [only, ...others] = keys
  if (!only || others.length > 0 || !only.span) return keys.map(({ key }) => key)
  const { span } = only
  return count === 2 && span.length > 2 ? [span[0] ?? '', span.at(-1) ?? ''] : span
}
