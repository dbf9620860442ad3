import { elementsBelow, type ChildNode, type Element } from '../../audit/read/dom.ts'
import { isAround } from '../read/around.ts'
import { articleOf, lineOf, linesIn } from '../read/html.ts'
import { parse } from '../../input/parseMarkup.ts'
import type { FoundInArticle } from './found.ts'

const captioned = /(?:^|[-_\s])(?:wp-caption|figure|captioned|image-caption)(?:$|[-_\s])/i
const captionName = /(?:^|[-_\s])caption(?:$|[-_\s])/i
const creditName = /(?:^|[-_\s])(?:credits?|copyright|attribution)(?:$|[-_\s])/i

const isPicture = ({ name }: Element) => name === 'img'
const classOf = ({ attribs }: Element) => `${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`

/** The pictures in the article of a saved page, in their order, with what their figures say of them. */
export function picturesInPage(source: string): FoundInArticle[] {
  const found: FoundInArticle[] = []
  let above = ''
  const walk = (node: ChildNode, around: Element | undefined): void => {
    if (!('attribs' in node)) return
    if (isPicture(node)) {
      found.push(pictureOf(node, around, above))
      return
    }
    if (isAround(node)) return
    if (elementsBelow(node.children, isPicture).length === 0) {
      above = linesIn([node]).at(-1) ?? above
      return
    }
    const isFigure = node.name === 'figure' || captioned.test(classOf(node))
    for (const child of node.children) walk(child, isFigure ? node : around)
  }
  for (const node of articleOf(parse(source))) walk(node, undefined)
  return found
}

function pictureOf(img: Element, around: Element | undefined, above: string): FoundInArticle {
  const { src = '', alt = '', title = '' } = img.attribs
  const below = (isWanted: (element: Element) => boolean) => (around ? elementsBelow(around.children, isWanted) : [])
  const [caption] = below((each) => each.name === 'figcaption' || captionName.test(classOf(each)))
  const [credit] = below((each) => creditName.test(classOf(each)))
  return {
    src: src || (img.attribs['data-src'] ?? ''),
    alt: alt.trim(),
    caption: caption ? lineOf(caption.children) : '',
    title: title.trim(),
    credit: credit ? lineOf(credit.children) : '',
    names: `${classOf(img)} ${src.startsWith('data:') ? '' : (src.split('/').at(-1) ?? '')}`,
    above,
  }
}
