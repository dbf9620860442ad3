import type { Terminal } from '../terminal.ts'
import type { OptionName, Options } from './options.ts'

/** One command of the command line. */
export interface Command {
  takes: readonly OptionName[]
  run: (options: Options, terminal: Terminal, stop: AbortSignal) => Promise<void>
}
