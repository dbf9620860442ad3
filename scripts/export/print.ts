import type { Browser, Page } from 'playwright-chromium'

/** What the built site showed that it must not. */
export class PrintError extends Error {}

export interface PrintOptions {
  /** The site's address, without a slash at the end. */
  url: string
  /** How many slides the deck has, and their titles. */
  titles: readonly string[]
  width: number
  height: number
  /** How long the slides may take to appear, in milliseconds (default 60 000). */
  patience?: number
}

/**
 * Opens the site's print page and waits until it is whole: every slide laid out, fonts loaded, images decoded.
 * @throws PrintError that names the slides that are missing, or what the page complained of
 */
export async function openPrintPage(browser: Browser, { url, titles, width, height, patience = 60_000 }: PrintOptions): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light', reducedMotion: 'reduce' })
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('requestfailed', (request) => faults.push(`could not load ${request.url()}: ${request.failure()?.errorText ?? ''}`))
  page.on('response', (response) => { if (response.status() >= 400) faults.push(`${response.status()} for ${response.url()}`) })
  await page.emulateMedia({ media: 'print', colorScheme: 'light', reducedMotion: 'reduce' })
  await page.goto(`${url}/?print=true#/print`, { waitUntil: 'load' })

  const whole = page.waitForFunction((count) => document.querySelectorAll('.print-slide-container .slidev-layout').length >= count, titles.length, { timeout: patience, polling: 'raf' })
  try {
    await whole
  } catch {
    const found = await page.evaluate(() => [...document.querySelectorAll('.print-slide-container')].map((slide) => slide.querySelector('.slidev-layout') !== null))
    const missing = titles.flatMap((title, index) => (found[index] ? [] : [`slide ${index + 1} (${title})`]))
    throw new PrintError(`${missing.length} of ${titles.length} slides did not appear: ${missing.slice(0, 10).join(', ')}${faults.length > 0 ? `\n${faults.join('\n')}` : ''}`)
  }
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.all([...document.images].map((image) => image.decode()))
  })
  if (faults.length > 0) throw new PrintError(`the site complains while it is printed:\n${[...new Set(faults)].join('\n')}`)
  await page.addStyleTag({ content: printStyle(width, height) })
  return page
}

/** One page a slide, and none after the last. */
function printStyle(width: number, height: number): string {
  return `@page { size: ${width}px ${height}px; margin: 0 }
    html, body, #app, #page-root, #print-container, #print-content { display: block !important; width: ${width}px !important; height: auto !important; margin: 0; padding: 0; overflow: visible !important }
    #mermaid-rendering-container, #twoslash-container { display: none }
    .print-slide-container { break-after: page; break-inside: avoid }
    .print-slide-container:last-child { break-after: auto }`
}

/** Prints the page: vectors, text, tags and bookmarks; a page a slide. */
export function printPdf(page: Page, { width, height }: Pick<PrintOptions, 'width' | 'height'>): Promise<Buffer> {
  return page.pdf({ width: `${width}px`, height: `${height}px`, printBackground: true, preferCSSPageSize: true, tagged: true, outline: true })
}

/** All slides, small, on one picture; narrower ones the more there are. */
export async function contactSheet(page: Page, count: number, width: number): Promise<Buffer> {
  const columns = Math.max(4, Math.ceil(Math.sqrt(count / 1.5)))
  const thumb = Math.floor((1600 - 16) / columns) - 16
  await page.emulateMedia({ media: 'screen', colorScheme: 'light', reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 1600, height: 900 })
  await page.addStyleTag({ content: `
    html, body, #app, #page-root, #print-container, #print-content { width: 1600px !important; background: #8a928f !important }
    #print-content { display: grid !important; grid-template-columns: repeat(${columns}, ${thumb}px); gap: 16px; padding: 16px !important; box-sizing: border-box }
    .print-slide-container { zoom: ${thumb / width} }` })
  return page.locator('#print-content').screenshot({ type: 'png', animations: 'disabled', timeout: 60_000 })
}
