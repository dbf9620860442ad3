import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { CitedeckError } from '../errors/citedeckError.js'
import { hasPattern } from '../files/fitting.ts'
import { nearest } from '../input/nearest.ts'
import { deckPath } from '../talk/places.ts'
import { findTalk, isFolder } from './findTalk.ts'

const known = {
  data: {
    type: 'string',
    value: 'DIR',
    help: 'the folder with facts.yaml and article.yaml (default: the talk that this folder is in)',
  },
  out: {
    type: 'string',
    value: 'PATH',
    help: 'where the outputs go (default: dist, beside the talk; of an export see the README)',
  },
  site: { type: 'string', value: 'DIR', help: 'the built site (default: dist, beside the talk)' },
  range: { type: 'string', value: '3-7,12', help: 'these slides only' },
  scale: { type: 'string', value: '1..4', help: 'pixels of a picture per pixel of the canvas (default: 1)' },
  'with-notes': { type: 'boolean', help: "publish the presenter's view with the speaker's notes" },
  'with-clicks': { type: 'boolean', help: 'a page or picture for each step of a slide' },
  dark: { type: 'boolean', help: 'the dark scheme' },
  paper: { type: 'string', value: 'a4|letter', help: 'the paper of a handout (default: a4)' },
  'no-notes': { type: 'boolean', help: 'a handout of slides alone, two to a page' },
  source: {
    type: 'string',
    value: 'FILE',
    help:
      "the article's text (default: CITEDECK_SOURCE, else source.txt in the data folder); "
      + 'id=FILE for each where there are several',
  },
  lock: { type: 'boolean', help: 'lock the citations to this text: a hash and the numbers of every sentence' },
  relock: {
    type: 'boolean',
    help: 'lock to a text that has changed, and move the citations of the data along with it',
  },
  move: { type: 'string', value: '3.2=4.1,…', help: 'with --relock: where these sentences stand in the new text' },
  list: {
    type: 'boolean',
    help: 'list all sentences, with the numbers that are read in each; in a review, how slides stand',
  },
  find: { type: 'string', value: 'WORDS', help: 'list the sentences that hold the words or state the number' },
  'show-repairs': { type: 'boolean', help: 'list what was mended in the text as received' },
  locale: { type: 'string', value: 'TAG', help: 'the language of a new talk: zh-Hant, zh-Hans, en, en-GB or en-US' },
  to: {
    type: 'string',
    value: 'DIR',
    help: 'the folder of the new talk (default: one named as the article, beside it)',
  },
  facts: {
    type: 'string',
    value: 'FILE',
    help: 'draft from this table too (.csv, .xlsx): what it holds as facts, cited to its cells',
  },
  model: {
    type: 'string',
    value: 'NAME',
    help: 'let this model choose and word the slides: sends the article to OPENAI_BASE_URL, with OPENAI_API_KEY',
  },
  port: { type: 'string', value: 'N', help: 'the port to try first' },
  host: {
    type: 'string',
    value: '[ADDRESS]',
    alone: '0.0.0.0',
    help: 'listen on the network too, or on this address of the machine alone (default: this machine alone)',
  },
  as: { type: 'string', value: 'NAME', help: 'who reviews: a name, or initials' },
  slide: { type: 'string', value: 'ID,…', help: 'these slides only, by their ids' },
  accept: { type: 'string', value: 'ID,…|all', help: 'find these slides in order, without asking' },
  remark: { type: 'string', value: 'TEXT', help: 'find the slides of --slide not in order, for this reason' },
  'require-review': {
    type: 'string',
    value: 'N',
    help: 'refuse a talk that not so many people have found in order, each slide as it is',
  },
  shard: {
    type: 'string',
    value: 'N/M',
    help: 'of several talks the Nth of M shares, for machines that work side by side',
  },
  proof: { type: 'string', value: 'FILE.html', help: 'write what is found as a sheet to print and to tick, too' },
  kiosk: { type: 'boolean', help: 'print an address too that turns the slides by their planned times, over and over' },
  online: {
    type: 'boolean',
    help: 'look on the network whether the article is there, with the sentences that are cited',
  },
  json: { type: 'boolean', help: 'print the result for machines' },
  force: {
    type: 'boolean',
    help:
      'do all anew, though nothing has changed; overwrite a slides.md that was edited by hand, keeping it beside; '
      + 'lock to a text by which the data does not hold',
  },
  'allow-warnings': { type: 'boolean', help: 'print also what overflows, is cut off or did not load, and say so' },
  yes: { type: 'boolean', help: 'make the changes without asking' },
  quiet: { type: 'boolean', help: 'print errors only' },
  help: { type: 'boolean', help: 'show this' },
} as const

