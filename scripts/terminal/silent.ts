import type { Terminal } from './terminal.ts'

/**
 * A terminal for one of several jobs that go on side by side: it says nothing, and keeps the warnings. Leave is still
 * asked of the person at the terminal.
 */
export function silent(terminal: Terminal, warnings: string[]): Terminal {
  const nothing = () => undefined
  return {
    ...terminal,
    step: (_, run) => run(),
    say: nothing,
    put: nothing,
    draw: nothing,
    warn: (line) => {
      warnings.push(line)
    },
  }
}
