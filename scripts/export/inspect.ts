/** What is wrong on a printed page: the element in a few words, and what is the matter with it. */
export interface Finding {
  /** The page, from 0. */
  page: number
  element: string
  problem: string
}

/**
 * Looks over every slide of the print page: empty ones and empty figures, images that did not load, text that is cut
 * off, that leaves its slide or its figure's field, claims and feet that run into the field. Runs in the browser.
 */
export function inspectSlides(): Finding[] {
  const canvas = document.createElement('canvas').getContext('2d')
  const findings: Finding[] = []
  const px = (length: number) => `${Math.ceil(length)} px`

  for (const [page, slide] of document.querySelectorAll<HTMLElement>('.print-slide-container').entries()) {
    const found = new Map<Element, Finding & { by: number }>()
    const report = (element: Element, by: number, problem: (by: string) => string) => {
      const words = (element.textContent ?? '').replace(/\s+/g, ' ').trim()
      const name = `<${element.tagName.toLowerCase()}${element.classList[0] ? ` class="${element.classList[0]}"` : ''}>${words ? ` "${words.length > 30 ? `${words.slice(0, 30)}…` : words}"` : ''}`
      if (by > (found.get(element)?.by ?? -1)) found.set(element, { page, element: name, problem: problem(px(by)), by })
    }
    const beyond = (inner: DOMRect, outer: DOMRect) =>
      Math.max(outer.left - inner.left, inner.right - outer.right, outer.top - inner.top, inner.bottom - outer.bottom)
    /** A box of text is higher than what is written in it. */
    const inkOf = (text: string, parent: Element, box: DOMRect) => {
      const style = getComputedStyle(parent)
      if (!canvas) return box
      canvas.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
      const { fontBoundingBoxAscent, actualBoundingBoxAscent, actualBoundingBoxDescent } = canvas.measureText(text)
      return new DOMRect(
        box.left,
        box.top + fontBoundingBoxAscent - actualBoundingBoxAscent,
        box.width,
        actualBoundingBoxAscent + actualBoundingBoxDescent,
      )
    }
    const stage = slide.getBoundingClientRect()
    const layout = slide.querySelector('.slidev-layout')
    const field = slide.querySelector('.field')?.getBoundingClientRect()
    const boxes = new Map([...slide.querySelectorAll('.field-box')].map((box) => [box, box.getBoundingClientRect()]))

    if (!layout || (layout.textContent ?? '').trim() === '') report(layout ?? slide, 0, () => 'is empty')
    for (const box of boxes.keys())
      if (!box.closest('[aria-hidden]') && !box.querySelector('svg, table, p, span'))
        report(box, 0, () => 'holds a figure that drew nothing')
    for (const image of slide.querySelectorAll('img'))
      if (!image.complete || image.naturalWidth === 0)
        report(image, 0, () => `shows an image that did not load: ${image.getAttribute('src') ?? ''}`)

    const range = document.createRange()
    const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const parent = text.parentElement
      if (!parent || (text.nodeValue ?? '').trim() === '') continue
      const frame = parent.closest('.field-box')
      const room = frame ? boxes.get(frame) : undefined
      range.selectNodeContents(text)
      for (const box of range.getClientRects()) {
        const near =
          beyond(box, stage) > 1
          || (room && beyond(box, room) > 1)
          || (field && box.bottom > field.top && box.top < field.bottom && !parent.closest('.field'))
        if (!near) continue
        const block = parent.closest('h1, h2, p, li, td, th, text, .label') ?? parent
        const rect = inkOf(text.nodeValue ?? '', parent, box)
        const out = beyond(rect, stage)
        if (out > 1) report(block, out, (by) => `stands ${by} outside of the slide`)
        const outOfRoom = room ? beyond(rect, room) : 0
        if (outOfRoom > 4) report(block, outOfRoom, (by) => `stands ${by} outside of its field`)
        if (!field || parent.closest('.field')) continue
        const into = parent.closest('.foot') ? field.bottom - rect.top : rect.bottom - field.top
        if (into > 1) report(block, into, (by) => `runs ${by} into the figure's field`)
      }
    }

    for (const element of slide.querySelectorAll<HTMLElement>(
      '.slidev-layout :is(div, p, h1, h2, ul, li, table, td, th, .label)',
    )) {
      const cut = Math.max(element.scrollWidth - element.clientWidth, element.scrollHeight - element.clientHeight)
      if (!(cut > 1) || element.clientWidth === 0) continue
      const { overflowX, overflowY } = getComputedStyle(element)
      if (overflowX !== 'visible' || overflowY !== 'visible')
        report(element, cut, (by) => `cuts ${by} of its content off`)
    }
    findings.push(...[...found.values()].map(({ element, problem }) => ({ page, element, problem })))
  }
  return findings
}
