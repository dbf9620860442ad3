import type { Stretch } from './content.ts'
import type { Element } from './structure.ts'

/**
 * Gives figures the words that are drawn in them. Those are HTML over the drawing, hidden from the accessibility tree
 * since the figure says the same in words, and so Chromium leaves them untagged: the untagged writing between a
 * figure and whatever is tagged next. Numbers them as it goes.
 */
export function adoptLabels(blocks: readonly Element[], drawings: readonly Stretch[][]): void {
  const figures = drawings.map(() => new Map<number, Element>())
  const visit = (element: Element) => {
    for (const kid of element.kids) {
      if (kid.kind === 'element') visit(kid)
      else if (kid.kind === 'content' && element.role === 'Figure') figures[kid.page]?.set(kid.mcid, element)
    }
  }
  blocks.forEach(visit)

  for (const [page, stretches] of drawings.entries()) {
    let next = Math.max(-1, ...stretches.map(({ mcid = -1 }) => mcid)) + 1
    let figure: Element | undefined
    for (const stretch of stretches) {
      if (stretch.mcid !== undefined) {
        if (stretch.text || figures[page]?.has(stretch.mcid)) figure = figures[page]?.get(stretch.mcid)
      } else if (figure && stretch.text) {
        stretch.mcid = next++
        figure.kids.push({ kind: 'content', page, mcid: stretch.mcid })
      }
    }
  }
}
