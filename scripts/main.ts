import { formatDiagnostic, InputError } from './article/diagnostic.ts'
import { suggest } from './article/nearest.ts'
import type { Command } from './commands/command.ts'
import { optionHelp, readOptions } from './commands/options.ts'
import { EditedByHand } from './deck/files.ts'
import { PrintError } from './export/printError.ts'
import { createTerminal, InputMissing, MachineError, UsageError, type Streams, type Terminal } from './terminal.ts'

interface Entry { summary: string, load: () => Promise<Command> }

/** The commands; each is loaded when it is called, since some bring a bundler or a browser. */
const commands: Readonly<Record<string, Entry>> = {
  build: { summary: 'check the data, write slides.md, build the site and print the PDF', load: async () => (await import('./commands/build.ts')).build },
  check: { summary: 'check the data, and every citation against the article', load: async () => (await import('./commands/check.ts')).check },
  slides: { summary: 'write slides.md from the data', load: async () => (await import('./commands/slides.ts')).slides },
  dev: { summary: 'show the live deck; saving a data file updates it', load: async () => (await import('./commands/dev.ts')).dev },
  export: { summary: 'print the PDF again, or pictures, or a handout, from the built site', load: async () => (await import('./commands/export.ts')).exportOutputs },
  preview: { summary: 'serve the built site as a host would', load: async () => (await import('./commands/preview.ts')).preview },
  figures: { summary: 'write the page that shows every kind of figure', load: async () => (await import('./commands/figures.ts')).figures },
  upgrade: { summary: 'bring older data to the present format, as a diff that you agree to', load: async () => (await import('./commands/upgrade.ts')).upgrade },
  schema: { summary: 'write the JSON Schemas that editors use beside the data', load: async () => (await import('./commands/schema.ts')).schema },
}

/**
 * Runs a command line; the result is the exit code: 0 done, 1 wrong input, 2 wrong command line, 3 the machine lacks
 * something, 130 stopped.
 */
export async function main(args: readonly string[], stop: AbortSignal, streams: Streams = {}): Promise<number> {
  const [name = 'help', ...rest] = args
  let terminal = createTerminal(streams)
  try {
    if (['help', '--help', '-h'].includes(name)) {
      terminal.say(help())
      return 0
    }
    const entry = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (!entry) throw new UsageError(`unknown command "${name}"${suggest(name, Object.keys(commands))}`, help())
    const command = await entry.load()
    const options = readOptions(rest, command.takes)
    if (options.help) {
      terminal.say(`npm run ${name} -- ${command.names ? `${command.names.join('|')} ` : ''}[options]\n\n${entry.summary}\n\n${optionHelp(command.takes)}`)
      return 0
    }
    if (!command.names && options.rest.length > 0) throw new UsageError(`${name} takes no "${options.rest.join(' ')}"`, `See: npm run ${name} -- --help`)
    terminal = createTerminal({ ...streams, quiet: options.quiet || options.json })
    stop.throwIfAborted()
    await command.run(options, terminal, stop)
    return 0
  } catch (error) {
    if (stop.aborted) {
      terminal.error('stopped; the outputs are as they were')
      return 130
    }
    return explain(error, terminal)
  }
}

function explain(error: unknown, terminal: Terminal): number {
  if (error instanceof InputError) {
    const errors = error.diagnostics.length
    terminal.error(`${error.diagnostics.map(formatDiagnostic).join('\n')}\n${errors} ${errors === 1 ? 'error' : 'errors'}; nothing was changed`)
    return 1
  }
  if (error instanceof EditedByHand) {
    terminal.error(`${error.message} was edited by hand.\nAn edit belongs in the data folder: claims, figures and notes in article.yaml, numbers in facts.yaml.\n--force writes it anew and keeps this version beside it as slides.edited.md.`)
    return 1
  }
  if (error instanceof PrintError) {
    terminal.error(`Nothing was printed: ${error.message}`)
    return 1
  }
  if (error instanceof InputMissing) {
    terminal.error(`${error.message}\n${error.hint}`)
    return 1
  }
  if (error instanceof UsageError) {
    terminal.error(`${error.message}${error.hint ? `\n${error.hint}` : ''}`)
    return 2
  }
  if (error instanceof MachineError) {
    terminal.error(`${error.message}\n${error.hint}`)
    return 3
  }
  if (error instanceof Error && /browser has (?:been closed|ended)|Target (?:page|closed|crashed)|Page crashed/.test(error.message)) {
    terminal.error('The browser ended before the work was done.\nRun this again; where it happens again, the machine may be short of memory. The outputs are as they were.')
    return 3
  }
  if (error instanceof Error && 'code' in error && typeof error.code === 'string' && /^(?:EACCES|EROFS|ENOSPC|EDQUOT|EPERM|EFBIG)$/.test(error.code)) {
    terminal.error(`${error.message}\nThe output folder must be writable and have room; the outputs are as they were.`)
    return 3
  }
  terminal.error(error instanceof Error ? error.stack ?? error.message : String(error))
  return 70
}

function help(): string {
  const lines = Object.entries(commands).map(([name, { summary }]) => `  npm run ${name.padEnd(8)} ${summary}`)
  return `citedeck turns an article, written down as data, into slides, a site and a PDF.\n\n${lines.join('\n')}\n\nOptions go after --, for example: npm run build -- --data talks/mine --out public\nEach command has its own: npm run build -- --help`
}
