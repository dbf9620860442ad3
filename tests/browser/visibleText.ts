/**
 * What is to be read on each slide of a print page, in the order of its meaning: that of the document. Blocks stand on
 * lines of their own. Runs in the browser.
 */
export function visibleTexts(): string[] {
  const range = document.createRange()
  return [...document.querySelectorAll('.print-slide-container')].map((slide) => {
    let text = ''
    let last: Element | null = null
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      range.selectNodeContents(node)
      if (
        node.parentElement?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) !== true
        || range.getClientRects().length === 0
      )
        continue
      let block: Element | null = node.parentElement
      while (block && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement
      text += (last && block !== last ? '\n' : '') + (node.nodeValue ?? '')
      last = block
    }
    return text
  })
}
