import { plain, type DeckText } from '../deck.ts'
import { allNamed, at, childrenOf, xmlText, type XmlElement, type XmlNode } from '../../input/xml.ts'

/**
 * The texts of a chart: its title, and each value with its category, its series, its axis and the title, which it is
 * about (ECMA-376, part 1, 21.2). None where it holds no values.
 */
export function chartTexts(nodes: readonly XmlNode[]): DeckText[] {
  const [chart] = allNamed(nodes, 'c:chart')
  if (!chart) return []
  const title = titleOf(chart)
  const axes = allNamed(chart.children, 'c:valAx').map(titleOf)
  const texts = allNamed(chart.children, 'c:ser').flatMap((series) => seriesTexts(series, [...axes, title]))
  return texts.length === 0 || title === '' ? texts : [{ place: 'chart', text: title }, ...texts]
}

const textIn = (element: XmlElement | undefined) =>
  element === undefined
    ? ''
    : plain([...allNamed(element.children, 'a:t'), ...allNamed(element.children, 'c:v')].map(xmlText).join(' '))

const titleOf = (of: XmlElement) => textIn(at(of, 'c:title'))

function seriesTexts(series: XmlElement, about: readonly string[]): DeckText[] {
  const name = textIn(at(series, 'c:tx'))
  const categories = pointsOf(at(series, 'c:cat') ?? at(series, 'c:xVal'))
  const values = at(series, 'c:val') ?? at(series, 'c:yVal')
  return [...pointsOf(values)].flatMap(([index, point]) => {
    const heads = [...about, name, categories.get(index)?.text ?? ''].filter((head) => head !== '')
    const text = written(point)
    return text === '' ? [] : [{ place: 'chart' as const, text, ...(heads.length > 0 ? { about: heads } : {}) }]
  })
}

interface Point {
  text: string
  format: string
}

/** The points that a chart keeps of its data, by their index. */
function pointsOf(values: XmlElement | undefined): Map<string, Point> {
  if (!values) return new Map()
  const format = allNamed(values.children, 'c:formatCode').map(xmlText)[0] ?? ''
  return new Map(
    allNamed(values.children, 'c:pt').map((point) => [
      point.attribs['idx'] ?? '',
      {
        text: plain(
          childrenOf(point)
            .filter(({ name }) => name === 'c:v')
            .map(xmlText)
            .join(''),
        ),
        format: point.attribs['formatCode'] ?? format,
      },
    ]),
  )
}

/** A value as its format shows it, as far as that changes what it says: 0.35 as 35%; without its last bits. */
function written({ text, format }: Point): string {
  const value = Number(text)
  if (text === '' || !Number.isFinite(value)) return text
  return format.includes('%') ? `${clean(value * 100)}%` : clean(value)
}

const clean = (value: number) => String(Number(value.toPrecision(12)))
