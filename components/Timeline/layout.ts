import type { Data } from './figure.ts'
import { plain } from '../../scripts/typography/text.ts'
import { daysOf } from '../../scripts/quantities/dateDays.ts'
import { dateFields } from '../../scripts/quantities/dates.ts'
import type { Words } from '../../scripts/locales/words.ts'
import { roomOf, type Field } from '../shared/field.ts'
import { spread } from '../shared/fit.ts'
import { composed, hang, lacking } from '../shared/hang.ts'
import { bold, heightOf, largestThatFits, measure, regular, widestWord } from '../shared/text.ts'
import { sizesFrom, type } from '../shared/typeScale.ts'

type Item = Data['events'][number]

/**
 * An event: its dot at `x`, `y`; its date and its label, which may be one under the other; the line between dot and
 * words.
 */
interface Event {
  item: Item
  /** Which of the data's events it is. */
  part: number
  x: number
  y: number
  date: { x: number; y: number }
  label: { x: number; y: number }
  width: number
  atEnd: boolean
  leader: string
  /** Where it says that the date has no year. */
  noYear?: { x: number; y: number } | undefined
}

/** A stretch of the axis; dashed where it leads to a date without its year. */
interface Stretch {
  x1: number
  y1: number
  x2: number
  y2: number
  dashed: boolean
  part: number
}

interface Dated {
  item: Item
  part: number
  share: number
}

export const dot = 11
const noteSize = type.note
const noteHeight = 30
/**
 * The share of the axis that a broken stretch takes, and the share of the time that a stretch has to be longer than to
 * be broken.
 */
const brokenShare = 0.2
const tooLong = 0.5

/** The share of the axis that each date without its year takes, at its end. */
const openShare = 0.16

/**
 * Dated events on an axis, across the field or, where that is too narrow or would be a strip in a bare field, down it.
 * Spaced by date, each dot is where its date is and only its words move aside. Dates without their year have no place
 * on such an axis: where they come last, they stand past its end; else the events are spaced evenly, and the figure
 * says so. Where one stretch is longer than all the others, the axis is broken there, which it shows and says: what is
 * dense is then seen large.
 */
export function timeline(data: Data, field: Field) {
  const even = isEven(data)
  const across = field.width / data.events.length >= 144
  const dated = inOrder(data)
  const known = dated.filter(isKnown)
  const placed = even ? dated : openEnded(broken(known), dated.slice(known.length))
  const row = !across ? undefined : even ? acrossEvenly(dated, field) : acrossByDate(placed, field)
  const isComposed = row && row.bottom - row.top >= field.height * composed - 0.5
  const drawing = isComposed ? row : down(placed, field, even)
  return {
    across: drawing === row,
    even,
    ...drawing,
    ...axisOf(drawing, even ? undefined : brokenAfter(known.map(({ share }) => share))),
  }
}

const isKnown = ({ item }: Dated) => dayOf(String(item.date.value)) !== undefined

/**
 * The events in the order of the axis, each with its share of the time from the first to the last that has its year;
 * those without theirs are the last.
 */
function inOrder(data: Data): Dated[] {
  const days = data.events.map((event) => dayOf(String(event.date.value)))
  const known = days.filter((day) => day !== undefined)
  const first = Math.min(...known)
  const span = Math.max(1, Math.max(...known) - first)
  const dated = data.events.map((item, part) => ({ item, part, share: ((days[part] ?? first + span) - first) / span }))
  if (isEven(data)) return dated
  return [...dated.filter(isKnown).sort((a, b) => a.share - b.share), ...dated.filter((event) => !isKnown(event))]
}

/**
 * Whether the events are spaced evenly: as asked, or because a date without its year stands among the others, or among
 * too few.
 */
function isEven(data: Data): boolean {
  const known = data.events.map((event) => dayOf(String(event.date.value)) !== undefined)
  const count = known.filter(Boolean).length
  const isOpenEnded = count >= 3 && known.slice(0, count).every(Boolean)
  return data.spacing === 'even' || (count < known.length && !isOpenEnded)
}

/** The scaled events, and past the last of them those that have no year, at equal distances. */
function openEnded(scaled: readonly Dated[], open: readonly Dated[]): Dated[] {
  const share = Math.min(0.4, openShare * open.length)
  return [
    ...scaled.map((event) => ({ ...event, share: event.share * (1 - share) })),
    ...open.map((event, index) => ({ ...event, share: 1 - share + (share * (index + 1)) / open.length })),
  ]
}

