import type { Browser, Page } from 'playwright-core'
import { readPageName } from '../site/readPage.ts'
import { inspectSlides } from './inspect.ts'
import type { SlidePage } from './pages.ts'
import { notPrinted } from '../render/notPrinted.ts'
import { newPage, takePage, withSite } from './session.ts'

export interface PrintOptions {
  /** The site's address, without a slash at the end. */
  url: string
  /** What is to be printed, in the order of the deck. */
  pages: readonly SlidePage[]
  /** The canvas, in CSS pixels. */
  width: number
  height: number
  dark?: boolean | undefined
  /** How long the slides may take to appear, in milliseconds (default 60 000). */
  patience?: number
}

/** The print page, whole, and what is wrong with it: a line for each fault. */
export interface PrintPage {
  page: Page
  faults: string[]
}

/**
 * Opens the site's print page and waits until it is whole: every slide laid out, fonts loaded, images decoded. Each
 * slide's first page has the slide's id, by which links find it.
 * @throws CitedeckError that names the slides that are missing, and what the page complained of
 */
export async function openPrintPage(browser: Browser, options: PrintOptions): Promise<PrintPage> {
  const laidOut = await layOutPrintPage(browser, options)
  return { page: laidOut.page, faults: await lookOver(laidOut, options.pages) }
}

/** A print page that is laid out and not yet looked over, and what it complains of. */
export interface LaidOutPage {
  page: Page
  complaints: readonly string[]
}

/**
 * Looks over the slides of a print page.
 * @param pages what it holds
 * @returns what is wrong with it: a line for each fault
 */
export async function lookOver({ page, complaints }: LaidOutPage, pages: readonly SlidePage[]): Promise<string[]> {
  const findings = await page.evaluate(inspectSlides)
  const faults = findings.map(({ page: index, element, problem }) => {
    const printed = pages[index]
    return `${printed ? nameOf(printed) : `page ${index + 1}`}: ${element} ${problem}`
  })
  return [...faults, ...new Set(complaints)]
}

/**
 * Opens the print page as `openPrintPage` does, without looking over its slides.
 * @returns the page, and what it complains of
 * @throws CitedeckError that names the slides that are missing, and what the page complained of
 */
export async function layOutPrintPage(
  browser: Browser,
  { url, pages, width, height, dark = false, patience = 60_000 }: PrintOptions,
): Promise<LaidOutPage> {
  const colorScheme = dark ? 'dark' : 'light'
  const withClicks = pages.some(({ step }) => step !== undefined)
  const page = await (withClicks ? newPage(browser) : takePage(browser))
  await page.setViewportSize({ width, height })
  const complaints = listen(page)
  // It is not drawn before it is laid out, and keeps nothing for a next visit.
  if (!withClicks)
    await page.addInitScript(
      'delete Navigator.prototype.serviceWorker; new MutationObserver((_, observer) => { observer.disconnect(); document.documentElement.style.display = "none" }).observe(document, { childList: true })',
    )
  await page.emulateMedia({ media: 'print', colorScheme, reducedMotion: 'reduce' })
  // Finished slides stand ready in a page without scripts; Slidev draws the steps between.
  await page.goto(withClicks ? `${url}/?print=clicks#/print` : `${url}/${readPageName}`, { waitUntil: 'load' })
  if (withClicks) await page.evaluate(clearStage)

  const wanted: Record<number, number> = {}
  for (const { number } of pages) wanted[number] = (wanted[number] ?? 0) + 1
  const there = withClicks
    ? await page.waitForFunction(allAreThere, wanted, { timeout: patience, polling: 'raf' }).then(
        () => true,
        () => false,
      )
    : await page.evaluate(allAreThere, wanted)
  if (!there) {
    const found = new Set(
      await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.print-slide-container:has(.slidev-layout)')].map((slide) =>
          Number.parseInt(slide.dataset['number'] ?? slide.id, 10),
        ),
      ),
    )
    const missing = pages.filter(({ number }) => !found.has(number)).map(nameOf)
    throw notPrinted(
      'slides-missing',
      [
        `${missing.length} of ${pages.length} slides did not appear: ${missing.slice(0, 10).join(', ')}`,
        ...new Set(complaints),
      ].join('\n'),
    )
  }
  await page.evaluate(layOut, { dark, style: printStyle(width, height), ids: pages.map(({ id }) => id), wanted })
  return { page, complaints }
}

/**
 * Lays the wanted slides out as they are printed, once: all is in place and all fonts at hand before they show. In the
 * page.
 */
