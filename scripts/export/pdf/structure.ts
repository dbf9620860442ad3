import { pdfFault } from './fault.ts'
import { Dict, isList, Name, Ref, type PdfFile, type Value } from './objects.ts'

/** A stretch of a page's drawing. */
export interface Content {
  kind: 'content'
  page: number
  mcid: number
}
/** A link's annotation. */
interface Annotation {
  kind: 'annotation'
  page: number
  ref: Ref
}
/** An element of the structure tree. */
export interface Element {
  kind: 'element'
  role: string
  attributes: Dict
  kids: Kid[]
}
export type Kid = Content | Annotation | Element

export function element(role: string, kids: Kid[], attributes = new Dict()): Element {
  return { kind: 'element', role, attributes, kids }
}

/** Reads the structure tree as Chromium writes it; the result is the document's element. */
export function readStructure(file: PdfFile, pages: readonly { ref: Ref }[]): Element {
  const numbers = new Map(pages.map(({ ref }, index) => [ref.id, index]))
  const root = file.dict(file.catalog.get('StructTreeRoot'))
  if (!root) throw pdfFault('it has no structure tree')

  const pageOf = (dict: Dict, above: number | undefined) => {
    const page = dict.get('Pg')
    return page instanceof Ref ? numbers.get(page.id) : above
  }
  const kidsOf = (value: Value | undefined, page: number | undefined): Kid[] => {
    const resolved = file.resolve(value)
    if (isList(resolved)) return resolved.flatMap((each) => kidsOf(each, page))
    if (typeof resolved === 'number') return page === undefined ? [] : [{ kind: 'content', page, mcid: resolved }]
    if (!(resolved instanceof Dict)) return []
    const here = pageOf(resolved, page)
    const [mcid, annotation, role] = [resolved.get('MCID'), resolved.get('Obj'), resolved.get('S')]
    if (typeof mcid === 'number') return here === undefined ? [] : [{ kind: 'content', page: here, mcid }]
    if (annotation instanceof Ref)
      return here === undefined ? [] : [{ kind: 'annotation', page: here, ref: annotation }]
    if (!(role instanceof Name)) return []
    return [element(role.name, kidsOf(resolved.get('K'), here), attributesOf(file, resolved))]
  }
  return element(
    'Document',
    kidsOf(root.get('K'), undefined).flatMap((kid) =>
      kid.kind === 'element' && kid.role === 'Document' ? kid.kids : [kid],
    ),
  )
}

/** What an element says of itself, without what goes without saying. */
function attributesOf(file: PdfFile, dict: Dict): Dict {
  const kept = new Dict([...dict].filter(([key]) => ['Alt', 'ActualText', 'E'].includes(key)))
  const given = file.resolve(dict.get('A'))
  const list = (isList(given) ? given : [dict.get('A')])
    .map((each) => file.dict(each))
    .filter((each) => each !== undefined)
    .filter((each) => !each.has('Headers') && each.get('RowSpan') !== 1 && each.get('ColSpan') !== 1)
  if (list.length > 0) kept.set('A', list)
  return kept
}

const wrappers = new Set(['NonStruct', 'Div', 'Sect', 'Part'])
const inline = new Set(['Link', 'Span', 'Em', 'Strong', 'Code', 'Quote'])

const isInline = (kid: Kid) => kid.kind !== 'element' || inline.has(kid.role)

/**
 * The tree without what carries no meaning: boxes within boxes, stretches that write nothing. Text that stands in
 * no paragraph becomes one.
 * @param isText whether a stretch of drawing writes; outside figures all others are decoration
 */
export function tidy(root: Element, isText: (content: Content) => boolean): Element[] {
  return blocksOf(root, isText).filter((kid) => kid.kind === 'element')
}

/** The kids of a box: as they are where all are inline, else each stretch of inline ones as a paragraph. */
function blocksOf(box: Element, isText: (content: Content) => boolean): Kid[] {
  const kids = box.kids.flatMap((kid) => tidyKid(kid, isText))
  if (box.role !== 'Document' && kids.every(isInline)) return kids
  const blocks: Kid[] = []
  let paragraph: Element | undefined
  for (const kid of kids) {
    if (!isInline(kid)) {
      paragraph = undefined
      blocks.push(kid)
    } else if (paragraph && pageOf(paragraph) === pageOf(kid)) paragraph.kids.push(kid)
    else blocks.push((paragraph = element('P', [kid])))
  }
  return blocks
}

function tidyKid(kid: Kid, isText: (content: Content) => boolean): Kid[] {
  if (kid.kind === 'content') return isText(kid) ? [kid] : []
  if (kid.kind === 'annotation') return [kid]
  if (wrappers.has(kid.role)) return blocksOf(kid, isText)
  const kids = kid.kids.flatMap((each) => tidyKid(each, kid.role === 'Figure' ? () => true : isText))
  if (kids.length === 0) return kid.role === 'TD' || kid.role === 'TH' ? [element(kid.role, [], kid.attributes)] : []
  if (kid.role === 'Span') return kids
  return [
    element(
      kid.role,
      kid.role === 'LI' && !kids.some((each) => each.kind === 'element' && each.role === 'LBody')
        ? [element('LBody', kids)]
        : kids,
      kid.attributes,
    ),
  ]
}

/** The page on which an element begins. */
export function pageOf(kid: Kid): number | undefined {
  if (kid.kind !== 'element') return kid.page
  for (const each of kid.kids) {
    const page = pageOf(each)
    if (page !== undefined) return page
  }
  return undefined
}
