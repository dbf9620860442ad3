import { build } from '../../scripts/commands/build.ts'
import { openParts } from '../../scripts/commands/buildAnew.ts'
import { buildTalk } from '../../scripts/commands/buildTalk.ts'
import { parseOptions } from '../../scripts/commands/options.ts'
import { contactSheetPath } from '../../scripts/export/contactSheetPath.ts'
import { createTerminal } from '../../scripts/terminal/terminal.ts'
import { leaveBrowser, sharedBrowser } from './sharedBrowser.ts'

/**
 * Builds a talk as the command does, but within this process and in the browser that is open: half the work of a
 * process of its own. No page of the browser may be open but for its first.
 * @throws what the command says
 */
export async function buildHere(data: string, out: string, ...flags: string[]): Promise<void> {
  const options = parseOptions(['--data', data, '--out', out, ...flags], build.takes)
  const stream = { isTTY: false, write: () => true }
  const parts = openParts(options.withNotes)
  const browser = await sharedBrowser()
  try {
    await buildTalk(
      { ...options, contactSheetTo: contactSheetPath(options.out) },
      createTerminal({ stream, errors: stream }),
      new AbortController().signal,
      () =>
        Promise.resolve({
          ...parts,
          browsers: { start: () => Promise.resolve(browser), end: () => leaveBrowser(browser) },
        }),
    )
  } finally {
    parts.close()
  }
}