async function layOut({
  dark,
  style,
  ids,
  wanted,
}: {
  dark: boolean
  style: string
  ids: string[]
  wanted: Record<number, number>
}): Promise<void> {
  document.documentElement.classList.toggle('dark', dark)
  document.documentElement.dataset['view'] = 'print'
  document.querySelector('#fonts')?.removeAttribute('media')
  for (const slide of document.querySelectorAll<HTMLElement>('.print-slide-container'))
    if (!(Number.parseInt(slide.dataset['number'] ?? slide.id, 10) in wanted)) slide.remove()
  // The second drawings are for screens that are narrower than a slide.
  for (const drawing of document.querySelectorAll('.field-box.narrow')) drawing.remove()
  // A drawing without a shape, whose words stand beside it, would get no tag.
  for (const drawing of document.querySelectorAll('svg[role="img"]:not(:has(:not(g)))')) {
    const shape = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
    for (const [name, value] of Object.entries({ width: '1', height: '1', style: 'fill: var(--paper)' }))
      shape.setAttribute(name, value)
    drawing.append(shape)
  }
  // A formula is a drawing whose words are how it is typed: PDF has no tag for what MathML says.
  for (const formula of document.querySelectorAll<HTMLElement>('.formula[data-tex]')) {
    formula.setAttribute('role', 'img')
    formula.setAttribute('aria-label', formula.dataset['tex'] ?? '')
    formula.querySelector('.katex-mathml')?.remove()
    formula.querySelector('.katex-html')?.removeAttribute('aria-hidden')
  }
  for (const [index, slide] of document.querySelectorAll('.print-slide-container').entries()) {
    const id = ids[index]
    if (id === undefined || id === ids[index - 1]) slide.removeAttribute('id')
    else slide.id = id
  }
  await Promise.all([...document.fonts].map((face) => face.load().catch(() => undefined)))
  document.head.append(Object.assign(document.createElement('style'), { textContent: style })) // shows them
  document.documentElement.style.display = ''
  await document.fonts.ready
  // A soft hyphen that is not needed would stand in the PDF's text, and part the word for whoever searches it.
  const unused = [...document.querySelectorAll('.shy')].filter((place) => place.getBoundingClientRect().width === 0)
  for (const place of unused) {
    const word = place.parentNode
    place.remove()
    word?.normalize()
  }
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
}

/** Leaves Slidev's print page alone in the site's first page. In the page. */
function clearStage(): Promise<void> {
  document.querySelector('body > main')?.remove()
  document.documentElement.dataset['view'] = 'print'
  return Promise.resolve()
}

/**
 * Stops before anything is printed.
 * @throws CitedeckError with all that is wrong
 */
export function refuseFaults(faults: readonly string[]): void {
  if (faults.length > 0)
    throw notPrinted(
      'print-faults',
      `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}:\n${faults.map((fault) => `  ${fault}`).join('\n')}\n--allow-warnings prints it all the same.`,
    )
}

/** A slide by its number and id, and its step where it has some. */
function nameOf({ number, id, step }: SlidePage): string {
  return `slide ${number} (${id}${step === undefined || step === 0 ? '' : `, click ${step}`})`
}

/**
 * Whether each slide has as many pages as it should, all laid out. Slidev gives a page an id such as `003-01`. The
 * print page always holds the whole deck: with addresses behind a hash, it overlooks the range in its own.
 */
function allAreThere(wanted: Record<number, number>): boolean {
  const found: Record<number, number> = {}
  for (const slide of document.querySelectorAll<HTMLElement>('.print-slide-container')) {
    const number = Number.parseInt(slide.dataset['number'] ?? slide.id, 10)
    if (slide.querySelector('.slidev-layout')) found[number] = (found[number] ?? 0) + 1
  }
  return Object.entries(wanted).every(([number, count]) => (found[Number(number)] ?? 0) >= count)
}

/** Collects what the page complains of, from now on. */
function listen(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`the site fails: ${error.message}`))
  page.on('console', (message) => {
    // What could not be loaded is told of below, with its address.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(`the site complains: ${message.text()}`)
  })
  page.on('requestfailed', (request) =>
    complaints.push(`could not load ${request.url()}: ${request.failure()?.errorText ?? ''}`),
  )
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} for ${response.url()}`)
  })
  return complaints
}

/** One page a slide, and none after the last; what waits for a click is not there yet. */
function printStyle(width: number, height: number): string {
  return `@page { size: ${width}px ${height}px; margin: 0 }
    html, body, #app, #page-root, #print-container, #print-content { display: block !important; width: ${width}px !important; height: auto !important; margin: 0; padding: 0; overflow: visible !important }
    #mermaid-rendering-container, #twoslash-container { display: none }
    .print-slide-container { break-after: page; break-inside: avoid }
    .print-slide-container:last-child { break-after: auto }
    .citedeck .part.waiting { visibility: hidden }`
}

/**
 * Opens the site as its visitors do, and goes to some of its slides.
 * @param slides their numbers
 * @throws CitedeckError with the slides that do not appear, and what the site complains of
 */
export async function openSite(folder: string, launching: Promise<Browser>, slides: readonly number[]): Promise<void> {
  const page = await newPage(await launching)
  const complaints = listen(page)
  await withSite(folder, async (origin) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(`${origin}/`)
    for (const number of slides) {
      await page.evaluate((address) => {
        location.hash = address
      }, `/${number}`)
      await page
        .locator(`.slidev-page-${number} .slidev-layout`)
        .first()
        .waitFor({ timeout: complaints.length > 0 ? 1000 : 60_000 })
        .catch(() => complaints.push(`slide ${number} does not appear`))
    }
    await page.close()
  })
  if (complaints.length > 0)
    throw notPrinted(
      'site-complains',
      `the site was built, but:\n${[...new Set(complaints)].map((complaint) => `  ${complaint}`).join('\n')}`,
    )
}

/**
 * Prints the page as it stands: vectors, text and tags.
 * @param paper in CSS pixels; `scale` is how many of them one of the page's becomes, from 0.1 to 2
 */
export function printPdf(
  page: Page,
  { width, height, scale = 1 }: Pick<PrintOptions, 'width' | 'height'> & { scale?: number },
): Promise<Buffer> {
  return page.pdf({
    scale,
    width: `${width}px`,
    height: `${height}px`,
    printBackground: true,
    preferCSSPageSize: true,
    tagged: true,
  })
}
