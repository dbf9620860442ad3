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
): (...inputs: Inputs) => Outcome {
  const outcomes = new Map<string, { outcome: Outcome }>()
  return (...inputs) => {
    const key = keyOf(...inputs)
    const entry = outcomes.get(key) ?? { outcome: make(...inputs) }
    outcomes.delete(key)
    outcomes.set(key, entry)
    for (const [oldest] of outcomes) {
      if (outcomes.size <= most) break
      outcomes.delete(oldest)
    }
    return entry.outcome
  }
}
