import { findBrowser } from '../../scripts/export/browser.ts'

/** Gets the browser once, before tests in several processes would each try to. */
export default async function setup(): Promise<void> {
  await findBrowser(process.env, (line) => process.stdout.write(`${line}\n`))
}
