import { parse, type Node } from './parseMarkup.ts'

/** A node of an XML document. */
export type XmlNode = Node
export type XmlElement = Extract<XmlNode, { attribs: object }>

/** Parses XML; what is not well formed is read as far as it goes, and entities of its own are not put in. */
export const parseXml = (text: string): XmlNode[] => parse(text, { xmlMode: true })

export const isXmlElement = (node: XmlNode): node is XmlElement => 'attribs' in node

/** The elements right below. */
export const childrenOf = ({ children }: XmlElement): XmlElement[] => children.filter(isXmlElement)

/** All elements of a name below, in their order, those within each other too. */
export function allNamed(nodes: readonly XmlNode[], name: string): XmlElement[] {
  return nodes.flatMap((node) =>
    isXmlElement(node) ? [...(node.name === name ? [node] : []), ...allNamed(node.children, name)] : [],
  )
}

/** The first element that a way of names leads to, from those right below. */
export function at(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>(
    (found, name) => found && childrenOf(found).find((child) => child.name === name),
    element,
  )
}

/** The text within. */
export function xmlText(node: XmlNode): string {
  if (node.type === 'text') return node.data
  return 'children' in node ? node.children.map(xmlText).join('') : ''
}
