import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { formats } from '../export/order.ts'
import { checkOutputs, outputsOf } from '../export/outputs.ts'
import type { Command } from './command.ts'
import { kept } from './kept.ts'
import { publicPath } from '../talk/places.ts'
import { readOrder } from './readOrder.ts'

/** One output again, or several, from the built site. */
export const exportOutputs: Command = {
  takes: [
    'range',
    'scale',
    'with-clicks',
    'dark',
    'paper',
    'no-notes',
    'out',
    'site',
    'data',
    'source',
    'allow-warnings',
  ],
  names: formats,
  run: async (options, terminal, stop) => {
    const { order, faults } = readOrder(options)
    const outputs = outputsOf(order, options.site, options.target)
    faults.push(...(await checkOutputs(outputs, options.site, kept(options.data), publicPath(options.data))))
    // The browser starts slowly and so before all else, even before the modules that use it are here.
    const mayGo = faults.length === 0 && existsSync(join(options.site, 'deck.json'))
    const launching = mayGo ? (await import('../export/session.ts')).startBrowser(terminal, stop) : undefined
    const { exportFromSite } = await import('./exportFromSite.ts')
    await exportFromSite({ options, order, outputs, faults, launching }, terminal, stop)
  },
}
