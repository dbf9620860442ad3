import { elementsBelow, type ChildNode, type Element } from '../../audit/read/dom.ts'
import { boxHeading, listHeading } from '../../locales/text/index.ts'

/** What stands around an article on a page, by its element, by what it is to who hears the page, or by its names. */
const around = new Set(
  'nav aside footer form button script style noscript template svg iframe dialog select label'.split(' '),
)
const aroundRoles = new Set(
  'alertdialog complementary contentinfo dialog form menu menubar navigation search toolbar'.split(' '),
)
const names = [
  'comments? share sharing social related recommend\\w* promo advert\\w* ads? sponsor\\w* cookies? consent newsletters?',
  'subscribe subscription sidebar menu nav breadcrumbs? crumbs? footer toolbar popup modal login paywall',
  'popular trending most-?(?:read|viewed|popular|shared|commented) rank(?:ing|ings|s)? hot tags tag-?(?:list|cloud)',
]
  .join(' ')
  .replaceAll(' ', '|')
/** A name, or one that goes on with what kind of box it is: hotlist, sharebar. */
const aroundNames = new RegExp(`(?:^|[-_\\s])(?:${names})(?:box|bar|list|links|news)?(?:$|[-_\\s])`, 'i')
/** Names that say what an article is filed under, which may be any words. */
const filedUnder = /(?:^|\s)(?:tag|category|tax|topic)-(?!list|cloud)\S+/gi

/** Whether an element stands around an article, and is no part of it. */
export const isAround = (element: Element): boolean => {
  const { name, attribs } = element
  return (
    around.has(name)
    || aroundRoles.has(attribs['role'] ?? '')
    || attribs['aria-hidden'] === 'true'
    || attribs['hidden'] !== undefined
    // A table of an article may be one of ranks.
    || (name !== 'table' && aroundNames.test(namesOf(element)) && !isWhole(element))
    || boxHeading.test((attribs['aria-label'] ?? '').trim())
    || isBox(element)
  )
}

/** Whether headline and paragraphs stand in it, so that its names say what it has beside them: has-sidebar. */
const isWhole = ({ children }: Element): boolean =>
  ['h1', 'p'].every((wanted) => elementsBelow(children, ({ name }) => name === wanted).length > 0)

const namesOf = ({ attribs }: Element): string =>
  `${attribs['class'] ?? ''} ${attribs['id'] ?? ''} ${attribs['role'] ?? ''}`
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1-')
    .replace(filedUnder, ' ')

/** What may hold a box; an article and its page do not begin with the heading of one. */
const holders = /^(?:div|section|ul|ol|dl|figure)$/
const headings = /^(?:h[2-6]|p|div|span|strong|b|dt|header|a)$/
const lists = /^(?:ul|ol|dl|nav|menu)$/

/** Whether an element is a box that begins with its heading. */
function isBox({ name, children }: Element): boolean {
  if (!holders.test(name)) return false
  const [first, ...others] = children.filter(isFilled)
  if (!first || !('attribs' in first)) return false
  if (elementsBelow(children, (each) => each.name === 'h1').length > 0) return false
  return isBoxHeading(first) || (isListHeading(first) && others.length > 0 && others.every(isListing))
}

/**
 * What stands side by side on a page, without the boxes among it that have no element of their own: a heading of one,
 * and the lists and links behind it.
 */
export function withoutBoxes(nodes: readonly ChildNode[]): ChildNode[] {
  const kept: ChildNode[] = []
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index]
    if (!node) continue
    let end = index + 1
    if ('attribs' in node && (isBoxHeading(node) || isListHeading(node)))
      while (nodes[end] !== undefined && (isListing(nodes[end] as ChildNode) || !isFilled(nodes[end] as ChildNode)))
        end++
    if (nodes.slice(index + 1, end).some(isFilled)) index = end - 1
    else kept.push(node)
  }
  return kept
}

const isHeadedBy = (pattern: RegExp) => (element: Element) => {
  if (!headings.test(element.name)) return false
  const text = textOf(element).replace(/\s+/g, ' ').trim()
  return text.length <= 60 && pattern.test(text.replace(/\s*[:：>»›…]+$/, ''))
}
const isBoxHeading = isHeadedBy(boxHeading)
const isListHeading = isHeadedBy(listHeading)

/** Whether nothing stands in a node but a list of links or headlines, or links. */
function isListing(node: ChildNode): boolean {
  if (!('attribs' in node)) return !isFilled(node)
  if (/^h[1-6]$/.test(node.name)) return false
  if (node.name === 'a') return true
  // Headlines end as no sentence does.
  if (lists.test(node.name))
    return elementsBelow(node.children, ({ name }) => name === 'li' || name === 'dd').every(
      (entry) => isListingOnly(entry) || !/[.。]\s*$/.test(textOf(entry)),
    )
  return isListingOnly(node)
}
const isListingOnly = ({ children }: Element): boolean => children.some(isFilled) && children.every(isListing)

const isFilled = (node: ChildNode): boolean => textOf(node).trim() !== ''

function textOf(node: ChildNode): string {
  if (node.type === 'text') return node.data
  return 'children' in node && !('attribs' in node && /^(?:script|style|template|svg)$/.test(node.name))
    ? node.children.map(textOf).join('')
    : ''
}
