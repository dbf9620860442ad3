/** A function that remembers its last outcomes. */
export interface Remembering<Inputs extends readonly unknown[], Outcome> {
  (...inputs: Inputs): Outcome
  /** The outcomes that were asked for since it last recalled any, each with its key. */
  found: () => readonly (readonly [key: string, outcome: Outcome])[]
  /** Takes up what the same function found in an earlier run; of two outcomes of a key its own counts. */
  recall: (found: readonly (readonly [key: string, outcome: Outcome])[]) => void
}

/**
 * Makes a pure function remember its last outcomes, so that the live deck does not do again at each save what it has
 * done before. Whatever an outcome depends on is to be in the key. Outcomes are shared and must not be changed; where
 * the function throws, nothing is remembered.
 * @param most how many outcomes are remembered; those that were asked for longest ago are forgotten first
 * @param keyOf tells inputs apart: the same key stands for the same outcome
 */
export function remember<Inputs extends readonly unknown[], Outcome>(
  most: number,
  keyOf: (...inputs: Inputs) => string,
  make: (...inputs: Inputs) => Outcome,
): Remembering<Inputs, Outcome> {
  const outcomes = new Map<string, { outcome: Outcome }>()
  let recalled: ReadonlyMap<string, Outcome> = new Map()
  const asked = new Set<string>()
  const makeOrRecall = (key: string, inputs: Inputs): Outcome => {
    const outcome = recalled.get(key)
    return outcome === undefined ? make(...inputs) : outcome
  }
  const remembering = (...inputs: Inputs) => {
    const key = keyOf(...inputs)
    asked.add(key)
    const entry = outcomes.get(key) ?? { outcome: makeOrRecall(key, inputs) }
    outcomes.delete(key)
    outcomes.set(key, entry)
    for (const [oldest] of outcomes) {
      if (outcomes.size <= most) break
      outcomes.delete(oldest)
      asked.delete(oldest)
    }
    return entry.outcome
  }
  return Object.assign(remembering, {
    found: () => [...outcomes].flatMap(([key, { outcome }]) => (asked.has(key) ? [[key, outcome] as const] : [])),
    recall: (found: readonly (readonly [key: string, outcome: Outcome])[]) => {
      recalled = new Map(found)
      asked.clear()
    },
  })
}
