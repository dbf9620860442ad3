import { plain, type DeckText, type TextPlace } from '../deck.ts'
import { tableCells } from './cells.ts'

/** An element of a tagged page (ISO 32000-1, 14.8); one of type `content` is text, which its id marks. */
export interface Tag {
  role?: string
  alt?: string
  type?: string
  id?: string
  children?: readonly Tag[]
}

/** Elements within a line. */
const inline = /^(?:Span|Link|Quote|Em|Strong|Lbl|Annot|Reference|Ruby|RB|RT|Warichu|Formula|NonStruct)$/
const heading = /^(?:H[1-3]?|Title)$/

interface Walk {
  place: TextPlace
  isItem: boolean
}

/**
 * The texts of a tagged page: paragraphs, entries of lists and cells of tables as its author's program marked them.
 * @param texts what each id marks
 */
export function taggedTexts(tree: Tag, texts: ReadonlyMap<string, string>): DeckText[] {
  const found: DeckText[] = []
  let line = ''
  const flush = ({ place, isItem }: Walk) => {
    const text = plain(line)
    line = ''
    if (text !== '') found.push({ place, text, ...(isItem ? { isItem } : {}) })
  }
  const walk = (tag: Tag, walked: Walk): void => {
    const { role = '', children = [], type, id } = tag
    if (type === 'content') {
      line += texts.get(id ?? '') ?? ''
      return
    }
    if (role === 'Lbl') return
    if (inline.test(role)) {
      for (const child of children) walk(child, walked)
      return
    }
    flush(walked)
    if (role === 'Table') {
      found.push(...tableCells(rowsOf(tag, texts), 'table', undefined, isHeadless(tag)))
      return
    }
    const next: Walk = heading.test(role)
      ? { place: 'title', isItem: false }
      : role === 'LI'
        ? { ...walked, isItem: true }
        : walked
    for (const child of children) walk(child, next)
    flush(next)
  }
  walk(tree, { place: 'body', isItem: false })
  return found
}

const rowsIn = (tag: Tag): Tag[] => (tag.role === 'TR' ? [tag] : (tag.children ?? []).flatMap(rowsIn))

/** Whether the first row with several cells is one like the others: its first cell heads it, and no other is a head. */
function isHeadless(table: Tag): boolean {
  const roles = rowsIn(table).map(({ children = [] }) => children.map(({ role }) => role))
  const [first, ...others] = roles.find(({ length }) => length > 1) ?? []
  return first === 'TH' && others.every((role) => role === 'TD')
}

function rowsOf(table: Tag, texts: ReadonlyMap<string, string>): string[][] {
  const textOf = (tag: Tag): string =>
    tag.type === 'content' ? (texts.get(tag.id ?? '') ?? '') : (tag.children ?? []).map(textOf).join('')
  return rowsIn(table).map(({ children = [] }) =>
    children.filter(({ role }) => role === 'TD' || role === 'TH').map((cell) => plain(textOf(cell))),
  )
}

/** The alternative texts of a tagged page, and how many figures have none. */
export function alternativesIn(tag: Tag | null): { named: string[]; unnamed: number } {
  if (tag === null) return { named: [], unnamed: 0 }
  const below = (tag.children ?? []).map(alternativesIn)
  const own = plain(tag.alt ?? '')
  return {
    named: [...(own === '' ? [] : [own]), ...below.flatMap(({ named }) => named)],
    unnamed: (tag.role === 'Figure' && own === '' ? 1 : 0) + below.reduce((sum, { unnamed }) => sum + unnamed, 0),
  }
}
