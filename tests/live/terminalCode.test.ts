import { encode } from 'uqr'
import { expect, it } from 'vitest'
import { terminalCode } from '../../scripts/live/terminalCode.ts'
import { createTerminal } from '../../scripts/terminal/terminal.ts'

const address = 'http://192.168.1.5:3030/remote#0123456789abcdefghijkl'

it('holds every module of the code, two to a character, and fits a small window', () => {
  const lines = terminalCode(address)
  const rows = lines.flatMap((line) => [
    [...line].map((each) => '▀█'.includes(each)),
    [...line].map((each) => '▄█'.includes(each)),
  ])
  const { data, size } = encode(address, { ecc: 'L', boostEcc: false, border: 2 })
  expect(rows.slice(0, size)).toEqual(data)
  expect(rows.slice(size).flat()).not.toContain(true)
  expect(lines.length).toBeLessThanOrEqual(22)
})

it('is drawn dark on light on a terminal with colours, and nowhere else', () => {
  const drawn = (isTTY: boolean, quiet = false) => {
    let out = ''
    const stream = { isTTY, write: (text: string | Uint8Array) => (out += String(text)) !== '' }
    createTerminal({ stream, errors: stream, quiet }).draw(['█▄'])
    return out
  }
  expect(drawn(true)).toBe(process.env['NO_COLOR'] ? '' : '\u001b[107m\u001b[30m█▄\u001b[39m\u001b[49m\n')
  expect([drawn(false), drawn(true, true)]).toEqual(['', ''])
})
