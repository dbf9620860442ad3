import { describe as group, expect, it } from 'vitest'
import type { Data } from '../../components/ProcessFlow/figure.ts'
import { describe, processFlow } from '../../components/ProcessFlow/layout.ts'
import { type } from '../../components/shared/typeScale.ts'
import { wordsFor } from '../../scripts/locales/index.ts'
import { expectInside, han, latin, rooms } from './build.ts'
import { drawFigure } from './drawFigure.ts'
import { pointsOf } from './paths.ts'

function flow(count: number, more: Partial<Data> = {}, detail = 12, write = han): Data {
  return {
    kind: 'process-flow',
    closed: false,
    steps: Array.from({ length: count }, () => ({
      label: write(Math.min(12, detail || 4)),
      detail: detail ? write(detail) : undefined,
    })),
    ...more,
  }
}
const full = { width: 1152, height: 440 }
const aside = { width: 368, height: 440 }

group('process flow', () => {
  it.each(Object.entries(rooms))('keeps numbers, texts and the middle in the %s field', (_, field) => {
    const forms: Partial<Data>[] = [{}, { rising: true }, { closed: true }, { closed: true, centre: han(20) }]
    for (const data of [2, 3, 4, 5].flatMap((count) =>
      forms.flatMap((more) => [
        flow(count, more),
        flow(count, more, 0),
        flow(count, more, 44),
        flow(count, more, 44, latin),
      ]),
    )) {
      const { steps, centre } = processFlow(data, field)
      for (const step of steps) {
        expectInside(step.number.box, field)
        expectInside(step.text, field)
      }
      if (centre) expectInside(centre.box, field)
    }
  })

  it('sets an open flow on one line, each step leading to the next, without a way back', () => {
    const { form, steps, links } = processFlow(flow(4), full)
    expect(form).toBe('line')
    expect(links).toHaveLength(3)
    expect(new Set(steps.map(({ node }) => node?.y)).size).toBe(1)
    for (const [index, { line }] of links.entries()) {
      const [from, to] = [steps[index]?.node, steps[index + 1]?.node]
      const [, start, end] = /^M([\d.]+) [\d.]+H([\d.]+)$/.exec(line) ?? []
      expect(Number(start)).toBeGreaterThan((from?.x ?? 0) + (from?.radius ?? 0))
      expect(Number(end)).toBeGreaterThan(Number(start))
      expect(Number(end)).toBeLessThan((to?.x ?? 0) - (to?.radius ?? 0))
    }
  })

  it('sets what is said of a step under its number, larger where there is room', () => {
    const { steps, size, labelSize } = processFlow(flow(3), full)
    for (const { node, text } of steps) expect(text.y).toBeGreaterThan((node?.y ?? 0) + (node?.radius ?? 0))
    expect({ size, labelSize }).toEqual({ size: type.label, labelSize: type.claim })
    expect(processFlow(flow(5, {}, 44), full).size).toBeLessThan(type.label)
  })

  it('rises in stairs of one width and one height, which say nothing of amounts, the texts on the treads', () => {
    for (const count of [2, 3, 5]) {
      const { form, steps } = processFlow(flow(count, { rising: true }), full)
      expect(form).toBe('stairs')
      const treads = steps.map(({ stair }) => stair?.tread ?? { x: 0, y: 0, width: 0, height: 0 })
      const [first, second] = treads
      const rise = (first?.y ?? 0) - (second?.y ?? 0)
      expect(rise).toBeGreaterThan(0)
      for (const [index, tread] of treads.entries()) {
        expect(Math.abs(tread.width - full.width / count)).toBeLessThanOrEqual(1)
        expect((first?.y ?? 0) - tread.y).toBeCloseTo(rise * index)
        const { text } = steps[index] ?? {}
        expect((text?.y ?? 0) + (text?.height ?? 0)).toBeLessThanOrEqual(tread.y)
      }
    }
  })

  it('closes a ring clockwise, its texts outward, and its steps off the top where a text would lie on it', () => {
    for (const count of [2, 3, 4, 5]) {
      const { form, steps, links } = processFlow(flow(count, { closed: true }), full)
      expect(form).toBe('loop')
      expect(links).toHaveLength(count)
      for (const { node, text, across } of steps) {
        if (across === 'left') expect(text.x).toBeGreaterThan((node?.x ?? 0) + (node?.radius ?? 0))
        else expect(text.x + text.width).toBeLessThan((node?.x ?? 0) - (node?.radius ?? 0))
        expect(Math.abs((node?.x ?? 0) - full.width / 2)).toBeGreaterThan(60)
      }
      const angles = steps.map(({ node }) =>
        Math.atan2((node?.y ?? 0) - full.height / 2, (node?.x ?? 0) - full.width / 2),
      )
      const turns = angles.map(
        (angle, index) => ((angles[(index + 1) % count] ?? 0) - angle + 4 * Math.PI) % (2 * Math.PI),
      )
      expect(turns.reduce((sum, turn) => sum + turn, 0)).toBeCloseTo(2 * Math.PI)
    }
  })

  it('runs down where the steps have no room side by side, with a way back only where it is closed', () => {
    expect(processFlow(flow(5), aside)).toMatchObject({ form: 'column', links: { length: 4 } })
    expect(processFlow(flow(4, { closed: true }), aside)).toMatchObject({ form: 'column', links: { length: 4 } })
  })

  it('begins all the texts of a ring at one distance from its axis', () => {
    const { steps } = processFlow(flow(5, { closed: true }), full)
    const distances = steps.map(({ text, across }) =>
      across === 'left' ? text.x - full.width / 2 : full.width / 2 - text.x - text.width,
    )
    for (const distance of distances) expect(distance).toBeCloseTo(distances[0] ?? 0)
  })

  it('leaves as much room before a head as after the node that its way comes from', () => {
    const { steps, links } = processFlow(flow(4, { closed: true }), full)
    for (const [index, { line }] of links.entries()) {
      const [from, to] = [steps[index]?.node, steps[(index + 1) % 4]?.node]
      const [start, , , , end] = pointsOf(line.replace(/A[\d.]+ [\d.]+ 0 [01] 1 /, 'L0 0L0 0L0 0L'))
      const gap = (node: typeof from, point: typeof start) =>
        Math.hypot((node?.x ?? 0) - (point?.x ?? 0), (node?.y ?? 0) - (point?.y ?? 0)) - (node?.radius ?? 0)
      expect(gap(from, start)).toBeCloseTo(10, 0)
      expect(gap(to, end)).toBeCloseTo(10, 0)
    }
  })

  it('dashes the way back, in the accent, where it is an aim, and no other', async () => {
    for (const field of [full, aside]) {
      expect(
        (await drawFigure(flow(4, { closed: true, aim: true }), field)).match(/class="[^"]*accent dashed[^"]*"/g),
      ).toHaveLength(1)
      expect(await drawFigure(flow(4, { closed: true }), field)).not.toContain('dashed')
    }
  })

  it('shows an arrow at a step that leads to another slide', () => {
    const steps = [
      { label: '土壤', slide: 'soil' },
      { label: '生態', accent: true },
    ]
    for (const rising of [false, true]) {
      const { steps: drawn } = processFlow({ kind: 'process-flow', closed: false, rising, steps }, full)
      expect(drawn.map(({ leads }) => leads !== undefined)).toEqual([true, false])
    }
  })

  it('says the steps, what they go round, and the first again where it is closed', () => {
    const steps = [{ label: '需求', detail: '開放場景' }, { label: '市場' }]
    expect(describe({ kind: 'process-flow', closed: false, steps }, wordsFor('en'))).toBe('需求: 開放場景 → 市場')
    expect(describe({ kind: 'process-flow', closed: true, centre: '閉環', steps }, wordsFor('zh-Hant'))).toBe(
      '閉環：需求：開放場景 → 市場 → 需求',
    )
  })
})
