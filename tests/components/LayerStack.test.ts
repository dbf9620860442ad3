import { describe as group, expect, it } from 'vitest'
import { describe, layerStack } from '../../components/LayerStack.ts'
import type { FigureData } from '../../scripts/article/figures.ts'
import { expectInside, han, rooms } from './build.ts'

function stack(count: number, length = 4, members = 2): FigureData<'layer-stack'> {
  return {
    kind: 'layer-stack',
    layers: Array.from({ length: count }, (_, index) => ({
      label: han(length), members: Array.from({ length: members }, () => han(length)), output: han(length * 2), accent: index === 1,
    })),
  }
}

group('layer stack', () => {
  it.each(Object.entries(rooms))('keeps bands, texts and outputs in the %s field', (_, field) => {
    for (const data of [stack(2), stack(3), stack(4), stack(4, 8, 4)]) {
      for (const layer of layerStack(data, field).layers) {
        expectInside(layer.box, field)
        if (layer.output) expectInside(layer.output.box, field)
      }
    }
  })

  it('stacks in order, without overlap, as high as each other', () => {
    const { layers } = layerStack(stack(4), { width: 1152, height: 452 })
    for (const [index, layer] of layers.slice(1).entries()) {
      expect(layer.y).toBeGreaterThanOrEqual((layers[index]?.y ?? 0) + (layers[index]?.height ?? 0))
      expect(layer.height).toBeCloseTo(layers[0]?.height ?? 0)
    }
  })

  it('gives the accent to the layer that is marked', () => {
    expect(layerStack(stack(3), { width: 1152, height: 452 }).layers.map((layer) => layer.tone)).toEqual(['lake', 'accent', 'soft'])
  })

  it('puts the output beside the band only where there is room', () => {
    expect(layerStack(stack(3), { width: 1152, height: 452 }).beside).toBe(true)
    expect(layerStack(stack(3), { width: 752, height: 452 }).beside).toBe(false)
  })

  it('says layers, members and outputs', () => {
    expect(describe({ kind: 'layer-stack', layers: [
      { label: '創新層', members: ['浙江大學', '之江實驗室'], output: ['約', { text: '1500 項', fact: 'patents' }] }, { label: '孵化層', members: ['夢想小鎮'] },
    ] })).toBe('創新層: 浙江大學, 之江實驗室 → 約1500 項; 孵化層: 夢想小鎮')
  })
})