export type OptionName = keyof typeof known
export const optionNames = Object.keys(known).filter((name): name is OptionName => name in known)

export interface Options {
  data: string
  /** Folders and patterns of them, where a command works on several talks; `data` is empty then. */
  talks: readonly string[]
  out: string
  /** `out` where it was named. */
  target: string | undefined
  site: string
  range: string | undefined
  scale: string | undefined
  withNotes: boolean
  withClicks: boolean
  dark: boolean
  paper: string | undefined
  noNotes: boolean
  /** As typed: a file, or `id=FILE` for each of several texts. */
  source: readonly string[]
  lock: boolean
  relock: boolean
  move: string | undefined
  list: boolean
  find: string | undefined
  showRepairs: boolean
  locale: string | undefined
  to: string | undefined
  facts: string | undefined
  model: string | undefined
  port: number | undefined
  host: string | undefined
  as: string | undefined
  slide: string | undefined
  accept: string | undefined
  remark: string | undefined
  /** How many people are to have found each slide in order. */
  requireReview: number | undefined
  shard: Shard | undefined
  proof: string | undefined
  kiosk: boolean
  online: boolean
  json: boolean
  force: boolean
  allowWarnings: boolean
  yes: boolean
  quiet: boolean
  help: boolean
  rest: string[]
}

/**
 * Reads the options of a command.
 * @param words what the command takes without a dash; one more may be the folder of a talk
 * @throws CitedeckError for what it does not take, and where no talk is named and none is near
 */
