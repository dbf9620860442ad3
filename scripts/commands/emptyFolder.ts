import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { CitedeckError } from '../errors/citedeckError.js'
import { ifThere } from '../files/place.ts'
import { nameOf } from '../files/replaceable.ts'
import { isFolder } from './findTalk.ts'

/** What may lie in the folder of a new talk already. */
const harmless = new Set(['.git', '.DS_Store'])

/**
 * @param given what may lie in it besides
 * @throws CitedeckError where the folder of a new talk holds something, which is named, or cannot be one
 */
export async function mustBeEmpty(folder: string, given?: string): Promise<void> {
  let above = folder
  while (!existsSync(above)) above = dirname(above)
  if (!isFolder(above))
    throw new CitedeckError('output-refused', `${nameOf(above)} is no folder`, 'Nothing was changed.')
  const found = (await ifThere(readdir(folder)))?.filter((each) => !harmless.has(each) && each !== given) ?? []
  if (found.length === 0) return
  const some = `${found.sort().slice(0, 3).join(', ')}${found.length > 3 ? ` and ${found.length - 3} more` : ''}`
  throw new CitedeckError(
    'output-refused',
    `${nameOf(folder)} is not empty (${some}); a new talk gets a folder of its own`,
    'Nothing was changed.',
  )
}
