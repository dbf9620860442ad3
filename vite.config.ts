import type { SlidevPluginOptions } from '@slidev/types'
import { defineConfig } from 'vite'

/** Only .vue files are components; the geometry beside a figure is not one. */
export const slidevPlugins: SlidevPluginOptions = { components: { extensions: ['vue'] } }

export default defineConfig({ slidev: slidevPlugins })
