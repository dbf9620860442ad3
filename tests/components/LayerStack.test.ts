import { describe as group, expect, it } from 'vitest'
import { describe, layerStack } from '../../components/LayerStack/layout.ts'
import type { FigureData } from '../../scripts/talk/figures.ts'
import { drawFigure } from './drawFigure.ts'
import { wordsFor } from '../../scripts/locales/index.ts'
import { expectInside, han, rooms } from './build.ts'

function stack(count: number, length = 4, members = 2): FigureData<'layer-stack'> {
  return {
    kind: 'layer-stack',
    layers: Array.from({ length: count }, (_, index) => ({
      label: han(Math.min(length, 12)),
      members: Array.from({ length: members }, () => han(Math.min(length, 16))),
      output: han(Math.min(length * 2, 24)),
      accent: index === 1,
    })),
  }
}
const full = { width: 1152, height: 440 }

group('layer stack', () => {
  it.each(Object.entries(rooms))('keeps bands, texts, outputs and the bracket in the %s field', (_, field) => {
    for (const data of [
      stack(2),
      stack(3),
      stack(4),
      { ...stack(3), coupling: han(16) },
      ...(field.width > 600 ? [{ ...stack(4, 16, 3), coupling: han(16) }] : []),
    ]) {
      const { layers, coupling } = layerStack(data, field)
      for (const box of layers.flatMap((layer) => [
        layer.band,
        layer.text,
        ...(layer.output ? [layer.output.box] : []),
      ]))
        expectInside(box, field)
      if (coupling) expectInside(coupling.box, field)
    }
  })

  it('stacks in order, as high as each other, with an arrow each way between neighbours', () => {
    const { layers, joins } = layerStack(stack(4), full)
    for (const [index, { band }] of layers.slice(1).entries()) {
      const before = layers[index]?.band ?? band
      expect(band.y).toBeGreaterThan(before.y + before.height)
      expect(band.height).toBeCloseTo(before.height)
    }
    expect(joins).toHaveLength(2 * 3)
  })

  it('draws all layers alike, but for the edge of the one that is marked', async () => {
    const drawing = await drawFigure(stack(3), full)
    const bands = [...drawing.matchAll(/<rect class="([^"]*)"/g)].map(([, name]) => name)
    const [band, edge] = ['track', 'square mark-structure']
    expect(bands).toEqual([band, edge, band, 'square mark-accent', band, edge])
    for (const { band: box, edge: line } of layerStack(stack(3), full).layers)
      expect([line.x, line.y, line.height]).toEqual([box.x, box.y, box.height])
  })

  it('sets the output at the right of its band, or in it where the field is narrow', () => {
    for (const { band, output } of layerStack(stack(3), full).layers)
      expect(output?.box.x).toBeGreaterThan(band.x + band.width)
    for (const { band, output } of layerStack(stack(3), { width: 368, height: 440 }).layers)
      expectInside({ ...(output?.box ?? band), y: (output?.box.y ?? 0) - band.y }, band)
  })

  it('brackets all the layers only where they are coupled', () => {
    expect(layerStack(stack(3), full).coupling).toBeUndefined()
    const { layers, coupling } = layerStack({ ...stack(3), coupling: '學研用' }, full)
    const last = layers[2]?.band
    expect(coupling?.path).toContain(`V${(last?.y ?? 0) + (last?.height ?? 0) - 1}`)
    expect(layers[0]?.band.x).toBeGreaterThan(0)
  })

  it('says layers, members, outputs and what couples them', () => {
    const data: FigureData<'layer-stack'> = {
      kind: 'layer-stack',
      coupling: '學研用',
      layers: [
        { label: '創新層', members: ['浙江大學', '之江實驗室'], output: ['約', { text: '1500 項', fact: 'patents' }] },
        { label: '孵化層', members: ['夢想小鎮'] },
      ],
    }
    expect(describe(data, wordsFor('zh-Hant'))).toBe(
      '學研用：創新層：浙江大學、之江實驗室 → 約1500 項；孵化層：夢想小鎮',
    )
  })
})
