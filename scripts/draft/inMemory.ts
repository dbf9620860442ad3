import type { YamlFile } from '../article/yamlFile.ts'
import type { Plain } from '../deck/yaml.ts'

/** A file that lies in memory, and what of it stands at a line: each of its parts has one. */
export interface FileInMemory extends YamlFile {
  at: (line: number) => readonly PropertyKey[]
}

/** The parts of the files that faults are told apart by: facts, their descriptions, what a slide says, the head. */
export const partOf = {
  facts: (path: readonly PropertyKey[]) => path.slice(0, path[1] === 'of' ? 2 : 1),
  article: (path: readonly PropertyKey[]) => {
    const [first, , third] = path
    const length =
      first === 'sections' ? (third === 'slides' ? 5 : 3) : first === 'terms' ? 2 : first === 'sources' ? 4 : 1
    return path.slice(0, length)
  },
} as const

/**
 * Data as a file that is checked without being written and read.
 * @param value what it holds; keys without a value are none
 */
export function inMemory(
  name: string,
  value: Plain,
  part: (path: readonly PropertyKey[]) => readonly PropertyKey[],
): FileInMemory {
  const parts: (readonly PropertyKey[])[] = []
  const lines = new Map<string, number>()
  return {
    name,
    value: JSON.parse(JSON.stringify(value)) as unknown,
    place: (path) => {
      const own = part(path)
      const key = own.map(String).join('\n')
      const line = lines.get(key) ?? parts.push(own)
      lines.set(key, line)
      return { line, column: 1 }
    },
    at: (line) => parts[line - 1] ?? [],
  }
}
