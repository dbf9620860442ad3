import { writeContent, type Owner, type Stretch } from './content.ts'
import { Dict, dict, Name, Ref, type PdfFile, type Value } from './objects.ts'
import type { Content, Element } from './structure.ts'

type Page = ReturnType<PdfFile['pages']>[number]

/** What each page draws, read once. */
export type Drawings = readonly Stretch[][]

/** Writes the tree, and the pages' drawings with its tags. */
export function writeStructure(file: PdfFile, pages: readonly Page[], root: Element, drawings: Drawings): void {
  const numbers = retag(file, pages, root, drawings)
  const parents: (readonly [key: number, value: Value])[] = []
  const ofPage = pages.map((): Value[] => [])
  const tree = file.add(new Dict())

  const write = (element: Element, parent: Ref): Ref => {
    const ref = file.add(null)
    const kids: Value[] = []
    let page: number | undefined
    for (const kid of element.kids) {
      if (kid.kind === 'element') kids.push(write(kid, ref))
      else if (kid.kind === 'annotation') {
        kids.push(dict({ Type: new Name('OBJR'), Obj: kid.ref, Pg: pages[kid.page]?.ref }))
        parents.push([pages.length + parents.length, ref])
        file.dict(kid.ref)?.set('StructParent', pages.length + parents.length - 1)
      } else {
        const mcid = numbers[kid.page]?.get(kid.mcid)
        if (mcid === undefined) continue // goes on from the one before
        const list = ofPage[kid.page]
        if (list) list[mcid] = ref
        page ??= kid.page
        kids.push(page === kid.page ? mcid : dict({ Type: new Name('MCR'), Pg: pages[kid.page]?.ref, MCID: mcid }))
      }
    }
    file.objects.set(
      ref.id,
      new Dict([
        ...dict({ S: new Name(element.role), P: parent, Pg: page === undefined ? undefined : pages[page]?.ref }),
        ...element.attributes,
        ...dict({ K: kids.length === 1 ? kids[0] : kids }),
      ]),
    )
    return ref
  }
  const document = write(root, tree)

  const nums: Value[] = []
  for (const [index, { dict: page }] of pages.entries()) {
    page.set('StructParents', index)
    nums.push(index, file.add(Array.from(ofPage[index] ?? [], (ref) => ref ?? null)))
  }
  for (const [key, value] of parents) nums.push(key, value)
  file.objects.set(
    tree.id,
    dict({
      Type: new Name('StructTreeRoot'),
      K: document,
      ParentTree: file.add(dict({ Nums: nums })),
      ParentTreeNextKey: pages.length + parents.length,
    }),
  )
  file.catalog.set('StructTreeRoot', tree)
}

/** Draws each page under the tags of the tree; the result says, page by page, the new number of each stretch. */
function retag(
  file: PdfFile,
  pages: readonly Page[],
  root: Element,
  drawings: Drawings,
): readonly ReadonlyMap<number, number>[] {
  const owners = pages.map(() => new Map<number, Owner>())
  const visit = (element: Element) => {
    let last: Content | undefined
    for (const kid of element.kids) {
      const before = last
      if (kid.kind === 'content')
        owners[kid.page]?.set(kid.mcid, {
          tag: element.role,
          follows: (mcid) => before?.mcid === mcid && before.page === kid.page,
        })
      else if (kid.kind === 'element') visit(kid)
      last = kid.kind === 'content' ? kid : undefined
    }
  }
  visit(root)
  return pages.map(({ dict: page }, index) => {
    const { stream, numbers } = writeContent(drawings[index] ?? [], (mcid) => owners[index]?.get(mcid))
    page.set('Contents', file.add(stream))
    return numbers
  })
}