export function parseOptions(
  args: readonly string[],
  taken: readonly OptionName[],
  words: readonly string[] = [],
): Options {
  const names: readonly OptionName[] = [...taken, 'quiet', 'help']
  const { tokens, values, positionals } = parseArgs({
    args: withValues(args),
    options: Object.fromEntries(
      names.map((name) => [
        name,
        { type: known[name].type, ...(name === 'help' ? { short: 'h' } : {}), multiple: name === 'source' },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const name = names.find((each) => each === token.name)
    if (!name) {
      const meant = nearest(token.name, names)
      const hint = meant === undefined ? '' : `; did you mean "--${meant}"?`
      throw new CitedeckError('unknown-option', `unknown option ${token.rawName}${hint}`)
    }
    if (known[name].type === 'string' && (token.value === undefined || token.value.startsWith('--')))
      throw new CitedeckError('option-value', `--${name} needs a value`)
    if (known[name].type === 'string' && token.value?.trim() === '')
      throw new CitedeckError('option-value', `--${name} is empty`, 'A variable that is not set gives an empty word.')
    if (known[name].type === 'boolean' && token.value !== undefined)
      throw new CitedeckError('option-value', `--${name} takes no value`)
  }
  const text = (name: OptionName) => {
    const value = values[name]
    return typeof value === 'string' ? value : undefined
  }
  const port = text('port')
  if (port !== undefined && !(/^\d+$/.test(port) && Number(port) <= 65535))
    throw new CitedeckError('option-value', `--port ${port} is not a port; give a number up to 65535`)
  const out = text('out')
  const site = text('site')
  const shard = readShard(text('shard'))
  const talks = taken.includes('shard') && areSeveral(positionals, shard) ? positionals : []
  for (const name of ['data', 'source'] as const)
    if (talks.length > 0 && values[name] !== undefined)
      throw new CitedeckError(
        'option-conflict',
        `--${name} is of one talk, and ${talks.join(', ')} may be several; name one, or leave --${name} out`,
      )
  if (shard && talks.length === 0)
    throw new CitedeckError('option-conflict', "--shard shares several talks out; name them, such as 'talks/*'")
  const isOfTalk = taken.includes('data') || (taken.includes('out') && out === undefined)
  const folders =
    isOfTalk && talks.length === 0 ? positionals.filter((word) => !words.includes(word) && isFolder(word)) : []
  const [folder, other] = folders
  if (other !== undefined)
    throw new CitedeckError('option-conflict', `"${folder}" and "${other}" name two talks; name one`)
  const named = text('data') ?? folder
  if (text('data') !== undefined && folder !== undefined)
    throw new CitedeckError('option-conflict', `"${folder}" and --data ${text('data')} name two talks; name one`)
  const data =
    named === undefined
      ? isOfTalk && talks.length === 0 && values['help'] !== true
        ? findTalk(process.cwd())
        : ''
      : resolve(named)
  const beside = join(dirname(deckPath(data)), 'dist')
  return {
    data,
    talks,
    out: out === undefined ? beside : resolve(out),
    target: out === undefined ? undefined : resolve(out),
    site: site === undefined ? beside : resolve(site),
    range: text('range'),
    scale: text('scale'),
    withNotes: values['with-notes'] === true,
    withClicks: values['with-clicks'] === true,
    dark: values['dark'] === true,
    paper: text('paper'),
    noNotes: values['no-notes'] === true,
    source: Array.isArray(values['source']) ? values['source'].map(String) : [],
    lock: values['lock'] === true,
    relock: values['relock'] === true,
    move: text('move'),
    list: values['list'] === true,
    find: text('find'),
    showRepairs: values['show-repairs'] === true,
    locale: text('locale'),
    to: text('to'),
    facts: text('facts'),
    model: text('model'),
    port: port === undefined ? undefined : Number(port),
    host: text('host'),
    shard,
    proof: text('proof'),
    as: text('as'),
    slide: text('slide'),
    accept: text('accept'),
    remark: text('remark'),
    requireReview: readCount(text('require-review')),
    kiosk: values['kiosk'] === true,
    online: values['online'] === true,
    json: values['json'] === true,
    force: values['force'] === true,
    allowWarnings: values['allow-warnings'] === true,
    yes: values['yes'] === true,
    quiet: values['quiet'] === true,
    help: values['help'] === true,
    rest: talks.length > 0 ? [] : positionals.filter((word) => word !== folder),
  }
}

/** One of so many shares of the talks, from 1. */
export interface Shard {
  index: number
  count: number
}

/** @throws CitedeckError for what is no share */
function readShard(given: string | undefined): Shard | undefined {
  if (given === undefined) return undefined
  const [, index, count] = (/^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(given) ?? []).map(Number)
  if (index !== undefined && count !== undefined && index <= count) return { index, count }
  throw new CitedeckError(
    'option-value',
    `--shard ${given} is no share; give its number and how many there are, such as 1/4`,
  )
}

/** Whether words of a command line name several talks, or may. */
const areSeveral = (words: readonly string[], shard: Shard | undefined) =>
  words.length > 1 || words.some(isPattern) || (shard !== undefined && words.length > 0)

/** Whether a word stands for the folders that fit it, such as `talks/*`. */
export const isPattern = (word: string) => hasPattern(word) && !isFolder(word)

/**
 * How many reviews are required.
 * @throws CitedeckError for what is no number of people
 */
function readCount(given: string | undefined): number | undefined {
  if (given === undefined) return undefined
  if (/^[1-9]\d?$/.test(given)) return Number(given)
  throw new CitedeckError('option-value', `--require-review ${given} is no number of people; give one from 1 to 99`)
}

/** The words of a command line; an option that may stand alone has its value, and a folder that follows is a talk's. */
function withValues(args: readonly string[]): string[] {
  return args.map((word, index) => {
    const name = optionNames.find((each) => word === `--${each}`)
    const option = name === undefined ? undefined : known[name]
    const next = args[index + 1]
    const isAlone = next === undefined || next.startsWith('-') || isFolder(next)
    return option !== undefined && 'alone' in option && isAlone ? `${word}=${option.alone}` : word
  })
}

/** The lines of a command's help on its options. */
export function optionHelp(taken: readonly OptionName[]): string {
  const names: readonly OptionName[] = [...taken, 'quiet', 'help']
  return names
    .map((name) => {
      const option = known[name]
      return `  ${`--${name}${'value' in option ? ` ${option.value}` : ''}`.padEnd(19)}${option.help}`
    })
    .join('\n')
}
