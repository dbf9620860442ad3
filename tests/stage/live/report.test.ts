import { describe, expect, it } from 'vitest'
import { counted, inOrder, type ToldFault } from '../../../scripts/stage/live/author/report.ts'

const fault = (message: string, slide?: string, severity: ToldFault['severity'] = 'error'): ToldFault => ({
  severity,
  code: 'text-too-long',
  file: 'article.yaml',
  line: 1,
  column: 1,
  message,
  ...(slide === undefined ? {} : { slide }),
})

describe('what is wrong, as the author reads it', () => {
  const faults = [fault('of all'), fault('c', 'c'), fault('a', 'a', 'warning'), fault('gone', 'gone'), fault('b', 'b')]

  it('begins with the slide that is on, goes on as slides do, and ends with what is on none', () => {
    const order = inOrder(faults, ['a', 'b', 'c'], 'b').map(({ message }) => message)
    expect(order).toEqual(['b', 'a', 'c', 'of all', 'gone'])
    expect(inOrder(faults, ['a', 'b', 'c'], undefined)[0]?.message).toBe('a')
  })

  it('is counted', () => {
    expect(counted(faults)).toEqual({ errors: 4, warnings: 1 })
  })
})
