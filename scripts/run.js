#!/usr/bin/env node
/**
 * The command `citedeck`, in a clone `node scripts/run.js build`.
 * Everything else is imported only once the machine has what it needs: older versions of Node cannot even read it.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { missingRequirement } from './start/requirements.js'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const isClone = existsSync(new URL('compile', import.meta.url))
const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const missing = missingRequirement({ root, isClone, version: process.versions.node, wanted: engines.node })
if (missing === undefined) {
  await import('./start/start.js')
} else {
  console.error(missing)
  process.exitCode = 3
}
