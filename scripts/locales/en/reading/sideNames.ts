import type { SideTold } from '../../grammar.ts'

const before =
  /^(?:before(?:hand)?|earlier|once|then|formerly|previously|in the past|at first|at the start|originally)$/i
const after = /^(?:after(?:wards)?|later|now|today|nowadays|currently|at present|in the end|at the end)$/i
/** Before the works is set against after the works, and after the war against before the crisis: those are in order. */
const ofEvent = /^(before|after|since) (.+)$/i

/** See `Grammar.sideToldBy`. */
export function sideToldBy(label: string): SideTold | undefined {
  const words = label.trim()
  if (before.test(words)) return { side: 'before', of: '' }
  if (after.test(words)) return { side: 'after', of: '' }
  const [, side, of = ''] = ofEvent.exec(words) ?? []
  if (side === undefined) return undefined
  return { side: side.toLowerCase() === 'before' ? 'before' : 'after', of: of.toLowerCase() }
}
