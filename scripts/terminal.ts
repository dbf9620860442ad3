import pc from 'picocolors'
import { escapeControls } from './showText.ts'

/** The machine lacks something. */
export class MachineError extends Error {
  constructor(message: string, readonly hint: string) {
    super(message)
    this.name = 'MachineError'
  }
}

/** The command line is wrong. */
export class UsageError extends Error {
  constructor(message: string, readonly hint = '') {
    super(message)
    this.name = 'UsageError'
  }
}

export interface Terminal {
  /** Runs a step and tells its time: a spinner on a terminal, a plain line elsewhere. */
  step: <Result>(name: string, run: () => Promise<Result>) => Promise<Result>
  say: (line: string) => void
  /** Writes what was asked for, also when quiet. */
  put: (text: string) => void
  warn: (line: string) => void
  error: (line: string) => void
}

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']

/** Where a terminal writes: the process's own, unless they are named. */
export interface Streams {
  stream?: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>
  errors?: Pick<NodeJS.WriteStream, 'write'>
}

/**
 * What the person at the terminal sees; nothing of it is obeyed by the terminal but colours. Errors go to stderr also when quiet; colours only on a terminal and
 * where NO_COLOR is unset.
 */
export function createTerminal({ quiet = false, stream = process.stdout, errors = process.stderr }: Streams & { quiet?: boolean } = {}): Terminal {
  const live = stream.isTTY === true && !quiet && process.env['TERM'] !== 'dumb'
  const colours = pc.createColors(stream.isTTY === true && !process.env['NO_COLOR'])
  const print = (line: string) => { if (!quiet) stream.write(`${line}\n`) }

  return {
    step: async (title, run) => {
      const name = escapeControls(title)
      const start = performance.now()
      const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`
      let frame = 0
      const timer = live
        ? setInterval(() => { stream.write(`\r\x1b[2K${colours.cyan(frames[frame++ % frames.length] ?? '')} ${name} ${colours.dim(seconds())}`) }, 80)
        : undefined
      try {
        const result = await run()
        if (timer) stream.write('\r\x1b[2K')
        print(`${colours.green('✓')} ${name} ${colours.dim(seconds())}`)
        return result
      } catch (error) {
        if (timer) stream.write('\r\x1b[2K')
        print(`${colours.red('✗')} ${name} ${colours.dim(seconds())}`)
        throw error
      } finally {
        clearInterval(timer)
      }
    },
    say: (line) => { print(escapeControls(line)) },
    put: (text) => { stream.write(escapeControls(text)) },
    warn: (line) => { if (!quiet) errors.write(`${colours.yellow(escapeControls(line))}\n`) },
    error: (line) => { errors.write(`${colours.red(escapeControls(line))}\n`) },
  }
}

/** Something that an earlier command makes is not there. */
export class InputMissing extends Error {
  constructor(message: string, readonly hint: string) {
    super(message)
    this.name = 'InputMissing'
  }
}
