import { chromium } from 'playwright-core'
import { findBrowser } from '../scripts/export/browser.ts'

/** Prints pages as PDFs in one browser. */
export async function printAll(pages: readonly string[]): Promise<Uint8Array[]> {
  const browser = await chromium.launch({ executablePath: await findBrowser({ consent: () => Promise.resolve(true) }) })
  try {
    const page = await browser.newPage()
    const printed: Uint8Array[] = []
    for (const html of pages) {
      await page.setContent(html)
      await page.evaluate(() => document.fonts.ready)
      printed.push(await page.pdf({ preferCSSPageSize: true, tagged: true }))
    }
    return printed
  } finally {
    await browser.close()
  }
}
