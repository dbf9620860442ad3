import { resolve } from 'node:path'
import '../input/schemaSettings.ts'
import { InputError } from '../article/diagnostic.ts'
import { build as buildCommand } from '../commands/build.ts'
import { check } from '../commands/check.ts'
import { mend } from '../commands/mend.ts'
import { parseOptions } from '../commands/options.ts'
import { readDeck } from '../commands/slides.ts'
import { createTerminal, type Terminal } from '../terminal/terminal.ts'
import type { BuildOptions, Deck, Options, Report } from './types.ts'

export type { BuildOptions, Coverage, Deck, Diagnostic, Options, Report, Slide } from './types.ts'

/** A terminal that is heard by a function alone. */
function heardBy(hear: (text: string) => void, quiet = false): Terminal {
  const stream = { isTTY: false, write: (text: string | Uint8Array) => (hear(String(text)), true) }
  return createTerminal({ stream, errors: stream, quiet })
}
const ignore = () => undefined

const sourcesOf = ({ source = [] }: Options): string[] => (typeof source === 'string' ? [source] : [...source])
const neverStopped = new AbortController().signal

/**
 * Checks a talk against its article, as `citedeck check` does.
 * @param folder that holds `facts.yaml` and `article.yaml`
 * @returns what was found, faults too
 * @throws Error where the folder or a text cannot be read
 */
export async function checkTalk(folder: string, options: Options = {}): Promise<Report> {
  const given = parseOptions(['--json', '--data', resolve(folder), ...sourceArguments(options)], check.takes)
  let written = ''
  try {
    const terminal = heardBy((text) => (written += text), true)
    await check.run(given, terminal, options.signal ?? neverStopped)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    if (written === '') return { ok: false, diagnostics: [...error.diagnostics] }
  }
  return JSON.parse(written) as Report
}

const sourceArguments = (options: Options): string[] => sourcesOf(options).flatMap((source) => ['--source', source])

/**
 * Checks a talk and composes its slides.
 * @throws Error with `diagnostics`, as `checkTalk` reports them, where it has faults
 */
export function compose(folder: string, options: Options = {}): Promise<Deck> {
  return readDeck(resolve(folder), sourcesOf(options), heardBy(ignore))
}

/**
 * Builds a talk's site and prints its PDF, as `citedeck build` does.
 * @throws Error with a `code`, a `message` and a `hint`; nothing is changed then
 */
export async function build(folder: string, options: BuildOptions = {}): Promise<void> {
  const flags = { 'with-notes': options.withNotes, force: options.force, 'allow-warnings': options.allowWarnings }
  const given = parseOptions(
    [
      ...['--data', resolve(folder), ...sourceArguments(options)],
      ...(options.out === undefined ? [] : ['--out', resolve(options.out)]),
      ...Object.entries(flags).flatMap(([name, isSet]) => (isSet ? [`--${name}`] : [])),
    ],
    buildCommand.takes,
  )
  const terminal = heardBy((text) => options.onLine?.(text.trimEnd()))
  await mend(given, buildCommand.takes, terminal)
  await buildCommand.run(given, terminal, options.signal ?? neverStopped)
}
