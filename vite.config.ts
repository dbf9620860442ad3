import { defineConfig } from 'vite'
import { slidevPlugins } from './scripts/stage/slidevPlugins.ts'

export default defineConfig({ slidev: slidevPlugins })
