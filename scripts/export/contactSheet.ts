import type { Page } from 'playwright-core'
import type { PrintOptions } from './print.ts'

/** The width of the picture, and the room between two slides and at the edge, in pixels. */
const [sheetWidth, gap] = [1600, 16]

/** All slides, small, on one picture; narrower ones the more there are. */
export async function contactSheet(
  page: Page,
  count: number,
  { width, height }: Pick<PrintOptions, 'width' | 'height'>,
): Promise<Buffer> {
  const columns = Math.max(4, Math.ceil(Math.sqrt(count / 1.5)))
  const thumb = Math.floor((sheetWidth - gap) / columns) - gap
  const row = Math.round((thumb * height) / width)
  const sheet = { width: sheetWidth, height: Math.ceil(count / columns) * (row + gap) + gap }
  // All at once, so that it is laid out once.
  await page.evaluate(hide)
  await page.emulateMedia({ media: 'screen', colorScheme: 'light', reducedMotion: 'reduce' })
  await page.setViewportSize(sheet)
  // Scaled as a picture is: laid out small, lines would be as high as a pixel allows.
  await page.evaluate(
    showAs,
    `html, body, #app, #page-root, #print-container, #print-content { width: ${sheet.width}px !important; background: #8a928f !important }
    #print-content { display: grid !important; grid: auto-flow ${row}px / repeat(${columns}, ${thumb}px); gap: ${gap}px; padding: ${gap}px !important; box-sizing: border-box; overflow: hidden !important }
    .print-slide-container { width: ${width}px; height: ${height}px; transform: scale(${thumb / width}); transform-origin: 0 0 }`,
  )
  return page.screenshot({ type: 'png', animations: 'disabled', timeout: 60_000 })
}

/** In the page. */
function hide(): void {
  document.documentElement.style.display = 'none'
}

/** Shows what was hidden in another style. In the page. */
function showAs(style: string): void {
  document.head.append(Object.assign(document.createElement('style'), { textContent: style }))
  document.documentElement.style.display = ''
}
