import type { Data } from './figure.ts'
import { plain, type Text } from '../../scripts/typography/text.ts'
import type { Words } from '../../scripts/locales/words.ts'
import { arrow } from '../shared/arrow.ts'
import type { Box } from '../shared/box.ts'
import { roomOf, type Field } from '../shared/field.ts'
import { hang } from '../shared/hang.ts'
import { bold, fitIn, heightOf, largestThatFits, leading, regular } from '../shared/text.ts'
import { sizesFrom, type } from '../shared/typeScale.ts'

const inset = 14
/** The edge of the child in the accent, which is enough of it: a plate as wide as the slide shouts. */
export const edge = 8
const [headingWidth, headingHeight] = [84, 28] // of what stands over the fields, left of the first line to them

/**
 * Parents on top, all leading to the one child, which is the largest; below it, under a heading of their own,
 * the fields that it works in. All three tiers are as wide as the field.
 */
export function familyTree(data: Data, field: Field) {
  const fields = data.fields ?? []
  const narrow = roomOf(field) === 'aside'
  const parents = row(data.parents, field, sizesFrom(type.label))
  const areas = row(fields, field, sizesFrom(type.text))
  const tiers = fields.length > 0 ? 2 : 1

  const { width } = field
  const nameSize = largestThatFits(sizesFrom(type.claim, type.note), (size) =>
    fitIn({ width: width - 2 * inset, height: size * leading * (size > type.text ? 1 : 2) }, [data.child, bold(size)]),
  )
  const dateSize = nameSize > type.label ? type.text : type.note
  const name = heightOf(width - 2 * inset, [data.child, bold(nameSize)], [data.date?.text, regular(dateSize)]) + 36
  const upper = Math.max(parents.height, field.height * (narrow ? 0.12 : 0.17))
  const lower = fields.length > 0 ? Math.max(areas.height, field.height * (narrow ? 0.12 : 0.15)) : 0
  const middle = Math.min(field.height - upper - lower - tiers * 30, Math.max(name, field.height * 0.28))
  const link = Math.min(field.height * 0.19, (field.height - upper - middle - lower) / tiers)
  const top = hang(field.height - upper - middle - lower - link * tiers)

  const child: Box = { x: 0, y: top + upper + link, width, height: middle }
  const upperBoxes = parents.xs.map((x): Box => ({ x, y: top, width: parents.width, height: upper }))
  const lowerBoxes = areas.xs.map((x): Box => ({
    x,
    y: child.y + middle + link,
    width: areas.width,
    height: lower,
  }))
  return {
    upperBoxes,
    lowerBoxes,
    child,
    nameSize,
    dateSize,
    parentSize: parents.size,
    areaSize: areas.size,
    joins: upperBoxes.map((box) => down(box.x + box.width / 2, box.y + box.height, child.y)),
    parts: lowerBoxes.map((box) => down(box.x + box.width / 2, child.y + middle, box.y)),
    heading:
      fields.length > 0 && link >= headingHeight + 12 && areas.width >= 2 * (headingWidth + 20)
        ? {
            x: 0,
            y: child.y + middle + link - headingHeight - 4,
            width: areas.width / 2 - 20,
            height: headingHeight,
          }
        : undefined,
  }
}

/** Boxes of one size in a row across the field, their texts at one size. */
function row(texts: readonly Text[], field: Field, among: readonly number[]) {
  const count = Math.max(1, texts.length)
  const gap = roomOf(field) === 'aside' ? 10 : roomOf(field) === 'main' ? 24 : 48
  const width = (field.width - gap * (count - 1)) / count
  const fits = (size: number) =>
    texts.every((text) =>
      fitIn({ width: width - 2 * inset, height: Math.max(size * leading * 2, field.height * 0.17) + 1 }, [
        text,
        bold(size),
      ]),
    )
  const size = largestThatFits(among, fits)
  return {
    width,
    size,
    xs: texts.map((_, index) => index * (width + gap)),
    height: Math.max(0, ...texts.map((text) => heightOf(width - 2 * inset, [text, bold(size)]) + 20)),
  }
}

/** A line from a parent down to the child, or from it to a field, with a head where it arrives. */
function down(x: number, from: number, to: number): string {
  return arrow({ x, y: from }, { x, y: to - 5 }, false, 12)
}

/** The figure in words. */
export function describe(data: Data, words: Words): string {
  const child = data.date ? words.pair(plain(data.child), data.date.text) : plain(data.child)
  return [
    words.list(data.parents.map(plain)),
    child,
    ...(data.fields ? [words.pair(words.fields, words.list(data.fields.map(plain)))] : []),
  ].join(' → ')
}
