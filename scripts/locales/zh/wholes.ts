import { isPhrase } from './dictionary.ts'
import { standsAlone } from './clauses.ts'

/** What a whole is named by, right before the first of its parts: 撈起的廢網中，. */
const inWhole = /(?<=^|[，；：])(?<whole>[^，；：。\d]{3,16})[中裡里][，,]?(?<part>[^，；：。\d]{0,8})$/u

/** Where the words that name a whole begin, which stand right before the first of its parts. */
export function wholeLead(before: string): number | undefined {
  const found = inWhole.exec(before)
  const whole = found?.groups?.['whole'] ?? ''
  return found && isPhrase(whole) && standsAlone(whole) ? found.index : undefined
}
