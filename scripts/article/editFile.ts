import { readFile } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import { applyChanges, type DataChange } from './change.ts'
import { applySplices, splicesOf, type Splice } from './editYaml.ts'
import { parseYaml, type YamlFile } from './yamlFile.ts'

/** What becomes of a data file, before it is written. */
export interface Edit {
  path: string
  file: YamlFile
  source: string
  splices: Splice[]
  written: string
}

/**
 * Makes changes to a data file, as yet on nobody's disk. What is to be written is read again, so that a slip of ours
 * cannot change what an author meant.
 */
export async function editFile(path: string, file: YamlFile, changes: readonly DataChange[]): Promise<Edit> {
  const source = await readFile(path, 'utf8')
  const splices = splicesOf(source, changes)
  const written = applySplices(source, splices)
  if (!isDeepStrictEqual(parseYaml(written.replace(/^\uFEFF/, ''), file.name).value, applyChanges(file.value, changes)))
    throw new Error(`${file.name} would not say the same after the changes; nothing was written`)
  return { path, file, source, splices, written }
}
