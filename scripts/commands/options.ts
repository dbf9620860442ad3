import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { suggest } from '../article/nearest.ts'
import { join } from 'node:path'
import { projectRoot } from '../project.ts'
import { UsageError } from '../terminal.ts'

const known = {
  'data': { type: 'string', value: 'DIR', help: 'the folder with facts.yaml and article.yaml (default: data)' },
  'out': { type: 'string', value: 'DIR', help: 'where the site and the PDF go (default: dist)' },
  'source': { type: 'string', value: 'FILE', help: 'the article\'s text (default: CITEDECK_SOURCE, else source.txt in the data folder)' },
  'lock': { type: 'boolean', help: 'lock the citations to this text: a hash and the numbers of every sentence' },
  'find': { type: 'string', value: 'WORDS', help: 'list the sentences that hold the words or state the number' },
  'show-repairs': { type: 'boolean', help: 'list what was mended in the text as received' },
  'port': { type: 'string', value: 'N', help: 'the port to try first' },
  'json': { type: 'boolean', help: 'print the result for machines' },
  'force': { type: 'boolean', help: 'overwrite a slides.md that was edited by hand, keeping it beside' },
  'quiet': { type: 'boolean', help: 'print errors only' },
  'help': { type: 'boolean', help: 'show this' },
} as const

export type OptionName = keyof typeof known

export interface Options {
  data: string
  out: string
  source: string | undefined
  lock: boolean
  find: string | undefined
  showRepairs: boolean
  port: number | undefined
  json: boolean
  force: boolean
  quiet: boolean
  help: boolean
  rest: string[]
}

/**
 * Reads the options of a command.
 * @throws UsageError for what it does not take
 */
export function readOptions(args: readonly string[], taken: readonly OptionName[]): Options {
  const names: readonly OptionName[] = [...taken, 'quiet', 'help']
  const { tokens, values, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries(names.map((name) => [name, { type: known[name].type, ...(name === 'help' ? { short: 'h' } : {}) }])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const name = names.find((each) => each === token.name)
    if (!name) throw new UsageError(`unknown option ${token.rawName}${suggest(token.name, names)}`)
    if (known[name].type === 'string' && (token.value === undefined || token.value.startsWith('--'))) throw new UsageError(`--${name} needs a value`)
    if (known[name].type === 'boolean' && token.value !== undefined) throw new UsageError(`--${name} takes no value`)
  }
  const text = (name: OptionName) => { const value = values[name]; return typeof value === 'string' ? value : undefined }
  const port = text('port')
  if (port !== undefined && !(/^\d+$/.test(port) && Number(port) <= 65535)) throw new UsageError(`--port ${port} is not a port; give a number up to 65535`)
  const data = text('data')
  const out = text('out')
  const source = text('source')
  return {
    data: data === undefined ? join(projectRoot, 'data') : resolve(data),
    out: out === undefined ? join(projectRoot, 'dist') : resolve(out),
    source: source === undefined ? undefined : resolve(source),
    lock: values['lock'] === true,
    find: text('find'),
    showRepairs: values['show-repairs'] === true,
    port: port === undefined ? undefined : Number(port),
    json: values['json'] === true,
    force: values['force'] === true,
    quiet: values['quiet'] === true,
    help: values['help'] === true,
    rest: positionals,
  }
}

/** The lines of a command's help on its options. */
export function optionHelp(taken: readonly OptionName[]): string {
  const names: readonly OptionName[] = [...taken, 'quiet', 'help']
  return names.map((name) => {
    const option = known[name]
    return `  ${`--${name}${'value' in option ? ` ${option.value}` : ''}`.padEnd(16)}${option.help}`
  }).join('\n')
}
