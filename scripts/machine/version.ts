import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { projectRoot } from './project.js'

/** The version of citedeck, as its package says: `0.2.0`. */
export function citedeckVersion(): string {
  const text = readFileSync(join(projectRoot, 'package.json'), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version
}
