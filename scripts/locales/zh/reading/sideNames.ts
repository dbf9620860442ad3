import type { SideTold } from '../../grammar.ts'
import { fold } from './fold.ts'

const before = /^(?:过去|以前|从前|之前|原来|原先|起初|当初|昔日|早先|此前)$/u
const after = /^(?:现在|如今|今天|今日|目前|当前|之后|以后|后来|此后|眼下)$/u
/** 涨价前 is set against 涨价后. */
const ofEvent = /^(.+?)(?:之|以)?(前|后)$/u

/** See `Grammar.sideToldBy`. */
export function sideToldBy(label: string): SideTold | undefined {
  const words = fold(label.trim())
  if (before.test(words)) return { side: 'before', of: '' }
  if (after.test(words)) return { side: 'after', of: '' }
  const [, of = '', side] = ofEvent.exec(words) ?? []
  return side === undefined ? undefined : { side: side === '前' ? 'before' : 'after', of }
}
