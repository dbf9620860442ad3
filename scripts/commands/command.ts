import type { Terminal } from '../terminal/terminal.ts'
import type { OptionName, Options } from './options.ts'

/** One command of the command line. */
export interface Command {
  takes: readonly OptionName[]
  /** What it takes without a dash, one or more of these; in capitals, what stands for it. */
  names?: readonly string[]
  run: (options: Options, terminal: Terminal, stop: AbortSignal) => Promise<void>
}
