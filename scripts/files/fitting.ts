import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, parse, resolve } from 'node:path'

/** Whether a word has a sign by which it stands for several paths: `*`, `?`, `[…]` or `{…}`. */
export const hasPattern = (word: string): boolean => /[*?[{]/.test(word)

/**
 * The folders that fit a pattern, as shells read it: `*` and `?` stand for any letters of a name, `[a-c]` for one of
 * these, `{a,b}` for one of these words, and `**` for folders of any depth. Names that begin with a dot fit only where
 * the pattern says the dot.
 * @returns their paths, in the order of these
 */
export function foldersFitting(pattern: string, from = process.cwd()): string[] {
  const { root } = parse(pattern)
  const start = root === '' ? from : root
  const parts = pattern
    .slice(root.length)
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '')
  return [...new Set(walk(resolve(start), parts))].sort()
}

function walk(folder: string, [part, ...rest]: readonly string[]): string[] {
  if (part === undefined) return isFolder(folder) ? [folder] : []
  if (part === '**') return [folder, ...below(folder)].flatMap((each) => walk(each, rest))
  if (!hasPattern(part)) return existsSync(join(folder, part)) ? walk(join(folder, part), rest) : []
  const fits = nameFitting(part)
  return foldersIn(folder)
    .filter((name) => fits.test(name))
    .flatMap((name) => walk(join(folder, name), rest))
}

/** All folders at any depth, without those that packages and programs keep for themselves. */
function below(folder: string): string[] {
  return foldersIn(folder)
    .filter((name) => !name.startsWith('.') && name !== 'node_modules')
    .flatMap((name) => [join(folder, name), ...below(join(folder, name))])
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => isFolder(join(folder, name)))
  } catch {
    return [] // it may not be read
  }
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

/** What one part of a pattern fits, as a regular expression over a whole name. */
function nameFitting(part: string): RegExp {
  const source = part.replace(/\*+|\?|\[(?:[!^]?\]?[^\]]*)\]|\{[^{}]*\}|[^*?[{]+|[[{]/g, (piece) => {
    if (piece.startsWith('*')) return '.*'
    if (piece === '?') return '.'
    if (piece.length > 1 && piece.startsWith('['))
      return `[${piece
        .slice(1, -1)
        .replace(/^[!^]/, '^')
        .replace(/[\\\]]/g, '\\$&')}]`
    if (piece.length > 1 && piece.startsWith('{'))
      return `(?:${piece
        .slice(1, -1)
        .split(',')
        .map((word) =>
          nameFitting(word)
            .source.slice(1, -1)
            .replace(/^\(\?!\\\.\)/, ''),
        )
        .join('|')})`
    return piece.replace(/[\\^$.|+()[\]{}]/g, '\\$&')
  })
  return new RegExp(`^${part.startsWith('.') ? '' : '(?!\\.)'}${source}$`, 'su')
}
