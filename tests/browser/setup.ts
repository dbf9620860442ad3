import { rm } from 'node:fs/promises'
import { findBrowser } from '../../scripts/export/browser.ts'
import { partFolder } from '../../scripts/start/partFolder.js'
import { sharedFolder } from './sharedFolder.ts'

/** Gets the browser and compiles citedeck once, before tests in several processes would each do it. */
export default async function setup(): Promise<() => Promise<void>> {
  const shared = sharedFolder(process.pid)
  await rm(shared, { recursive: true, force: true }) // left by a run of the same number that was killed
  await findBrowser({
    consent: (question) => {
      process.stdout.write(`${question}\n`)
      return Promise.resolve(true)
    },
  })
  // Each in a process of its own, and in part on one core.
  await Promise.all((['program', 'renderer', 'stage', 'stage-with-notes'] as const).map((name) => partFolder(name)))
  return () => rm(shared, { recursive: true, force: true })
}
