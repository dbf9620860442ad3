import { describe, expect, it } from 'vitest'
import { oneLine } from '../scripts/terminal/showText.ts'
import { createTerminal } from '../scripts/terminal/terminal.ts'

/** What is written to a terminal by each of its ways. */
async function written(text: string, isTTY = false): Promise<string> {
  let out = ''
  const stream = {
    isTTY,
    write: (part: string | Uint8Array) => {
      out += String(part)
      return true
    },
  }
  const terminal = createTerminal({ stream, errors: stream })
  terminal.say(text)
  terminal.put(text)
  terminal.warn(text)
  terminal.error(text)
  await terminal.step(text, () => Promise.resolve())
  await terminal.step(text, () => Promise.reject(new Error())).catch(() => undefined)
  return out
}

describe('the terminal', () => {
  it('shows controls and turns of direction as they are written in JSON, by every way', async () => {
    const text = 'a\u001b[2J\u0007\r\u009b1m\u202e\u2066\u2028\ud800\u{e0041}\u007fb'
    const out = await written(text)
    // eslint-disable-next-line no-control-regex -- what no terminal may be sent
    expect(out).not.toMatch(/[\0-\b\u000b-\u001f\u007f-\u009f\u2028\u202a-\u202e\u2066-\u2069]|\p{Cs}|\u{e0041}/u)
    expect(
      out.split('a\\u001b[2J\\u0007\\u000d\\u009b1m\\u202e\\u2066\\u2028\\ud800\\udb40\\udc41\\u007fb'),
    ).toHaveLength(7)
  })

  it('leaves lines, tabs and what people write, and its own colours', async () => {
    const text = 'a\n\tb 渡口 👨‍👩‍👧 ن‌م é'
    expect((await written(text)).split(text)).toHaveLength(7)
  })

  it('puts JSON that is the same value', () => {
    let out = ''
    const stream = {
      isTTY: false,
      write: (part: string | Uint8Array) => {
        out += String(part)
        return true
      },
    }
    const value = { a: '\u009b\u202e\u{e0041}\u001b"\\\n' }
    createTerminal({ stream, errors: stream }).put(JSON.stringify(value))
    expect(JSON.parse(out)).toEqual(value)
  })
})

it('a text within a message begins no line of its own, and ends', () => {
  expect(oneLine('a\nb')).toBe('a\\nb')
  expect(oneLine('x'.repeat(1e6))).toHaveLength(2001)
})
