import type { Page } from 'playwright-core'
import { coverPicture } from '../site/head.ts'
import type { PrintOptions } from './print.ts'

/** The first slide as the picture that previews of a link show, cut to their shape from its middle. */
export async function takeCover(page: Page, canvas: Pick<PrintOptions, 'width' | 'height'>): Promise<Buffer> {
  const { width, height } = coverPicture
  // First of all, so that none but the first is laid out for it.
  const style = await page.addStyleTag({
    content: `.print-slide-container { zoom: ${width / canvas.width} } .print-slide-container ~ .print-slide-container { display: none }`,
  })
  await page.emulateMedia({ media: 'screen', colorScheme: 'light', reducedMotion: 'reduce' })
  await page.setViewportSize({ width, height: Math.ceil((canvas.height * width) / canvas.width) })
  try {
    return await page.screenshot({
      type: 'png',
      animations: 'disabled',
      clip: { x: 0, y: Math.max(0, Math.round(((canvas.height * width) / canvas.width - height) / 2)), width, height },
    })
  } finally {
    await style.evaluate((element) => {
      element.parentNode?.removeChild(element)
    })
  }
}