const hasNoYear = (item: Item) => daysOf(String(item.date.value)) === undefined
const dateWidth = (item: Item, size: number) => measure([item.date], bold(size)).width
const labelStyle = (item: Item, size: number) => (item.accent ? bold : regular)(size)

/**
 * The event after which the axis is broken: one stretch is longer than all others together, and there are others to
 * see.
 */
function brokenAfter(shares: readonly number[]): number | undefined {
  const found = shares.slice(1).findIndex((share, index) => share - (shares[index] ?? 0) > tooLong)
  return found >= 0 && shares.length > 3 ? found : undefined
}

/** The events with the long stretch drawn short, all others on one scale. */
function broken(dated: readonly Dated[]): Dated[] {
  const after = brokenAfter(dated.map(({ share }) => share))
  if (after === undefined) return [...dated]
  const [from, to] = [dated[after]?.share ?? 0, dated[after + 1]?.share ?? 1]
  const scale = (1 - brokenShare) / (1 - (to - from))
  return dated.map((event, index) => ({
    ...event,
    share: index <= after ? event.share * scale : 1 - (1 - event.share) * scale,
  }))
}

/** From each event to the next, and from the last one to the end of the field; and the two strokes of a break in it. */
function axisOf(
  { events, end }: { events: Event[]; end: { x: number; y: number } | undefined },
  after: number | undefined,
): { axis: Stretch[]; gap: string | undefined } {
  const stops = events.map((event) => ({ x: event.x, y: event.y, part: event.part, unknown: hasNoYear(event.item) }))
  const between = stops.slice(1).map((stop, index) => {
    const before = stops[index] ?? stop
    return {
      x1: before.x,
      y1: before.y,
      x2: stop.x,
      y2: stop.y,
      dashed: stop.unknown || before.unknown,
      part: stop.part,
    }
  })
  const last = stops.at(-1)
  const axis =
    last && end
      ? [...between, { x1: last.x, y1: last.y, x2: end.x, y2: end.y, dashed: last.unknown, part: last.part }]
      : between
  const long = after === undefined ? undefined : axis[after]
  if (after === undefined || !long) return { axis, gap: undefined }
  const { x1, y1, x2, y2 } = long
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2]
  const isAcross = y1 === y2
  const [dx, dy] = isAcross ? [5, 0] : [0, 5]
  const stroke = (side: number) =>
    isAcross ? `M${x + side * 5 - 4} ${y + 11}l8 -22` : `M${x - 11} ${y + side * 5 + 4}l22 -8`
  return {
    axis: [
      ...axis.slice(0, after),
      { ...long, x2: x - dx, y2: y - dy },
      { ...long, x1: x + dx, y1: y + dy },
      ...axis.slice(after + 1),
    ],
    gap: `${stroke(-1)}${stroke(1)}`,
  }
}

/** The axis over its events: dates and labels hang from it, flush with their dots. */
function acrossEvenly(dated: readonly Dated[], field: Field) {
  const count = dated.length
  const gap = count > 6 ? 14 : 28
  const width = (field.width - gap * (count - 1)) / count
  const notes = noteHeight * (dated.some(({ item }) => hasNoYear(item)) ? 2 : 1) + dot + 10
  const layout = (dateSize: number, labelSize: number) => {
    const labels = Math.max(...dated.map(({ item }) => heightOf(width, [item.label, labelStyle(item, labelSize)])))
    const under = dot + 20 + dateSize * 1.3 + 8
    const fits = dated.every(
      ({ item }) =>
        dateWidth(item, dateSize) <= width && widestWord([item.label, labelStyle(item, labelSize)]) <= width,
    )
    return { dateSize, labelSize, fits, under, height: notes + under + labels }
  }
  const choices = sizesFrom(type.text).flatMap((label) => sizesFrom(type.claim).map((size) => layout(size, label)))
  const chosen = largestThatFits(choices, (choice) => choice.fits && choice.height <= field.height)
  const stem = Math.min(48, lacking(chosen.height, field))
  const under = chosen.under + stem
  const height = chosen.height + stem
  const top = hang(field.height - height)
  const y = top + notes
  const events: Event[] = dated.map(({ item, part }, index) => {
    const x = index * (width + gap)
    return {
      item,
      part,
      x: x + dot,
      y,
      width,
      atEnd: false,
      leader: stem > dot ? `M${x + dot} ${y + dot + 5} V${y + dot + stem}` : '',
      date: { x, y: y + dot + 20 + stem },
      label: { x, y: y + under },
      noYear: hasNoYear(item) ? { x, y: y - dot - 10 - noteHeight } : undefined,
    }
  })
  return {
    events,
    dateSize: chosen.dateSize,
    labelSize: chosen.labelSize,
    end: { x: field.width, y },
    top,
    bottom: top + height,
    note: { x: 0, y: top, size: noteSize },
  }
}

