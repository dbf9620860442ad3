import { elementsBelow, type ChildNode, type Element } from '../../audit/read/dom.ts'
import { parse } from '../../input/parseMarkup.ts'
import { signedBy } from '../../locales/text/index.ts'
import { isAround, withoutBoxes } from './around.ts'
import { ofArticle } from './pageLines.ts'
import { tableLines } from './tableLines.ts'
import { noArticle } from './noArticle.ts'

/** What parts paragraphs. */
const blocks =
  /^(?:p|h[1-6]|li|blockquote|div|section|article|main|header|ul|ol|dl|dt|dd|figure|figcaption|table|tr|br|hr|pre|body|html|address|time)$/
/** An article has more letters than these; a page to log in on, or a list of links, has fewer in its paragraphs. */
const least = 120
/** So many letters in a hundred that stand in links make a page one that only leads to others. */
const mostLinked = 60

/** The headline, who wrote it and when stand within the first so many lines. */
const mostAbove = 6

/**
 * The article of a saved page: headline, author and date as the page names them, and the paragraphs of the element that
 * holds most of them; menus, comments, boxes and lines of the page, and what else stands around it, are left.
 * @throws CitedeckError where the page holds none
 */
export function readPage(source: string): string {
  const page = parse(source)
  const main = articleOf(page)
  const lines = linesIn(main)
  const letters = lettersIn(lines)
  if (letters < least)
    return noArticle(
      'page',
      `its paragraphs have ${letters} letters. Where one has to log in, save the page after that.`,
    )
  const unlinked = lettersIn(linesIn(main, (element) => element.name === 'a' || isAround(element)))
  if ((letters - unlinked) * 100 > letters * mostLinked)
    return noArticle('page', 'most of its words are links to other pages. Save the page of the article itself.')
  const [headline] = elementsBelow(page, ({ name }) => name === 'h1').map((element) => lineOf(element.children))
  const title = headline || metaOf(page, 'og:title') || titleOf(page)
  const author = metaOf(page, 'author') || metaOf(page, 'article:author')
  const date = /^\d{4}-\d{2}-\d{2}/.exec(metaOf(page, 'article:published_time') || metaOf(page, 'date'))?.[0]
  const signed = signedBy(author)
  const head = [title, author && !/^https?:/.test(author) ? signed : '', date ?? ''].filter((line) => line !== '')
  const first = lines.slice(0, mostAbove)
  // What stands above the headline says in what part of the paper it stands.
  const at = first.indexOf(title) + 1
  const rest = lines.slice(at).flatMap((line, index) => {
    const said = ofArticle(line)
    // Below the article nobody looks for who wrote it.
    return said.length === 1 && said[0] === line ? said : at + index < mostAbove ? said : []
  })
  const isSaid = (line: string) =>
    first.includes(line) || (line === signed && first.some((each) => each.startsWith(line)))
  return [...head.filter((line, index) => index === 0 || !isSaid(line)), ...rest].join('\n')
}

const lettersIn = (lines: readonly string[]): number => lines.join('').match(/\p{L}/gu)?.length ?? 0

/** The element that holds the article: the one that says so, else the one with the most text in its own paragraphs. */
export function articleOf(page: readonly ChildNode[]): readonly ChildNode[] {
  const largest = (found: readonly Element[]) =>
    [...found].sort((a, b) => linesIn(b.children).join('').length - linesIn(a.children).join('').length)[0]?.children
  const named = largest(elementsBelow(page, ({ name }) => name === 'article'))
  if (named) return named
  const main = largest(elementsBelow(page, ({ name, attribs }) => name === 'main' || attribs['role'] === 'main'))
  return main ?? page
}

/** The paragraphs within, a line each. */
export function linesIn(nodes: readonly ChildNode[], isLeft = isAround): string[] {
  const lines: string[] = []
  let line = ''
  const close = () => {
    const text = line.replace(/\s+/g, ' ').trim()
    if (text !== '') lines.push(text)
    line = ''
  }
  const walk = (node: ChildNode): void => {
    if (node.type === 'text') line += node.data
    if (!('attribs' in node) || isLeft(node) || node.name === 'head') return
    if (node.name === 'table') {
      close()
      lines.push(...linesOfTable(node))
      return
    }
    const isBlock = blocks.test(node.name)
    if (isBlock) close()
    for (const child of withoutBoxes(node.children)) walk(child)
    if (isBlock) close()
  }
  for (const node of withoutBoxes(nodes)) walk(node)
  close()
  return lines
}

/** The rows of a table; one that holds others is there for how the page looks, and its cells are paragraphs. */
function linesOfTable(table: Element): string[] {
  const areIn = elementsBelow(table.children, ({ name }) => name === 'td' || name === 'th')
  if (areIn.some(({ children }) => elementsBelow(children, ({ name }) => name === 'table').length > 0))
    return areIn.flatMap(({ children }) => linesIn(children))
  const rows = elementsBelow(table.children, ({ name }) => name === 'tr')
  const caption = elementsBelow(table.children, ({ name }) => name === 'caption').map(({ children }) =>
    lineOf(children),
  )
  const cells = rows.map(({ children }) =>
    elementsBelow(children, ({ name }) => name === 'td' || name === 'th').map((cell) => lineOf(cell.children)),
  )
  const head = elementsBelow(rows[0]?.children ?? [], ({ name }) => name === 'th')
  return [...caption, ...tableLines(cells, head.length > 1)]
}

export const lineOf = (nodes: readonly ChildNode[]): string => linesIn(nodes).join(' ')

function metaOf(page: readonly ChildNode[], name: string): string {
  const [found] = elementsBelow(page, (element) => element.name === 'meta' && (element.attribs['name'] ?? element.attribs['property']) === name) // prettier-ignore
  return (found?.attribs['content'] ?? '').trim()
}

function titleOf(page: readonly ChildNode[]): string {
  const [title] = elementsBelow(page, ({ name }) => name === 'title')
  const text = title?.children.map((child) => (child.type === 'text' ? child.data : '')).join('') ?? ''
  return (text.split(/\s[|–—-]\s/)[0] ?? '').trim()
}
