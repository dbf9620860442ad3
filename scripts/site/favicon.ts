import { copyFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../machine/project.js'
import { icons } from './siteFiles.ts'

/**
 * The icon that a site's pages name: the talk's own, which lies in the site by now, else citedeck's, which is put
 * there.
 * @returns its address, as the pages call it
 */
export async function placeIcon(site: string): Promise<string> {
  const own = icons.find((name) => existsSync(join(site, name)))
  if (own !== undefined) return `./${own}`
  const ours = join(projectRoot, 'public', 'favicon.svg')
  if (!existsSync(ours)) return 'data:,'
  await copyFile(ours, join(site, 'favicon.svg'))
  return './favicon.svg'
}