/** Words in turn over and under the axis, as near to their dots as their neighbours allow. */
function acrossByDate(dated: readonly Dated[], field: Field) {
  const gap = 28
  const perSide = Math.ceil(dated.length / 2)
  const widest = Math.min(300, (field.width - gap * (perSide - 1)) / perSide)
  const layout = (dateSize: number, labelSize: number) => {
    const said = (item: Item) => dateSize * 1.3 + heightOf(widest, [item.label, labelStyle(item, labelSize)])
    const block = (item: Item) => said(item) + (hasNoYear(item) ? noteHeight : 0)
    const tallest = (side: number) =>
      Math.max(0, ...dated.filter((_, index) => index % 2 === side).map(({ item }) => block(item)))
    const fits = dated.every(({ item }) => dateWidth(item, dateSize) <= widest)
    const words = tallest(0) + tallest(1)
    const loose = Math.max(112, (lacking(words, field) + 1) / 2)
    const stem = Math.min(loose, Math.max(60, (field.height - words) / 2))
    return { dateSize, labelSize, fits, block, stem, over: tallest(0) + stem, height: words + stem * 2 }
  }
  const choices = sizesFrom(type.text).flatMap((label) => sizesFrom(type.label).map((size) => layout(size, label)))
  const { dateSize, labelSize, block, stem, over, height } = largestThatFits(
    choices,
    (choice) => choice.fits && choice.height <= field.height,
  )
  const top = hang(field.height - height)
  const y = top + over

  const boxes = dated.map(({ item, share }) => ({
    x: dot + share * (field.width - dot * 2),
    width: Math.min(
      widest,
      Math.max(dateWidth(item, dateSize), measure(item.label, labelStyle(item, labelSize)).width) + 8,
    ),
  }))
  const starts: number[] = []
  for (const side of [0, 1]) {
    const own = boxes.filter((_, index) => index % 2 === side)
    spread(
      own.map((box) => box.x - dot),
      own.map((box) => box.width),
      gap,
      field.width,
    ).forEach((start, place) => {
      starts[place * 2 + side] = start
    })
  }
  const events: Event[] = dated.flatMap(({ item, part }, index) => {
    const box = boxes[index]
    const start = starts[index]
    if (!box || start === undefined) return []
    const isOver = index % 2 === 0
    const atEnd = box.x > start + box.width / 2
    const target = atEnd ? Math.min(box.x, start + box.width) : start + dot
    const blockY = isOver ? y - stem - block(item) : y + stem
    const turn = (distance: number) => y + (isOver ? -distance : distance)
    return [
      {
        item,
        part,
        x: box.x,
        y,
        width: box.width,
        atEnd,
        date: { x: start, y: blockY },
        label: { x: start, y: blockY + dateSize * 1.3 },
        noYear: hasNoYear(item) ? { x: start, y: blockY + block(item) - noteHeight } : undefined,
        leader: `M${box.x} ${turn(dot + 5)} V${turn(dot + 10)} L${target} ${turn(stem - 18)} V${turn(stem - 8)}`,
      },
    ]
  })
  return {
    events,
    dateSize,
    labelSize,
    end: undefined,
    top,
    bottom: top + height,
    note: { x: freeUnder(boxes, starts, brokenWidth), y: y + dot + 8, size: noteSize },
  }
}

const brokenWidth = 350 // of the longest note, in any locale

/** Where, along the axis, no line to words under it is in the way of the note on the spacing. */
function freeUnder(
  boxes: readonly { x: number; width: number }[],
  starts: readonly number[],
  noteWidth: number,
): number {
  const taken = boxes.flatMap(({ x, width }, index) => {
    const start = starts[index]
    return index % 2 === 0 || start === undefined
      ? []
      : [{ from: Math.min(x, start + width) - 16, to: Math.max(x, start) + 24 }]
  })
  return (
    [0, ...taken.map(({ to }) => to)].find((from) =>
      taken.every((other) => other.to <= from || other.from >= from + noteWidth),
    ) ?? 0
  )
}

/**
 * The axis at the left, each event at its side: date and label in two columns, or in a narrow field one under the
 * other.
 */
