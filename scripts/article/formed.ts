import type { z } from 'zod'

/**
 * What a schema makes of a value, whether or not what it makes holds: a text that is too long is a text. Where parts
 * have no form at all that a slide could be composed from, the paths of these.
 */
export function form<Schema extends z.ZodType>(
  value: unknown,
  schema: Schema,
): { value: z.output<Schema> } | { lacking: PropertyKey[][] } {
  // The public ways of zod withhold what they have made as soon as there is any issue.
  const payload = schema._zod.run({ value, issues: [] }, { async: false })
  if (payload instanceof Promise) throw new Error('the schemas of data are synchronous')
  const lacking = payload.issues.flatMap((issue) => (leavesValue(issue) ? [] : [[...(issue.path ?? [])]]))
  const isWhole = (made: unknown): made is z.output<Schema> => lacking.length === 0 && made !== undefined
  return isWhole(payload.value) ? { value: payload.value } : { lacking }
}

/** Whether an issue only judges what was made: too much of it, or something that does not hold (`asFault`). */
function leavesValue(issue: z.core.$ZodRawIssue): boolean {
  switch (issue.code) {
    case 'unrecognized_keys':
    case 'too_small':
      return true
    case 'too_big':
      // A text beyond all bounds is not looked at any further.
      return issue.origin !== 'string'
    case 'custom':
      return issue.params?.['isLacking'] !== true
    default:
      return false
  }
}
