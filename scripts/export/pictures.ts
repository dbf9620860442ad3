import type { CDPSession, Page } from 'playwright-core'

/** Lossy, but not to be seen beside the PNG; the JPEG on paper. */
const qualities = { webp: 92, jpeg: 88, png: undefined } as const

/**
 * Takes pictures of the print page, slide by slide, each `scale` times as large as the canvas.
 * @param each is given a picture and the place of its slide, from 0
 */
export async function takePictures(
  page: Page,
  {
    width,
    height,
    count,
    scale,
    format,
    each,
  }: {
    width: number
    height: number
    count: number
    scale: number
    format: keyof typeof qualities
    each: (picture: Buffer, index: number) => Promise<void>
  },
): Promise<void> {
  const session = await page.context().newCDPSession(page)
  try {
    await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: scale, mobile: false })
    let writing: Promise<void> | undefined
    for (let index = 0; index < count; index++) {
      const picture = await capture(page, session, index * height, format)
      await writing
      writing = each(picture, index)
      writing.catch(() => undefined) // heard of at the next turn
    }
    await writing
    await session.send('Emulation.clearDeviceMetricsOverride')
  } finally {
    await session.detach().catch(() => undefined)
  }
}

async function capture(page: Page, session: CDPSession, top: number, format: keyof typeof qualities): Promise<Buffer> {
  await page.evaluate((y) => {
    window.scrollTo({ top: y, behavior: 'instant' })
  }, top)
  const { data } = await session.send('Page.captureScreenshot', {
    format,
    ...(format === 'png' ? {} : { quality: qualities[format] }),
  })
  return Buffer.from(data, 'base64')
}
