import type { DrawnValue } from '../../scripts/article/series/drawn.ts'
import { plain, type Text } from '../../scripts/typography/text.ts'
import type { Words } from '../../scripts/locales/words.ts'
import { roomOf, type Field } from '../shared/field.ts'
import { heightOfHead, measureIn } from '../shared/figureHead.ts'
import { hang, lacking } from '../shared/hang.ts'
import { sum } from '../shared/narrow.ts'
import { cellText } from '../shared/seriesFact.ts'
import { bold, heightOf, measure, regular, widestWord, type Styled } from '../shared/text.ts'
import { sizesFrom, smaller, type } from '../shared/typeScale.ts'
import type { Data } from './figure.ts'
import { tableOf, type Table } from './table.ts'

/**
 * Where the names of the rows stand: at the left; each over its row; or each over a list of its values, which the
 * names of the columns stand beside.
 */
export type Form = 'side' | 'over' | 'stacked'

interface Sized {
  form: Form
  size: number
  headSize: number
  labelWidth: number
  columnWidths: number[]
  /** Between a column and the one before it. */
  gutter: number
  /** Behind the numbers of each column: room for an asterisk or the mark of an estimate. */
  hangs: number[]
  captionHeight: number
  headHeight: number
  /** The lines of each row: its name and its values, or these one under another. */
  lines: number[][]
  notesHeight: number
  /** Whether each word and number has room at the width, and how high it is at the least. */
  isWide: boolean
  least: number
}

const leastPadding = 6
// Times the size: numbers stand no farther from what they belong to, and names are not crowded by them.
const [mostColumn, leastLabel] = [11, 8]

/**
 * The table at the largest size at which it has room, the names of its rows at the left where that leaves it readable.
 */
export function dataTable(data: Data, field: Field) {
  const table = tableOf(data)
  const choices = choicesIn(field.width)
  const sized = choices.map(([form, size]) => sizedAt(data, table, field.width, size, form))
  const chosen =
    sized.find(({ isWide, least }) => isWide && least <= field.height)
    ?? sized.filter(({ isWide }) => isWide).sort((one, other) => one.least - other.least)[0]
    ?? sized[sized.length - 1]
  if (!chosen) throw new Error('no size was tried')
  const count = chosen.lines.length
  const padding = Math.max(
    leastPadding / 2,
    Math.min(
      Math.max(chosen.size * 1.6, leastPadding + (1.6 * lacking(chosen.least, field)) / count),
      leastPadding + (field.height - chosen.least) / count,
    ),
  )
  const rowHeights = chosen.lines.map((heights) => sum(heights, (height) => height) + padding)
  const height = chosen.captionHeight + chosen.headHeight + sum(rowHeights, (each) => each) + chosen.notesHeight
  const top = hang(field.height - height)
  return {
    ...chosen,
    table,
    padding,
    rowHeights,
    top,
    height,
    width: chosen.labelWidth + sum(chosen.columnWidths, (width) => width),
    caption: captionOf(data, table),
  }
}

/** Forms and sizes in the order in which they are tried. */
function choicesIn(width: number): [Form, number][] {
  if (roomOf({ width, height: 0 }) !== 'aside')
    return [
      ...sizesFrom(type.label).map((size): [Form, number] => ['side', size]),
      ...sizesFrom(type.note).flatMap((size): [Form, number][] => [
        ['over', size],
        ['stacked', size],
      ]),
    ]
  const small = sizesFrom(type.note)
  return [
    ...small.flatMap((size): [Form, number][] => [
      ['side', size],
      ['over', size],
    ]),
    ...small.map((size): [Form, number] => ['stacked', size]),
  ]
}

/** The height that it wants where it is so wide. */
export function heightAt(data: Data, width: number): number {
  const table = tableOf(data)
  const sized = choicesIn(width).map(([form, size]) => sizedAt(data, table, width, size, form))
  const {
    least = 0,
    size = type.note,
    lines = [],
  } = sized.find(({ isWide }) => isWide) ?? sized[sized.length - 1] ?? {}
  return Math.ceil(least + lines.length * size * 0.4 + 24)
}

/** What stands over the table: what is measured, and a unit that all columns share. */
function captionOf({ measure: measured }: Data, { unitText }: Table): Text | undefined {
  return measureIn(measured, unitText)
}

/** What a cell shows: its number; – where there is none. */
export function written(cell: DrawnValue): Text {
  return cell.number === undefined ? '–' : cellText(cell)
}

/** A number as wide as any with as many digits. */
const widthOf = (cell: DrawnValue, size: number) => {
  const text = plain(written({ ...cell, computed: undefined })).replace(/\d/g, '0')
  return measure(text, bold(size)).width
}

