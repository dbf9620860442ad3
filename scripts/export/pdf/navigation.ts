import { Dict, dict, Name, Ref, textString, type PdfFile, type Value } from './objects.ts'

/** A bookmark: its title, the page it leads to (from 0), and those below it. */
export interface Bookmark {
  title: string
  page: number
  below: Bookmark[]
}

type Page = ReturnType<PdfFile['pages']>[number]

/** The top of a page, at whatever size the reader has chosen. */
function topOf(file: PdfFile, page: Page): Value {
  return [page.ref, new Name('XYZ'), 0, file.list(page.dict.get('MediaBox'))[3] ?? 0, 0]
}

/** Replaces the document's bookmarks. Those with others below them stand open. */
export function writeOutline(file: PdfFile, pages: readonly Page[], bookmarks: readonly Bookmark[]): void {
  const root = file.add(null)
  const write = (list: readonly Bookmark[], parent: Ref): { First?: Ref; Last?: Ref; Count: number } => {
    const refs = list.map(() => file.add(null))
    let count = list.length
    for (const [index, { title, page, below }] of list.entries()) {
      const [ref, target] = [refs[index], pages[page]]
      if (!ref || !target) throw new RangeError(`bookmark "${title}" leads to no page`)
      const inner = write(below, ref)
      count += inner.Count
      file.objects.set(
        ref.id,
        dict({
          Title: textString(title),
          Parent: parent,
          Prev: refs[index - 1],
          Next: refs[index + 1],
          Dest: topOf(file, target),
          First: inner.First,
          Last: inner.Last,
          Count: inner.Count > 0 ? inner.Count : undefined,
        }),
      )
    }
    return { First: refs[0], Last: refs.at(-1), Count: count }
  }
  file.objects.set(root.id, dict({ Type: new Name('Outlines'), ...write(bookmarks, root) }))
  file.catalog.set('Outlines', root)
  file.catalog.set('PageMode', new Name('UseOutlines'))
}

/** Names the pages as the slides are numbered, in as few ranges as will do. */
export function pageLabels(labels: readonly string[]): Value {
  const nums: Value[] = []
  let expected = ''
  for (const [index, label] of labels.entries()) {
    const number = /^[1-9]\d*$/.test(label) ? Number(label) : undefined
    if (label !== expected || number === undefined)
      nums.push(index, number === undefined ? dict({ P: textString(label) }) : dict({ S: new Name('D'), St: number }))
    expected = number === undefined ? '' : String(number + 1)
  }
  return dict({ Nums: nums })
}

/** On which page each place is that a link within the document leads to, from 0, by its name. */
export function anchorsIn(file: PdfFile): Map<string, number> {
  const numbers = new Map(file.pages().map(({ ref }, index) => [ref.id, index]))
  const named = file.dict(file.catalog.get('Dests')) ?? new Dict()
  return new Map(
    [...named].flatMap(([name, destination]) => {
      const [target] = file.list(destination)
      const at = target instanceof Ref ? numbers.get(target.id) : undefined
      return at === undefined ? [] : [[name, at] as const]
    }),
  )
}

/**
 * Makes the links within the document lead straight to their pages, and drops those that lead nowhere: to a slide
 * that was not printed, or into the site that was printed from.
 * @returns the annotations that are left
 */
export function settleLinks(
  file: PdfFile,
  pages: readonly Page[],
  titles: readonly string[],
  origin: string,
): Set<number> {
  const numbers = new Map(pages.map(({ ref }, index) => [ref.id, index]))
  const named = file.dict(file.catalog.get('Dests')) ?? new Dict()
  const kept = new Set<number>()
  for (const { dict: page } of pages) {
    const annotations = file.list(page.get('Annots')).filter((annotation) => {
      const link = file.dict(annotation)
      if (!link || !(annotation instanceof Ref)) return false
      const destination = link.get('Dest')
      if (destination !== undefined) {
        const [target] = file.list(destination instanceof Name ? named.get(destination.name) : destination)
        const number = target instanceof Ref ? numbers.get(target.id) : undefined
        const found = number === undefined ? undefined : pages[number]
        if (number === undefined || !found) return false
        link.set('Dest', topOf(file, found))
        link.set('Contents', textString(titles[number] ?? ''))
      } else {
        const address = file.dict(link.get('A'))?.get('URI')
        const text =
          address !== undefined && address !== null && typeof address === 'object' && 'source' in address
            ? address.source.slice(1, -1)
            : ''
        if (text === '' || text.startsWith(origin)) return false
        link.set('Contents', textString(text))
      }
      kept.add(annotation.id)
      return true
    })
    if (annotations.length === 0) page.delete('Annots')
    else {
      page.set('Annots', annotations)
      page.set('Tabs', new Name('S'))
    }
  }
  file.catalog.delete('Dests')
  return kept
}