function down(dated: readonly Dated[], field: Field, even: boolean) {
  const x = 48
  const wide = roomOf(field) !== 'aside'
  const room = field.height - noteHeight - 12 - 4 // letters reach out of the last line
  const at = (size: number) => {
    const beside = wide ? Math.max(...dated.map(({ item }) => dateWidth(item, size))) + 32 : 0
    const width = field.width - x - beside
    const heights = dated.map(({ item }) => {
      const label = heightOf(width, [item.label, labelStyle(item, size)]) + (hasNoYear(item) && !wide ? noteHeight : 0)
      return wide ? Math.max(label, size * 1.3 + (hasNoYear(item) ? noteHeight : 0)) : size * 1.3 + label
    })
    return { size, beside, width, heights, total: heights.reduce((sum, height) => sum + height, 0) }
  }
  const { size, beside, width, heights, total } = at(
    largestThatFits(
      sizesFrom(roomOf(field) === 'full' ? type.claim : type.text),
      (candidate) => at(candidate).total + (dated.length - 1) * (candidate > type.note ? 16 : 8) <= room,
    ),
  )
  const gaps = Math.max(1, dated.length - 1)
  const loose = field.height * 0.12
  const wanted = loose + lacking(noteHeight + 16 + total + loose * gaps, field) / gaps
  const gap = even ? Math.max(2, Math.min(wanted, (room - total) / gaps)) : 8
  const length = even ? total + gap * (dated.length - 1) : room
  const top = hang(field.height - length - noteHeight - 16) + noteHeight + 12
  const lead = size * 0.65
  const along = (share: number) => dot + share * (length - dot * 2)
  const starts = even
    ? heights.map((_, index) => heights.slice(0, index).reduce((sum, height) => sum + height + gap, 0))
    : spread(
        dated.map(({ share }) => along(share) - lead),
        heights,
        gap,
        length,
      )
  const events: Event[] = dated.map(({ item, part, share }, index) => {
    const start = top + (starts[index] ?? 0)
    const y = even ? start + lead : top + along(share)
    const date = size * 1.3
    return {
      item,
      part,
      x: dot,
      y,
      width,
      atEnd: false,
      date: { x, y: start },
      label: { x: x + beside, y: start + (wide ? 1 : date) },
      leader: even ? '' : `M${dot * 2 + 5} ${y} L${x - 8} ${start + lead}`,
      noYear: hasNoYear(item)
        ? { x, y: start + date + (wide ? 0 : heightOf(width, [item.label, labelStyle(item, size)])) }
        : undefined,
    }
  })
  return {
    events,
    dateSize: size,
    labelSize: size,
    end: undefined,
    top: top - noteHeight - 12,
    bottom: top + length,
    note: { x: 0, y: top - noteHeight - 12, size: noteSize },
  }
}

/** Days on one scale for a date that has its year: `2002`, `2024-07`, `2024-07-01`. */
export function dayOf(date: string): number | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date) ?? []
  return year ? Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)) / 86_400_000 : undefined
}

/**
 * Whether equal times lie between the beginnings of the dates, in their order: months, which a reader takes to be of
 * one length, or days where one of the dates names its day. Where a part of a date such as early 2024 begins is not
 * known.
 */
function areEquallyApart(data: Data): boolean {
  const dates = data.events.map(({ date }) => String(date.value))
  const inMonths = dates.every((date) => dateFields(date).day === undefined)
  const places = dates.map((date) => {
    const first = /^[a-z]/.test(date) ? undefined : daysOf(date)?.first
    if (first === undefined || !inMonths) return first ?? Number.NaN
    const day = new Date(first * 86_400_000)
    return day.getUTCFullYear() * 12 + day.getUTCMonth()
  })
  const steps = places.slice(1).map((place, index) => place - (places[index] ?? Number.NaN))
  return steps.every((step) => step > 0 && step === steps[0])
}

/** How the axis is spaced, in words. */
export function spacingOf(data: Data, words: Words): string {
  if (isEven(data)) return areEquallyApart(data) ? words.dateSpacing : words.evenSpacing
  return brokenAfter(
    inOrder(data)
      .filter(isKnown)
      .map(({ share }) => share),
  ) === undefined
    ? words.dateSpacing
    : words.brokenSpacing
}

/** The figure in words. */
export function describe(data: Data, words: Words): string {
  const events = inOrder(data).map(({ item: { date, label } }) => {
    const when = daysOf(String(date.value)) === undefined ? words.list([date.text, words.noYear]) : date.text
    return words.pair(when, plain(label))
  })
  return words.statements([...events, spacingOf(data, words)])
}
