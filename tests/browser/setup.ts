import { rm } from 'node:fs/promises'
import { findBrowser } from '../../scripts/export/browser.ts'
import { sharedFolder } from './sharedFolder.ts'

/** Gets the browser once, before tests in several processes would each try to. */
export default async function setup(): Promise<() => Promise<void>> {
  await findBrowser({
    consent: (question) => {
      process.stdout.write(`${question}\n`)
      return Promise.resolve(true)
    },
  })
  return () => rm(sharedFolder(process.pid), { recursive: true, force: true })
}
