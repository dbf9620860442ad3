import type { Stretch } from './content.ts'
import { Raw, Ref, type PdfFile, type Value } from './objects.ts'
import { element, type Element, type Kid } from './structure.ts'
import { textStarts } from './textStarts.ts'

/** A link that no element of the tree holds, and where it lies on its page. */
interface Loose {
  ref: Ref
  page: number
  box: readonly number[]
}

/** How far outside of its link a text may begin, in points. */
const slack = 1

/**
 * Puts the links over the numbers of figures into the tree. Chromium writes the words of such a number under a tag, but
 * not its link, since a figure's labels are hidden from the accessibility tree. A link belongs to the words that begin
 * within it; one without words stands in a paragraph of its own, where it can be reached.
 * @param links the annotations of links that are left
 */
export function adoptLinks(
  file: PdfFile,
  pages: readonly { dict: { get: (key: string) => Value | undefined } }[],
  blocks: Element[],
  drawings: readonly Stretch[][],
  links: ReadonlySet<number>,
): void {
  const held = new Set(blocks.flatMap(annotationsIn))
  const loose = pages.flatMap(({ dict: page }, number) =>
    file.list(page.get('Annots')).flatMap((ref): Loose[] => {
      if (!(ref instanceof Ref) || !links.has(ref.id) || held.has(ref.id)) return []
      return [{ ref, page: number, box: file.list(file.dict(ref)?.get('Rect')).map(numberOf) }]
    }),
  )
  const starts = drawings.map(textStarts)
  const linkOf = (kid: Kid): Loose | undefined => {
    if (kid.kind !== 'content') return undefined
    const start = starts[kid.page]?.get(kid.mcid)
    return start && loose.find(({ page, box }) => page === kid.page && isWithin(start, box))
  }
  const adopted = new Map<Loose, Element>()
  const visit = (block: Element): void => {
    const kids: Kid[] = []
    for (const kid of block.kids) {
      if (kid.kind === 'element' && kid.role !== 'Link') visit(kid)
      const link = linkOf(kid)
      const known = link && adopted.get(link)
      if (known) known.kids.push(kid)
      else if (link) {
        const made = element('Link', [kid, { kind: 'annotation', page: link.page, ref: link.ref }])
        adopted.set(link, made)
        kids.push(made)
      } else kids.push(kid)
    }
    block.kids = kids
  }
  blocks.forEach(visit)
  for (const link of loose)
    if (!adopted.has(link))
      blocks.push(element('P', [element('Link', [{ kind: 'annotation', page: link.page, ref: link.ref }])]))
}

const numberOf = (value: Value): number => Number(value instanceof Raw ? value.source : value)

function annotationsIn(kid: Kid): number[] {
  if (kid.kind === 'annotation') return [kid.ref.id]
  return kid.kind === 'element' ? kid.kids.flatMap(annotationsIn) : []
}

function isWithin([x, y]: readonly [number, number], [left = 0, bottom = 0, right = 0, top = 0]: readonly number[]) {
  return x >= left - slack && x <= right + slack && y >= bottom - slack && y <= top + slack
}
