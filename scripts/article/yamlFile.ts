import { isUtf8 } from 'node:buffer'
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { CitedeckError, hasCode } from '../errors/citedeckError.js'
import { limits } from '../input/limits.ts'
import { remember } from '../input/remember.ts'
import { readBounded } from '../input/readBounded.ts'
import { unixLines } from '../input/lineEnds.ts'
import { InputError, type Diagnostic } from './diagnostic.ts'
import { takeYamlApart } from './yaml/apart.ts'
import { yamlFault as fault } from './yaml/fault.ts'
import { readPlain } from './yaml/plain.ts'

/** A YAML file, read, with the place of everything in it. */
export interface YamlFile {
  /** As messages name it. */
  name: string
  value: unknown
  /**
   * The place of a value, of the key that leads to it, or of some words in it.
   * @param line the line of a text of several that is meant, from 1
   */
  place: (
    path: readonly PropertyKey[],
    at?: 'value' | 'key',
    words?: string,
    line?: number,
  ) => { line: number; column: number }
}

/** A file is no YAML, or not the YAML that its author means. */
export class BrokenYaml extends InputError {
  /** @param mended the file as it can be read, so that what else is wrong with it can be told in the same run */
  constructor(
    diagnostics: readonly Diagnostic[],
    readonly mended: YamlFile | undefined,
  ) {
    super(diagnostics)
  }
}

/**
 * Reads a YAML file.
 * @throws InputError where it is missing, unreadable, empty, too large, not UTF-8 or not YAML; all faults of the syntax
 * at once
 */
export async function readYaml(path: string, name: string): Promise<YamlFile> {
  return parseYaml(await readText(path, name), name)
}

/**
 * Reads YAML. Where there is nothing doubtful in it, it is taken apart only once a place in it is asked for.
 * @throws BrokenYaml with all faults of the syntax at once
 * @throws InputError where it is empty
 */
export const parseYaml = remember(
  8,
  (source: string, name: string) => `${name}\n${source}`,
  (source, name): YamlFile => {
    const value = readPlain(source, limits.nesting)
    if (value === undefined) return takeYamlApart(source, name)
    let apart: YamlFile | undefined
    return { name, value, place: (...of) => (apart ??= takeYamlApart(source, name)).place(...of) }
  },
)

async function readText(path: string, name: string): Promise<string> {
  const start = { line: 1, column: 1 }
  const bytes = await readBounded(path, limits.yaml).catch((error: unknown) => {
    if (!(error instanceof CitedeckError)) throw error
    throw new InputError([
      fault(name, error.code, error.message, start, hasCode(error, 'no-such-file') ? whereToLook(path) : undefined),
    ])
  })
  if (!isUtf8(bytes))
    throw new InputError([
      fault(name, 'file-not-utf8', 'is not UTF-8', placeOfBadByte(bytes), 'Save it as UTF-8 in your editor.'),
    ])
  // YAML takes every kind of line end (1.2.2, 5.4); its parser does not know the carriage return alone.
  const text = unixLines(bytes.toString('utf8'))
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}

/** What to do where a file is not there: rename the one that is, or name another folder. */
function whereToLook(path: string): string {
  const other = path.replace(/\.yaml$/, '.yml')
  return other !== path && existsSync(other)
    ? `${basename(other)} is there: rename it ${basename(path)}.`
    : `Looked for ${path}; --data DIR names another folder.`
}

/** Where the first byte stands that cannot be UTF-8. */
function placeOfBadByte(bytes: Buffer): { line: number; column: number } {
  // A stream holds the bytes of a character back that is not whole yet, so `good` may end within the bad one.
  const decode = (end: number) => new TextDecoder('utf-8').decode(bytes.subarray(0, end), { stream: true })
  let [good, bad] = [0, bytes.length]
  while (good < bad - 1) {
    const middle = (good + bad) >> 1
    if (decode(middle).includes('\uFFFD')) bad = middle
    else good = middle
  }
  const before = decode(good).split('\n')
  return { line: before.length, column: (before[before.length - 1] ?? '').length + 1 }
}
