import type { SlidevPluginOptions } from '@slidev/types'

/** Options of Slidev's own Vite plugins. Only .vue files are components; the geometry beside a figure is not one. */
export const slidevPlugins: SlidevPluginOptions = { components: { extensions: ['vue'] } }
