import { join } from 'node:path'
import type { Page } from 'playwright-chromium'
import { build } from 'vite'
import type { Finding } from './look/finding.ts'
import type { What } from './look/walk.ts'

export { formatFindings, type Finding } from './look/finding.ts'

let script: Promise<string> | undefined

/** The rules as one script for the page. */
async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'look', 'walk.ts'), formats: ['iife'], name: 'look' },
    },
  })
  const [built] = Array.isArray(result) ? result : [result]
  if (!built || !('output' in built)) throw new Error('the rules were not bundled')
  return built.output[0].code
}

/**
 * Looks at every slide of a print page; at the colours alone where only they have changed since, at the cards where it
 * is read, or at what a handout says.
 */
export async function look(page: Page, what: What = 'all'): Promise<Finding[]> {
  script ??= bundle()
  if (!(await page.evaluate(() => 'look' in globalThis))) await page.addScriptTag({ content: await script })
  return page.evaluate(`look.walk(${JSON.stringify(what)})`)
}
