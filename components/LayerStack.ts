import type { FigureData } from '../scripts/article/figures.ts'
import { plain } from '../scripts/article/text.ts'
import { largestSize, textHeight } from './box.ts'
import type { Field } from './field.ts'

const tones = ['lake', 'celadon', 'soft', 'faint'] as const
const gap = 12
const inset = 28

/**
 * Bands under one another whose right edges lie on one slanting line. What a layer puts out stands
 * beside its band where the field is wide, else in it.
 */
export function layerStack(data: FigureData<'layer-stack'>, field: Field) {
  const count = data.layers.length
  const beside = field.width >= 1000 && data.layers.some((layer) => layer.output !== undefined)
  const right = beside ? field.width * 0.67 : field.width
  const slope = field.width < 600 ? 0 : field.width < 1000 ? 0.14 : 0.32
  const room = field.height - gap * (count - 1)

  const needs = (size: number) => data.layers.map((layer, index) => 20 + textHeight(
    right - slope * field.height * (index + 1) / count - inset - 20, [layer.label, size + 4], [layer.members.map(plain).join(' · '), size], [beside ? undefined : layer.output, size],
  ))
  const sum = (heights: number[]) => heights.reduce((a, b) => a + b, 0)
  const fitsEven = (size: number) => Math.max(...needs(size)) * count <= room
  const size = fitsEven(18) ? largestSize(fitsEven) : largestSize((candidate) => sum(needs(candidate)) <= room)
  const need = needs(size)
  const even = Math.max(...need, Math.min(138, room / count))
  const heights = even * count <= room ? need.map(() => even) : need.map((height) => height * room / sum(need))

  const top = (room - sum(heights)) / 2
  const edge = (y: number) => right - slope * (y - top)
  const outputX = right + 28
  const layers = data.layers.map((layer, index) => {
    const y = top + sum(heights.slice(0, index)) + gap * index
    const height = heights[index] ?? even
    return {
      layer, y, height,
      tone: layer.accent ? 'accent' : tones[index] ?? 'faint',
      shape: `M0 ${y}H${edge(y)}L${edge(y + height)} ${y + height}H0Z`,
      box: { x: inset, y, width: edge(y + height) - inset - 20, height },
      output: beside && layer.output !== undefined
        ? { from: edge(y + height / 2) + 12, to: outputX - 12, box: { x: outputX, y, width: field.width - outputX, height } }
        : undefined,
    }
  })

  return { layers, size, beside }
}

/** The figure in words. */
export function describe(data: FigureData<'layer-stack'>): string {
  return data.layers.map((layer) => [
    `${plain(layer.label)}: ${layer.members.map(plain).join(', ')}`, ...(layer.output === undefined ? [] : [plain(layer.output)]),
  ].join(' → ')).join('; ')
}
