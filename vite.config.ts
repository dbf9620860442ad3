import { defineConfig } from 'vite'
import { slidevPlugins } from './scripts/export/slidevPlugins.ts'

export default defineConfig({ slidev: slidevPlugins })
