import type { Data } from './figure.ts'
import { plain } from '../../scripts/typography/text.ts'
import type { Words } from '../../scripts/locales/words.ts'
import { roomOf, type Field } from '../shared/field.ts'
import { hang } from '../shared/hang.ts'
import { bold, heightOf, largestThatFits, measure, regular } from '../shared/text.ts'
import { isStrip, strip } from './strip.ts'
import { smaller, sizesFrom, sizeWithin, type } from '../shared/typeScale.ts'

export interface Place {
  y: number
  height: number
}

const captionSize = type.note

/**
 * Places from the first down, or where the items are tied one block for all of them; what is further back stands under
 * them, without a place. What they share stands at the end of a bracket over them all, in a narrow field under them.
 */
export function rankingList(data: Data, field: Field) {
  return isStrip(data, field) ? { strip: strip(data, field) } : { strip: undefined, ...inRows(data, field) }
}

/** One under another. */
export function inRows(data: Data, field: Field) {
  const wide = roomOf(field) !== 'aside'
  const tables = sizesFrom(wide ? type.claim : type.label).map((size) => table(data, field, wide, size))
  const fits = ({ least }: ReturnType<typeof table>) => least <= field.height
  const chosen = tables.find((each) => each.oneLine && fits(each)) ?? largestThatFits(tables, fits)

  const spare = (field.height - chosen.least) / data.items.length
  const padding =
    chosen.padding
    + Math.max(Math.min(0, spare), Math.min(spare, field.height * 0.34 - Math.max(...chosen.contents) - chosen.padding))
  const height = chosen.fixed + chosen.contents.reduce((sum, content) => sum + content + padding, 0)
  const top = hang(field.height - height)
  let y = top + chosen.caption
  const places: Place[] = chosen.contents.map((content) => {
    const place = { y, height: content + padding }
    y += place.height
    return place
  })
  const lowest = Math.min(...places.map((place) => place.height))
  const tied: Place | undefined = data.tied ? { y: top + chosen.caption, height: y - top - chosen.caption } : undefined
  return {
    ...chosen,
    wide,
    top,
    height,
    places,
    tied,
    placeSize: sizeWithin(Math.min(wide ? type.title : type.label, (lowest - 6) * 0.6)),
    shared:
      data.shared === undefined
        ? undefined
        : sharedAt({ y: top + chosen.caption, height: y - top - chosen.caption }, chosen.x + chosen.room, field, wide),
    behindY: y + chosen.below + 24,
  }
}

const sharedRoom = 40 // from the items to what they share, the bracket in it

/** The bracket over the items and the words at its end; in a narrow field both lie under them. */
function sharedAt({ y, height }: Place, right: number, field: Field, wide: boolean) {
  const [high, low] = [y + 5, y + height - 5]
  if (wide) {
    const path = `M${right + 12} ${high}h12V${low}h-12M${right + 24} ${(high + low) / 2}h12`
    return {
      path,
      size: sharedSize,
      box: { x: right + sharedRoom + 8, y, width: field.width - right - sharedRoom - 8, height },
    }
  }
  const under = y + height
  return {
    path: `M1 ${under + 2}v8H${field.width - 1}v-8`,
    size: type.note,
    box: { x: 0, y: under + 12, width: field.width, height: 28 },
  }
}

const sharedSize = type.claim

/** The list at one size of its names, at its least height. */
function table(data: Data, field: Field, wide: boolean, size: number) {
  const block = wide ? 96 : 48
  const x = block + (wide ? 32 : 16)
  const room =
    field.width
    - x
    - (wide && data.shared !== undefined ? measure(data.shared, bold(sharedSize)).width + sharedRoom + 12 : 0)
  const below = !wide && data.shared !== undefined ? 44 : 0
  const beside = wide && data.items.some((item) => item.detail)
  const detailSize = Math.min(wide ? type.text : type.note, smaller(size))
  const longest = Math.max(...data.items.map((item) => measure(item.label, bold(size)).width))
  const labelWidth = beside ? Math.min(longest + 56, room * 0.5) : room
  const nameWidth = labelWidth - (beside ? 24 : 0)
  const detailWidth = beside ? room - labelWidth : room
  const contents = data.items.map((item) => {
    const name = heightOf(nameWidth, [item.label, bold(size)])
    const detail = heightOf(detailWidth, [item.detail, regular(detailSize)])
    return beside ? Math.max(name, detail) : name + detail
  })
  const padding = size > 20 ? Math.max(16, size * 0.6) : 8
  const caption = data.caption ? heightOf(field.width, [data.caption, regular(captionSize)]) + 16 : 0
  const fixed =
    caption
    + below
    + (wide ? behindHeight(data, room, detailSize, 0) : behindHeight(data, field.width, detailSize, detailSize * 4))
  const oneLine = data.items.every((item) => measure(item.label, bold(size), nameWidth).lines === 1)
  return {
    size,
    detailSize,
    block,
    x,
    room,
    below,
    beside,
    labelWidth,
    detailWidth,
    contents,
    padding,
    caption,
    fixed,
    oneLine,
    least: fixed + contents.reduce((sum, content) => sum + content + padding, 0),
  }
}

export const behindGap = 44

/** @param before what the line's own word takes, where it stands in the line */
function behindHeight(data: Data, room: number, size: number, before: number): number {
  if (!data.behind) return 0
  let lines = 1
  let used = before && before + behindGap
  for (const name of data.behind) {
    const { width } = measure(name, regular(size))
    if (used > 0 && used + width > room) {
      lines += 1
      used = 0
    }
    used += width + behindGap
  }
  return 24 + lines * size * 1.5
}

/** The figure in words. */
export function describe(data: Data, words: Words): string {
  const items = data.items.map((item, index) => {
    const place = data.tied ? plain(item.label) : `${index + 1}. ${plain(item.label)}`
    return item.detail ? words.pair(place, plain(item.detail)) : place
  })
  const behind = data.behind ? [words.pair(words.behind, words.list(data.behind.map(plain)))] : []
  const places = data.tied ? [words.pair(words.firstPlaces(data.items.length), words.list(items))] : items
  const shared = data.shared === undefined ? [] : [plain(data.shared)]
  return words.statements([...(data.caption ? [plain(data.caption)] : []), ...places, ...shared, ...behind])
}
