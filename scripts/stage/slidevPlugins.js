/**
 * Options of Slidev's own Vite plugins. Only .vue files are components; the geometry beside a figure is not one.
 * @type {import('@slidev/types').SlidevPluginOptions}
 */
export const slidevPlugins = { components: { extensions: ['vue'] } }
