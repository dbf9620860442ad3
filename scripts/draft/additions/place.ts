import { CitedeckError } from '../../errors/citedeckError.js'
import { itemsOf, valueAt } from '../../article/untyped.ts'
import type { DraftedSlide, FactToWrite } from '../drafted.ts'
import type { DraftedTable } from '../facts/index.ts'
import { factText, slideText, tableText } from '../write.ts'
import type { Present } from './index.ts'
import type { LineEdit } from './patch.ts'

/** What is proposed for a deck. */
export interface Proposals {
  facts: Readonly<Record<string, FactToWrite>>
  slides: readonly DraftedSlide[]
  /** The table that these rest on, where the deck has it not yet. */
  table: DraftedTable | undefined
}

/**
 * Where proposals go in the data files: facts at the end, slides before the last where that is thanks, else behind it.
 * @throws CitedeckError where the files are not laid out in lines that something can be put between
 */
export function editsOf(
  present: Pick<Present, 'files' | 'texts'>,
  { facts, slides, table }: Proposals,
): Record<'facts.yaml' | 'article.yaml', LineEdit[]> {
  const written = Object.entries(facts).map(([id, fact]) => factText(id, fact))
  const lines = present.texts['facts.yaml'].split('\n')
  const isOpen = lines.at(-1) !== ''
  const atEnd = isOpen ? lines.length : lines.length - 1
  return {
    'facts.yaml': written.length === 0 ? [] : [{ at: atEnd, removed: 0, added: written }],
    'article.yaml': [
      ...(slides.length > 0 ? slideEdits(present, slides) : []),
      ...(table ? [tableEdit(present, table)] : []),
    ],
  }
}

function slideEdits({ files, texts }: Pick<Present, 'files' | 'texts'>, slides: readonly DraftedSlide[]): LineEdit[] {
  const { value, place } = files.article
  const lines = texts['article.yaml'].split('\n')
  const sections = itemsOf(valueAt(value, 'sections'))
  const section = sections.length - 1
  const own = itemsOf(valueAt(sections[section], 'slides'))
  const last = own.length - 1
  const at = place(['sections', section, 'slides', last]).line - 1
  const indent = /^( *)- /.exec(lines[at] ?? '')?.[1]
  if (indent === undefined) throw notInLines('slides of the last section')
  const isThanks = valueAt(own[last], 'layout') === 'thanks'
  const minutes = valueAt(value, 'minutes')
  const planned = typeof minutes === 'number' ? inWholeMinutes(slides) : slides
  const seconds = planned.reduce((sum, slide) => sum + slide.seconds, 0)
  const text = planned.flatMap((slide) => [
    ...slideText(slide, typeof minutes === 'number')
      .trimEnd()
      .split('\n')
      .map((line) => (line === '' ? '' : `${indent}${line.slice(slideIndent)}`)),
    '',
  ])
  const behind = endOfSections(lines, place(['sections'], 'key').line)
  const edit = isThanks
    ? { at, removed: 0, added: text }
    : { at: behind, removed: 0, added: ['', ...text.slice(0, -1)] }
  if (typeof minutes !== 'number') return [edit]
  const line = place(['minutes'], 'key').line - 1
  const changed = (lines[line] ?? '').replace(/^(minutes:\s*)\d+/, `$1${minutes + seconds / 60}`)
  return [{ at: line, removed: 1, added: [changed] }, edit]
}

/** How far drafts indent a slide. */
const slideIndent = 6

/** Slides whose seconds come to whole minutes, as the talk's length is told in. */
function inWholeMinutes(slides: readonly DraftedSlide[]): DraftedSlide[] {
  const rest = slides.reduce((sum, { seconds }) => sum + seconds, 0) % 60
  return slides.map((slide, index) =>
    index === slides.length - 1 && rest > 0 ? { ...slide, seconds: slide.seconds + 60 - rest } : slide,
  )
}

/** The line behind the last of the sections: before the next key, and the blank lines and comments that lead it in. */
function endOfSections(lines: readonly string[], from: number): number {
  const next = lines.findIndex((line, index) => index >= from && /^[^\s#-]/.test(line))
  let end = next < 0 ? lines.length : next
  while (end > from && /^\s*(?:#.*)?$/.test(lines[end - 1] ?? '')) end--
  return end
}

function tableEdit({ files, texts }: Pick<Present, 'files' | 'texts'>, table: DraftedTable): LineEdit {
  const { value, place } = files.article
  const lines = texts['article.yaml'].split('\n')
  const line = place(['sources'], 'key').line
  const indent = /^( +)\S/.exec(lines[line] ?? '')?.[1]
  const hasTables = valueAt(value, 'sources', 'tables') !== undefined
  if (indent === undefined || hasTables || !/^sources:\s*(?:#.*)?$/.test(lines[line - 1] ?? ''))
    throw hasTables
      ? new CitedeckError(
          'additions-layout',
          'article.yaml has tables already; another cannot be put beside them',
          `Name it there yourself: ${tableText(table)}`,
        )
      : notInLines('sources')
  return { at: line, removed: 0, added: [`${indent}tables: ${tableText(table)}`] }
}

const notInLines = (what: string) =>
  new CitedeckError(
    'additions-layout',
    `the ${what} of article.yaml are written in brackets, so that no line can be put between them`,
    'Write each on lines of its own, and run it again.',
  )
