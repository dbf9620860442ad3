import { rm } from 'node:fs/promises'
import { findBrowser } from '../../scripts/export/browser.ts'
import { sharedFolder } from './sharedFolder.ts'

/** Gets the browser once, before tests in several processes would each try to. */
export default async function setup(): Promise<() => Promise<void>> {
  await findBrowser(process.env, (line) => process.stdout.write(`${line}\n`))
  return () => rm(sharedFolder(process.pid), { recursive: true, force: true })
}
