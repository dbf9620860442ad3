import { PassThrough } from 'node:stream'
import { afterEach, expect, it, vi } from 'vitest'
import { createTerminal } from '../scripts/terminal/terminal.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

/** A terminal with somebody at it, or a pipe. */
function terminal({ isTTY = true, quiet = false } = {}) {
  const input = Object.assign(new PassThrough(), { isTTY })
  let written = ''
  const write = (text: string | Uint8Array) => {
    written += String(text)
    return true
  }
  const stop = new AbortController()
  vi.stubEnv('CI', '')
  vi.stubEnv('TERM', 'dumb')
  vi.stubEnv('NO_COLOR', '1')
  return {
    ...createTerminal({ quiet, stream: { isTTY, write }, errors: { write }, input }),
    input,
    stop,
    written: () => written,
  }
}

it.each([
  ['\n', true],
  ['y\n', true],
  ['Yes\n', true],
  ['n\n', false],
  ['what?\n', false],
])('asks, and takes %j for %s', async (answer, may) => {
  const { consent, input, stop, written } = terminal()
  const asking = consent('Get it?', stop.signal)
  expect(written()).toBe('Get it?\nDo so? [Y/n] ')
  input.write(answer)
  expect(await asking).toBe(may)
})

it('takes an input that ends for a no, and a stop for neither', async () => {
  const one = terminal()
  const asking = one.consent('Get it?', one.stop.signal)
  one.input.end()
  expect(await asking).toBe(false)
  const other = terminal()
  const waiting = other.consent('Get it?', other.stop.signal)
  other.stop.abort()
  await expect(waiting).rejects.toThrow('stopped')
})

it('writes nothing else while a question stands, and all of it after', async () => {
  const { consent, say, error, input, stop, written } = terminal()
  const asking = consent('Get it?', stop.signal)
  say('a step is done')
  error('a fault')
  expect(written()).toBe('Get it?\nDo so? [Y/n] ')
  input.write('n\n')
  await asking
  expect(written()).toBe('Get it?\nDo so? [Y/n] a step is done\na fault\n')
})

it('goes on where nobody can answer, but says so, also when quiet', async () => {
  const pipe = terminal({ isTTY: false, quiet: true })
  expect(await pipe.consent('Get it?', pipe.stop.signal)).toBe(true)
  expect(pipe.written()).toBe('Get it?\nCITEDECK_NO_INSTALL=1 forbids it.\n')
  const service = terminal()
  vi.stubEnv('CI', 'true')
  expect(await service.consent('Get it?', service.stop.signal)).toBe(true)
  expect(service.written()).toContain('Get it?\n')
})
