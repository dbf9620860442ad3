import type { Browser } from 'playwright-chromium'
import type { Theme } from '../../../scripts/article/themes.ts'
import type { Deck } from '../../../scripts/deck/deck.ts'
import { formatFindings, look, type Finding } from '../look.ts'
import { setDark, setForced, setHandout, setReading, withSlides } from './open.ts'

/** How a deck is looked at, all from one load of its page: by day, and as asked for besides. */
export interface Visit {
  theme: Theme
  /** In the dark too, at its colours alone: all else stands where it stood. */
  dark?: boolean
  /** Where a device forces its colours. */
  forced?: boolean
  /** Widths of phones, and what is looked at there. */
  phones?: readonly (readonly [width: number, what: 'drawings' | 'cards'])[]
  handout?: boolean
}

/** Looks at a deck in each of the themes: a line for each finding, once. */
export async function walk(browser: Browser, deck: Deck, site: string, visits: readonly Visit[]): Promise<string[]> {
  const findings: Finding[] = []
  for (const { theme, dark = false, forced = false, phones = [], handout = false } of visits) {
    await withSlides(browser, deck, theme, site, async (page) => {
      findings.push(...(await look(page)))
      if (forced) {
        await setForced(page)
        findings.push(...(await look(page, 'forced')))
        await page.emulateMedia({ forcedColors: 'none' })
      }
      if (dark) {
        await setDark(page, true)
        findings.push(...(await look(page, 'colours')))
      }
      for (const [width, what] of phones) {
        await setReading(page, width)
        findings.push(...(await look(page, what)))
      }
      if (handout) {
        await setHandout(page, deck)
        findings.push(...(await look(page, 'handout')), ...(await look(page, 'drawings')))
      }
    })
  }
  return formatFindings(findings)
}
