import { defineConfig } from 'vite'
import { slidevPlugins } from './scripts/stage/slidevPlugins.js'

export default defineConfig({ slidev: slidevPlugins })
