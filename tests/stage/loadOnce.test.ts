import { expect, it, vi } from 'vitest'
import { loadOnce } from '../../scripts/stage/loadOnce.ts'

const atOnce = () => Promise.resolve()

it('imports a module once, however many slides want it at the same time', async () => {
  const load = vi.fn(() => Promise.resolve('drawing'))
  const wanted = loadOnce(load, atOnce)
  expect(await Promise.all([wanted(), wanted(), wanted()])).toEqual(['drawing', 'drawing', 'drawing'])
  expect(await wanted()).toBe('drawing')
  expect(load).toHaveBeenCalledTimes(1)
})

it('imports again what came back empty, or did not come', async () => {
  const load = vi
    .fn<() => Promise<string | undefined>>()
    .mockResolvedValueOnce(undefined)
    .mockRejectedValueOnce(new ReferenceError('used before it is initialised'))
    .mockResolvedValue('drawing')
  expect(await loadOnce(load, atOnce)()).toBe('drawing')
  expect(load).toHaveBeenCalledTimes(3)
})

it('keeps no failure: whoever wants it later has it tried again', async () => {
  const load = vi.fn<() => Promise<string>>().mockRejectedValue(new Error('no network'))
  const wanted = loadOnce(load, atOnce)
  await expect(wanted()).rejects.toThrow('no network')
  load.mockResolvedValue('drawing')
  expect(await wanted()).toBe('drawing')
})
