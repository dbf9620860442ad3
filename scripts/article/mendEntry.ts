import type { Mend } from './mend.ts'
import { entriesOf, isMap, valueAt } from './untyped.ts'
import type { YamlFile } from './yamlFile.ts'

/** What gives a key of a map in a file another value, or the value that it lacks; nothing where no map is there. */
export function setKey(file: YamlFile, path: readonly PropertyKey[], key: string, value: unknown): Mend[] {
  const map = valueAt(file.value, ...path)
  if (!isMap(map)) return []
  if (Object.hasOwn(map, key)) return [{ kind: 'set', at: file.place([...path, key]), value }]
  const last = entriesOf(map).at(-1)?.[0]
  return last === undefined ? [] : [{ kind: 'add', at: file.place([...path, last], 'key'), key, value }]
}

/** What takes a key out of a map in a file, where it is there. */
export function dropKey(file: YamlFile, path: readonly PropertyKey[], key: string): Mend[] {
  const map = valueAt(file.value, ...path)
  return isMap(map) && Object.hasOwn(map, key) ? [{ kind: 'remove', at: file.place([...path, key], 'key') }] : []
}
