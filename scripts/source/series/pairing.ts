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

type Event<Amount> = { kind: 'amount'; amount: Amount } | { kind: 'key'; key: Key }

/**
 * Which key each amount of a sentence goes with, all of them of one kind. What cannot be told is left out.
 *
 * | the sentence says | read as |
 * |---|---|
 * | in 2021 and 2022 … 210 and 330; 分別為 | in order, where as many keys stand together as amounts |
 * | between 2021 and 2023 … 210, 330 and 515 | likewise, the keys of the span |
 * | 210 GWh in 2021; 410 (Poland) | the key behind, where `isTied` says so |
 * | in 2021 it was 210; 2021年210 | the key before, where it is not taken |
 *
 * A span goes as a whole with an amount that stands alone: 940 from 2021 to 2025 is of no single year.
 *
 * A key before goes with so many of the amounts between it and the next key as `reach` says.
 */
export function pairUp<Amount extends Mention>(
  amounts: readonly Amount[],
  keys: readonly Key[],
  isTied: (amount: Amount, key: Key) => boolean,
  reach: (amounts: readonly Amount[]) => number,
): Map<Amount, string> {
  const events = [
    ...amounts.map((amount): Event<Amount> => ({ kind: 'amount', amount })),
    ...keys.map((key): Event<Amount> => ({ kind: 'key', key })),
  ].sort((a, b) => startOf(a) - startOf(b))
  return inOrder(runsOf(events)) ?? byNeighbour(events, isTied, reach)
}

const startOf = <Amount extends Mention>(event: Event<Amount>) =>
  event.kind === 'amount' ? event.amount.start : event.key.start

interface Run<Amount> {
  amounts: Amount[]
  keys: Key[]
}

function runsOf<Amount>(events: readonly Event<Amount>[]): Run<Amount>[] {
  const runs: Run<Amount>[] = []
  let kind: string | undefined
  for (const event of events) {
    if (event.kind !== kind) runs.push({ amounts: [], keys: [] })
    kind = event.kind
    const run = runs.at(-1)
    if (event.kind === 'amount') run?.amounts.push(event.amount)
    else run?.keys.push(event.key)
  }
  return runs
}

/** Where the sentence names several keys and then as many amounts, or the other way round: each with its own. */
function inOrder<Amount>(runs: readonly Run<Amount>[]): Map<Amount, string> | undefined {
  const found = new Map<Amount, string>()
  if (runs.length === 0 || runs.length % 2 === 1) return undefined
  for (let index = 0; index < runs.length; index += 2) {
    const [one, other] = [runs[index], runs[index + 1]]
    const amounts = [...(one?.amounts ?? []), ...(other?.amounts ?? [])]
    const named = [...(one?.keys ?? []), ...(other?.keys ?? [])]
    const keys = named.length === 1 ? spanOf(named[0], amounts.length) : named.map(({ key }) => key)
    if (amounts.length < 2 || keys.length !== amounts.length) return undefined
    amounts.forEach((amount, at) => found.set(amount, keys[at] ?? ''))
  }
  return found
}

/** The keys of a span, or its two ends. */
function spanOf(key: Key | undefined, count: number): readonly string[] {
  const span = key?.span ?? []
  return count === 2 && span.length > 2 ? [span[0] ?? '', span.at(-1) ?? ''] : span
}

function byNeighbour<Amount extends Mention>(
  events: readonly Event<Amount>[],
  isTied: (amount: Amount, key: Key) => boolean,
  reach: (amounts: readonly Amount[]) => number,
): Map<Amount, string> {
  const found = new Map<Amount, string>()
  const taken = new Set<Key>()
  events.forEach((event, index) => {
    const next = events[index + 1]
    if (event.kind !== 'amount' || next?.kind !== 'key' || !isTied(event.amount, next.key)) return
    found.set(event.amount, next.key.key)
    taken.add(next.key)
  })
  let key: Key | undefined
  let behind: Amount[] = []
  const settle = () => {
    if (key && !taken.has(key)) {
      const { key: name } = key
      for (const amount of behind.slice(0, reach(behind))) found.set(amount, name)
    }
    behind = []
  }
  for (const event of events) {
    if (event.kind === 'amount') {
      if (!found.has(event.amount)) behind.push(event.amount)
      continue
    }
    settle()
    key = event.key
  }
  settle()
  return found
}