function sizedAt(data: Data, table: Table, width: number, size: number, form: Form): Sized {
  const { columns, rows } = table
  const headSize = Math.max(type.least, size > type.text ? smaller(size) : size)
  const gutter = Math.max(12, size * 0.8)
  const line = heightOf(width, ['0', regular(size)])
  const hangs = columns.map((_, index) =>
    rows.some(({ cells }) => cells[index]?.forecast || cells[index]?.estimate)
      ? size * 1.1
      : rows.some(({ cells }) => cells[index]?.computed)
        ? size * 0.5
        : 0,
  )
  const numbers = columns.map((_, index) =>
    Math.max(0, ...rows.map(({ cells }) => (cells[index] ? widthOf(cells[index], size) : 0))),
  )
  const heads = columns.map(({ label, unitText }): Styled[] => [
    [label, bold(headSize)],
    [unitText === '' ? undefined : unitText, regular(headSize)],
  ])
  const labels = rows.map(({ label }): Styled => [label, bold(size)])
  const headNames: Styled[] = [[data.head, bold(headSize)]]
  const widestLabel = Math.max(...[...labels, ...headNames].map(([text, style]) => measure(text, style).width))
  const labelWord = widestWord(...labels, ...headNames)
  const hasHead =
    data.head !== undefined || columns.some(({ label, unitText }) => label !== undefined || unitText !== '')

  const needs = columns.map(
    (_, index) => Math.max(numbers[index] ?? 0, widestWord(...(heads[index] ?? []))) + gutter + (hangs[index] ?? 0),
  )
  const needed = sum(needs, (need) => need)
  const notes = marksIn(table).length
  const common = {
    form,
    size,
    headSize,
    gutter,
    notesHeight: notes === 0 ? 0 : Math.ceil(notes / (roomOf({ width, height: 0 }) === 'aside' ? 2 : 7)) * 21 + 10,
  }
  const finish = (
    rest: Pick<Sized, 'labelWidth' | 'columnWidths' | 'hangs' | 'headHeight' | 'lines' | 'isWide'>,
  ): Sized => {
    // As wide as the table, as browsers have it.
    const captionHeight = heightOfHead(captionOf(data, table), rest.labelWidth + sum(rest.columnWidths, (each) => each))
    const rows = sum(rest.lines, (heights) => sum(heights, (height) => height) + leastPadding)
    const least = captionHeight + rest.headHeight + common.notesHeight + rows
    return { ...common, ...rest, captionHeight, least }
  }

  if (form === 'stacked') {
    const value = Math.max(
      ...needs,
      ...columns.map(({ unitText }, index) => (numbers[index] ?? 0) + (unitText ? gutter : 0)),
    )
    const valueWidth = Math.min(value, width * 0.6)
    const labelWidth = width - valueWidth
    const names = columns.map((column) => heightOf(labelWidth, [stackedName(column), regular(size)]))
    return finish({
      labelWidth,
      columnWidths: [valueWidth],
      hangs: [Math.max(0, ...hangs)],
      headHeight: 0,
      lines: labels.map((label) => [heightOf(width, label), ...names.map((height) => Math.max(line, height))]),
      isWide: value <= width * 0.6,
    })
  }
  const longest = Math.min(Math.max(widestLabel, size * leastLabel), width * 0.45)
  const spared = Math.max(0, width - needed)
  const labelWidth = form === 'over' ? 0 : Math.max(Math.min(longest, spared), Math.min(labelWord, width * 0.5))
  const room = width - labelWidth
  const widest = Math.max(...needs)
  const even = Math.min(Math.max(widest, size * mostColumn), room / columns.length)
  const spare = Math.max(0, room - needed) / columns.length
  const columnWidths = needs.map((need) => (widest <= even + 0.5 ? even : need + spare))
  const headHeights = heads.map((texts, index) => heightOf((columnWidths[index] ?? 0) - gutter, ...texts))
  const headLabel = form === 'side' ? heightOf(labelWidth, ...headNames) : 0
  const names = labels.map((label) => heightOf(form === 'side' ? labelWidth : width, label))
  return finish({
    labelWidth,
    columnWidths,
    hangs,
    headHeight: hasHead ? Math.max(headLabel, ...headHeights) + 10 : 0,
    lines: names.map((name) => (form === 'side' ? [Math.max(line, name)] : [name, line])),
    isWide: needed <= room + 0.5 && labelWord <= (form === 'side' ? labelWidth : width) + 0.5,
  })
}

/** The name of a column beside its values, with its unit. */
export function stackedName({ label, unitText }: Table['columns'][number]): Text {
  return measureIn(label, unitText) ?? ''
}

/** What the numbers of the table carry that is to be explained under it. */
type Mark =
  'missing' | 'noteAbout' | 'noteOver' | 'noteAtLeast' | 'noteUnder' | 'noteAtMost' | 'noteEstimate' | 'noteForecast'

const notes: Readonly<Record<string, Mark>> = {
  '≈': 'noteAbout',
  '>': 'noteOver',
  '≥': 'noteAtLeast',
  '<': 'noteUnder',
  '≤': 'noteAtMost',
}

export function marksIn({ rows }: Table): Mark[] {
  const found = rows.flatMap(({ cells }) =>
    cells.flatMap(({ mark = '', number, estimate, forecast }): Mark[] => {
      const bound = notes[mark]
      return [
        ...(number === undefined ? (['missing'] as const) : []),
        ...(bound ? [bound] : []),
        ...(estimate ? (['noteEstimate'] as const) : []),
        ...(forecast ? (['noteForecast'] as const) : []),
      ]
    }),
  )
  return [...new Set(found)]
}

/** A mark and what it means: ≈ about. */
export function noteOf(mark: Mark, words: Words): string {
  return mark === 'missing' ? `– ${words.noFigure}` : words[mark]
}

/** What stands behind a number that is provisional or expected: the first character of its note. */
export function outlookOf({ estimate, forecast, number }: DrawnValue, words: Words): string | undefined {
  if (number === undefined) return undefined
  return estimate ? words.noteEstimate.charAt(0) : forecast ? words.noteForecast.charAt(0) : undefined
}

/** The figure in words; on a slide it is a table and needs none. */
export function describe(data: Data, words: Words): string {
  const table = tableOf(data)
  const caption = captionOf(data, table)
  const rows = table.rows.map(({ label, cells }) => {
    const said = cells.map((cell, index) => {
      const { label: name, unitText = '' } = table.columns[index] ?? {}
      const unit = unitText === '' ? table.unitText : unitText
      const text = cell.falls && cell.number !== undefined ? `${cell.number} ${unit}`.trim() : cell.text
      return name === undefined ? text : words.pair(plain(name), text)
    })
    return words.pair(plain(label), words.list(said))
  })
  return words.statements([...(caption === undefined ? [] : [plain(caption)]), ...rows])
}
