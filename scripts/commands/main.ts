import { nearest } from '../input/nearest.ts'
import { CitedeckError, hasCode } from '../errors/citedeckError.js'
import type { Command } from './command.ts'
import { mend } from './mend.ts'
import { optionHelp, parseOptions } from './options.ts'
import { explain } from '../machine/explain.js'
import { stoppedCode } from '../machine/stop.js'
import { citedeckVersion } from '../machine/version.ts'
import { createTerminal, type Streams } from '../terminal/terminal.ts'

interface Entry {
  summary: string
  load: () => Promise<Command>
}

/** The commands; each is loaded when it is called, since some bring a bundler or a browser. */
const commands: Readonly<Record<string, Entry>> = {
  build: {
    summary: 'check the data, write slides.md, build the site and print the PDF, of one talk or many',
    load: async () => (await import('./build.ts')).build,
  },
  check: {
    summary: 'check the data, and every citation against the article',
    load: async () => (await import('./check.ts')).check,
  },
  audit: {
    summary: 'look for every number of any deck in the article that it is of',
    load: async () => (await import('./audit.ts')).audit,
  },
  review: {
    summary: 'look at the slides one by one, and record who found what in order',
    load: async () => (await import('./review.ts')).review,
  },
  diff: {
    summary: 'say what numbers, citations and claims have changed between two decks',
    load: async () => (await import('./diff.ts')).diff,
  },
  slides: { summary: 'write slides.md from the data', load: async () => (await import('./slides.ts')).slides },
  dev: {
    summary: 'show the live deck; saving a data file updates it',
    load: async () => (await import('./dev.ts')).dev,
  },
  export: {
    summary: 'print the PDF again, or pictures, or a handout, from the built site',
    load: async () => (await import('./export.ts')).exportOutputs,
  },
  preview: {
    summary: 'serve the built site as a host would',
    load: async () => (await import('./preview.ts')).preview,
  },
  figures: {
    summary: 'write the page that shows every kind of figure',
    load: async () => (await import('./figures.ts')).figures,
  },
  new: {
    summary: 'make a small talk to begin with, in a folder of its own',
    load: async () => (await import('./new.ts')).makeTalk,
  },
  init: {
    summary: "make a first talk beside an article's text, and build it",
    load: async () => (await import('./init.ts')).init,
  },
  coverage: {
    summary: 'say how far a talk covers its article, and which of its slides are still drafts',
    load: async () => (await import('./coverage.ts')).coverage,
  },
  draft: {
    summary: 'draft a first deck from an article: its facts, its slides, and what was left out',
    load: async () => (await import('./draft.ts')).draftDeck,
  },
  upgrade: {
    summary: 'bring older data to the present format, as a diff that you agree to',
    load: async () => (await import('./upgrade.ts')).upgrade,
  },
  schema: {
    summary: 'write the JSON Schemas that editors use beside the data',
    load: async () => (await import('./schema.ts')).schema,
  },
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
    if (['version', '--version', '-v', '-V'].includes(name)) {
      terminal.say(citedeckVersion())
      return 0
    }
    const entry = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (!entry) {
      const meant = nearest(name, Object.keys(commands))
      throw new CitedeckError(
        'unknown-command',
        `unknown command "${name}"${meant === undefined ? '' : `; did you mean "${meant}"?`}`,
        meant === undefined ? help() : `See: npm run ${meant} -- --help`,
      )
    }
    const command = await entry.load()
    const options = parseOptions(rest, command.takes, command.names)
    if (options.help) {
      terminal.say(
        `npm run ${name} -- ${command.names ? `${command.names.join('|')} ` : ''}${takesTalk(command) ? (command.takes.includes('shard') ? '[talks] ' : '[talk] ') : ''}[options]\n\n`
          + `${entry.summary}\n\n${optionHelp(command.takes)}`,
      )
      return 0
    }
    if (!command.names && options.rest.length > 0)
      throw new CitedeckError(
        'unexpected-word',
        `${name} takes no "${options.rest.join(' ')}"`,
        `See: npm run ${name} -- --help`,
      )
    terminal = createTerminal({ ...streams, quiet: options.quiet || options.json })
    stop.throwIfAborted()
    if (options.talks.length === 0) await mend(options, command.takes, terminal) // of several, each for itself
    await command.run(options, terminal, stop)
    return 0
  } catch (error) {
    if (stop.aborted) {
      terminal.error(
        hasCode(stop.reason, 'output-lost') ? stop.reason.message : 'stopped; the outputs are as they were',
      )
      return stoppedCode
    }
    const { text, code } = explain(error)
    terminal.error(text)
    return code
  }
}

/** Whether the folder of a talk may be named. */
const takesTalk = ({ takes }: Command) => takes.includes('data') || takes.includes('out')

function help(): string {
  const lines = Object.entries(commands).map(([name, { summary }]) => `  npm run ${name.padEnd(8)} ${summary}`)
  return (
    'citedeck turns an article, written down as data, into slides, a site and a PDF.\n\n'
    + `${lines.join('\n')}\n\n`
    + 'Each works on the talk that the folder is in, or on the one that is named: npm run build -- talks/mine\n'
    + 'Each command has its own: npm run build -- --help'
  )
}
