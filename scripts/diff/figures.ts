import type { Difference } from './compare.ts'
import { movedAmong } from './moved.ts'
import type { StatedFigure, StatedSlide } from './stated.ts'

type Fields = StatedFigure['fields']
type Row = StatedFigure['rows'][number]

/** In what the figures of a slide differ, and its pictures. A site of an earlier version tells of none. */
export function ofFigures(was: StatedSlide, now: StatedSlide): Difference[] {
  const [before = [], after = []] = [was.figures, now.figures]
  const isTold = [was, now].every((slide) => slide.figures !== undefined || slide.quantities.length === 0)
  const count = isTold ? Math.max(before.length, after.length) : 0
  const places = Array.from({ length: count }, (_, index) => [before[index], after[index]] as const)
  return [
    ...places.flatMap(([old, current], index) => {
      const { id } = now
      const called = `The ${index === 0 ? '' : 'second '}figure of "${id}"`
      if (old && current) return ofFigure(old, current, id, called)
      const kind = old?.kind ?? current?.kind ?? ''
      return [difference(id, old?.kind, current?.kind, `${called}, ${aOf(kind)}, is ${old ? 'gone' : 'new'}.`)]
    }),
    ...ofFiles(was, now),
  ]
}

function difference(id: string, was: string | undefined, now: string | undefined, says: string): Difference {
  return { what: 'figure', id, ...(was === undefined ? {} : { was }), ...(now === undefined ? {} : { now }), says }
}

const aOf = (kind: string) => `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`

function ofFigure(was: StatedFigure, now: StatedFigure, id: string, called: string): Difference[] {
  if (was.kind !== now.kind)
    return [difference(id, was.kind, now.kind, `${called} was ${aOf(was.kind)} and is ${aOf(now.kind)}.`)]
  const told = (fields: Fields, before: Fields, of: string) =>
    changedFields(before, fields).map(([key, old, current]) =>
      difference(id, old, current, `${called} ${saidOfField(key, old, current)}${of}.`),
    )
  const lists = [...new Set([...was.rows, ...now.rows].map(({ of }) => of))]
  return [
    ...told(now.fields, was.fields, ''),
    ...lists.flatMap((list) => {
      const [before, after] = [was, now].map(({ rows }) => distinct(rows.filter(({ of }) => of === list)))
      // The rows of another series show other quantities: that has been said.
      const isOther = was.fields[list.replace(/\.\w+$/, '')] !== now.fields[list.replace(/\.\w+$/, '')]
      return ofRows(before ?? [], after ?? [], id, called, isOther ? undefined : told)
    }),
  ]
}

/** Rows that are called the same are told apart by their number. */
function distinct(rows: readonly Row[]): Row[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const count = (seen.get(row.label) ?? 0) + 1
    seen.set(row.label, count)
    return count === 1 ? row : { ...row, label: `${row.label} (${count})` }
  })
}

function ofRows(
  was: readonly Row[],
  now: readonly Row[],
  id: string,
  called: string,
  told: ((fields: Fields, before: Fields, of: string) => Difference[]) | undefined,
): Difference[] {
  const [old, current] = [byLabel(was), byLabel(now)]
  const [gone, come] = [was.filter(({ label }) => !current.has(label)), now.filter(({ label }) => !old.has(label))]
  // A row that shows the same under another label is the same.
  const renamed = new Map(
    gone.flatMap((row) => {
      const same = come.find((other) => hasFields(other) && isSame(row.fields, other.fields))
      return same ? [[row.label, same.label]] : []
    }),
  )
  const names = new Set(renamed.values())
  const nameNow = (label: string) => renamed.get(label) ?? label
  const stay = was.flatMap(({ label }) => (current.has(nameNow(label)) ? nameNow(label) : []))
  const order = now.flatMap(({ label }) => (stay.includes(label) ? label : []))
  const behind = (labels: readonly string[], label: string) => {
    const before = labels[labels.indexOf(label) - 1]
    return before === undefined ? 'first' : `behind "${before}"`
  }
  const [wasOrder, isOrder] = [was.map(({ label }) => nameNow(label)), now.map(({ label }) => label)]
  return [
    ...gone
      .filter(({ label }) => !renamed.has(label))
      .map(({ label }) => difference(id, label, undefined, `${called} shows "${label}" no more.`)),
    ...come
      .filter(({ label }) => !names.has(label))
      .map(({ label }) =>
        difference(id, undefined, label, `${called} shows "${label}" too, ${behind(isOrder, label)}.`),
      ),
    ...[...renamed].map(([before, label]) =>
      difference(id, before, label, `${called} called it "${before}" and calls it "${label}".`),
    ),
    ...movedAmong(stay, order).map((label) => {
      const [from, to] = [behind(wasOrder, label), behind(isOrder, label)]
      return difference(id, from, to, `${called} had "${label}" ${from} and has it ${to}.`)
    }),
    ...now.flatMap(({ label, fields }) => {
      const before = old.get(label)
      return before && told ? told(fields, before.fields, `, of "${label}"`) : []
    }),
  ]
}

const byLabel = (rows: readonly Row[]) => new Map(rows.map((row) => [row.label, row]))
const hasFields = ({ fields }: Row) => Object.keys(fields).length > 0
const isSame = (one: Fields, other: Fields) => changedFields(one, other).length === 0

function changedFields(was: Fields, now: Fields): (readonly [string, string | undefined, string | undefined])[] {
  return [...new Set([...Object.keys(was), ...Object.keys(now)])]
    .filter((key) => was[key] !== now[key])
    .map((key) => [key, was[key], now[key]])
}

function saidOfField(key: string, was: string | undefined, now: string | undefined): string {
  const said = (value: string | undefined) => (value === undefined ? 'nothing' : `"${value}"`)
  // Of the words of a quotation there is a digest alone.
  if (/(?:^|\.)quote$/.test(key)) return `has another "${key}"`
  return `had ${said(was)} as "${key}" and has ${said(now)}`
}

/** Names of a site without what tells their content. */
const plainName = (file: string) => file.replace(/\.[0-9a-f]{10}(?=\.[^./]*$)/, '').replace(/^data:.*/, 'data:')

function ofFiles({ files: was = [], ...slide }: StatedSlide, { files: now = [] }: StatedSlide): Difference[] {
  const [gone, come] = [was.filter((file) => !now.includes(file)), now.filter((file) => !was.includes(file))]
  const { id } = slide
  const again = (file: string, files: readonly string[]) => files.some((each) => plainName(each) === plainName(file))
  const [lost, added] = [gone.filter((file) => !again(file, come)), come.filter((file) => !again(file, gone))]
  return [
    ...gone
      .filter((file) => again(file, come))
      .map((file) => {
        const other = come.find((each) => plainName(each) === plainName(file))
        return difference(id, file, other, `"${id}" shows "${plainName(file)}", which is another picture than before.`)
      }),
    ...lost.map((file, index) => {
      const other = added[index]
      const says =
        other === undefined
          ? `shows "${plainName(file)}" no more`
          : `showed "${plainName(file)}" and shows "${plainName(other)}"`
      return difference(id, file, other, `"${id}" ${says}.`)
    }),
    ...added
      .slice(lost.length)
      .map((file) => difference(id, undefined, file, `"${id}" shows "${plainName(file)}" too.`)),
  ]
}
