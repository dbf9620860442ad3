import type { Terminal } from '../terminal.ts'
import type { OptionName, Options } from './options.ts'

/** One command of the command line. */
export interface Command {
  summary: string
  /** What follows the name, in the help. */
  usage?: string
  takes: readonly OptionName[]
  run: (options: Options, terminal: Terminal, stop: AbortSignal) => Promise<void>
}
