import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of citedeck itself: layouts, components, styles and the packages are found from here. */
export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)))

/** What may be thrown away at any time. */
export const cacheFolder = join(projectRoot, 'node_modules', '.cache', 'citedeck')
