import { describe as group, expect, it } from 'vitest'
import { describe, processFlow } from '../../components/ProcessFlow.ts'
import type { FigureData } from '../../scripts/article/figures.ts'
import { expectInside, han, rooms } from './build.ts'

function flow(count: number, closed: boolean, detail = 12): FigureData<'process-flow'> {
  return { kind: 'process-flow', closed, steps: Array.from({ length: count }, () => ({ label: han(4), detail: detail ? han(detail) : undefined })) }
}

group('process flow', () => {
  it.each(Object.entries(rooms))('keeps steps and details in the %s field', (_, field) => {
    for (const data of [2, 3, 4, 5].flatMap((count) => [flow(count, false), flow(count, true), flow(count, true, 0), flow(count, true, 44)])) {
      for (const step of processFlow(data, field).steps) {
        expectInside(step, field)
        if (step.detail) expectInside(step.detail, field)
      }
    }
  })

  it('goes in order, with an arrow between each two', () => {
    const { steps, links } = processFlow(flow(4, false), { width: 1152, height: 452 })
    expect(links).toHaveLength(3)
    for (const [index, step] of steps.slice(1).entries()) expect(step.x).toBeGreaterThan((steps[index]?.x ?? 0) + (steps[index]?.width ?? 0))
  })

  it('leads back only where it is closed', () => {
    for (const field of Object.values(rooms)) {
      expect(processFlow(flow(3, true), field).back).toBeDefined()
      expect(processFlow(flow(3, false), field).back).toBeUndefined()
    }
  })

  it('runs down where the steps have no room side by side', () => {
    expect(processFlow(flow(3, true), { width: 752, height: 452 }).direction).toBe('row')
    expect(processFlow(flow(5, true), { width: 752, height: 452 }).direction).toBe('column')
  })

  it('says the steps, and the first again where it is closed', () => {
    const steps = [{ label: '需求', detail: '開放場景' }, { label: '市場' }]
    expect(describe({ kind: 'process-flow', closed: false, steps })).toBe('需求: 開放場景 → 市場')
    expect(describe({ kind: 'process-flow', closed: true, steps })).toBe('需求: 開放場景 → 市場 → 需求')
  })
})
