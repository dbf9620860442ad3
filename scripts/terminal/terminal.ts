import { StringDecoder } from 'node:string_decoder'
import pc from 'picocolors'
import { asTyped } from './asTyped.ts'
import { CitedeckError } from '../errors/citedeckError.js'
import { escapeControls } from './showText.ts'

/** Says that nobody reads the output any more, or that it cannot be written. */
export function outputLost(cause: Error & { code?: string }): CitedeckError {
  const why =
    cause.code === 'EPIPE' ? 'nobody reads the output any more' : `the output cannot be written (${cause.message})`
  return new CitedeckError('output-lost', `stopped: ${why}`)
}

export interface Terminal {
  /** Runs a step and tells its time: a spinner on a terminal, a plain line elsewhere. */
  step: <Result>(name: string, run: () => Promise<Result>) => Promise<Result>
  say: (line: string) => void
  /** Writes what was asked for, also when quiet. */
  put: (text: string) => void
  warn: (line: string) => void
  error: (line: string) => void
  /**
   * Gets leave for what changes the machine: says it, also when quiet, and asks where somebody can answer. Meanwhile
   * nothing else is written to the terminal.
   * @returns whether it may be done; where nobody can answer, it may
   * @throws where it is stopped meanwhile
   */
  consent: (question: string, stop: AbortSignal) => Promise<boolean>
  /**
   * Asks whether files of the user's are to be changed, which only a yes allows.
   * @throws CitedeckError for any other answer, and where nobody can answer
   */
  agree: (question: string, stop: AbortSignal) => Promise<void>
  /** Whether somebody can be asked. */
  canAnswer: () => boolean
  /**
   * Asks somebody for a line, and leaves those that follow for the next question.
   * @returns the line, trimmed; undefined where no more will come
   * @throws where it is stopped meanwhile
   */
  ask: (question: string, stop: AbortSignal) => Promise<string | undefined>
  /** Draws a picture of dark blocks on a light ground; only where somebody looks at a terminal with colours. */
  draw: (lines: readonly string[]) => void
  /** How many columns a line has; undefined where nobody reads it on a terminal. */
  columns: number | undefined
}

/** A text as it is written to a terminal. */
const shown = (text: string) => escapeControls(asTyped(text))

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']

/** Where a terminal writes: the process's own, unless they are named. */
export interface Streams {
  stream?: Pick<NodeJS.WriteStream, 'write' | 'isTTY'> & { columns?: number }
  errors?: Pick<NodeJS.WriteStream, 'write'>
  /** Where answers come from. */
  input?: NodeJS.ReadableStream & { isTTY?: boolean }
}

/**
 * What the person at the terminal sees; nothing of it is obeyed by the terminal but colours. Errors go to stderr also
 * when quiet; colours only on a terminal and where NO_COLOR is unset.
 */
export function createTerminal({
  quiet = false,
  stream: output = process.stdout,
  errors: errorOutput = process.stderr,
  input = process.stdin,
}: Streams & { quiet?: boolean } = {}): Terminal {
  /** What waits while a question stands on the terminal. */
  let held: (() => void)[] | undefined
  const hold = (to: Pick<NodeJS.WriteStream, 'write'>) => ({
    write: (text: string) => {
      if (held) held.push(() => to.write(text))
      else to.write(text)
    },
  })
  const stream = { ...hold(output), isTTY: output.isTTY }
  const errors = hold(errorOutput)
  const live = stream.isTTY === true && !quiet && process.env['TERM'] !== 'dumb'
  const colours = pc.createColors(stream.isTTY === true && !process.env['NO_COLOR'])
  const print = (line: string) => {
    if (!quiet) stream.write(`${line}\n`)
  }
  const canAnswer = () => output.isTTY === true && input.isTTY === true && !isOnBuildMachine(process.env)
  /** The answer to a question, while nothing else is written. */
  const ask = async (question: string, stop: AbortSignal): Promise<string | undefined> => {
    held = []
    try {
      output.write(`${live ? '\r\x1b[2K' : ''}${shown(question)} `)
      return await readAnswer(input, stop)
    } finally {
      const waiting = held
      held = undefined
      for (const write of waiting) write()
    }
  }

  return {
    columns: output.isTTY === true ? output.columns : undefined,
    canAnswer,
    ask,
    step: async (title, run) => {
      const name = shown(title)
      const start = performance.now()
      const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`
      let frame = 0
      const timer = live
        ? setInterval(() => {
            if (!held)
              stream.write(
                `\r\x1b[2K${colours.cyan(frames[frame++ % frames.length] ?? '')} ${name} ${colours.dim(seconds())}`,
              )
          }, 80)
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
    say: (line) => {
      print(shown(line))
    },
    put: (text) => {
      stream.write(shown(text))
    },
    warn: (line) => {
      if (!quiet) errors.write(`${colours.yellow(shown(line))}\n`)
    },
    error: (line) => {
      errors.write(`${colours.red(shown(line))}\n`)
    },
    draw: (lines) => {
      if (!quiet && colours.isColorSupported)
        for (const line of lines) stream.write(`${colours.bgWhiteBright(colours.black(shown(line)))}\n`)
    },
    consent: async (question, stop) => {
      if (!canAnswer()) {
        errors.write(`${shown(question)}\nCITEDECK_NO_INSTALL=1 forbids it.\n`)
        return true
      }
      return /^(?:y(?:es)?)?$/i.test((await ask(`${question}\nDo so? [Y/n]`, stop)) ?? 'no')
    },
    agree: async (question, stop) => {
      if (!canAnswer())
        throw new CitedeckError(
          'nobody-to-ask',
          'nobody can be asked here whether to make these changes; nothing was changed',
          'Say so with --yes.',
        )
      if (!/^y(?:es)?$/i.test((await ask(`${question} [y/N]`, stop)) ?? 'no'))
        throw new CitedeckError('not-agreed', 'nothing was changed')
    },
  }
}

/** Whether this runs where nobody looks, as the services that build do say. */
function isOnBuildMachine(environment: NodeJS.ProcessEnv): boolean {
  return !['', '0', 'false'].includes(environment['CI'] ?? '')
}

/**
 * The line that is typed; undefined where the input ends without one. The terminal itself shows it, and turns Ctrl+C
 * into a signal. What has come of later lines is left in the input.
 */
async function readAnswer(input: NodeJS.ReadableStream, stop: AbortSignal): Promise<string | undefined> {
  if (!input.readable) return undefined
  const decoder = new StringDecoder('utf8')
  let text = ''
  return new Promise((resolve, reject) => {
    const settle = (how: () => void) => {
      input.pause()
      input.off('data', onData).off('end', onEnd).off('close', onEnd).off('error', onEnd)
      stop.removeEventListener('abort', onStop)
      how()
    }
    const onData = (chunk: Buffer | string) => {
      text += typeof chunk === 'string' ? chunk : decoder.write(chunk)
      const end = text.indexOf('\n')
      if (end < 0) return
      settle(() => {
        const rest = text.slice(end + 1)
        if (rest !== '') input.unshift(rest)
        resolve(text.slice(0, end).trim())
      })
    }
    const onEnd = () => {
      settle(() => {
        resolve(text.trim() === '' ? undefined : text.trim())
      })
    }
    const onStop = () => {
      settle(() => {
        reject(new Error('stopped'))
      })
    }
    input.on('data', onData).on('end', onEnd).on('close', onEnd).on('error', onEnd)
    stop.addEventListener('abort', onStop, { once: true })
    input.resume()
  })
}
