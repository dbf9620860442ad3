import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of citedeck itself: layouts, components, styles and the packages are found from here. */
export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)))

/** What may be thrown away at any time; `CITEDECK_CACHE` puts it elsewhere. */
export const cacheFolder = resolve(process.env['CITEDECK_CACHE'] ?? join(projectRoot, 'node_modules', '.cache', 'citedeck'))
