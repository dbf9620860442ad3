import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { defineVitePluginsSetup } from '@slidev/types'
import { fontPlugin } from './fontPlugin.ts'
import { projectRoot } from '../scripts/machine/project.js'
import { themePlugin } from './themePlugin.ts'

/** What the deck adds to Slidev's own Vite plugins, while it is edited and where Slidev itself builds it. */
export default defineVitePluginsSetup((options) => [
  themePlugin(options.entry, () => options.data.slides[0]?.frontmatter),
  fontPlugin(options.userRoot, () => options.data.slides),
  {
    name: 'citedeck:public',
    // The favicon lies in citedeck's own folder; a deck elsewhere may bring a public folder too.
    config: ({ publicDir }) =>
      publicDir === false
        ? {}
        : {
            publicDir: existsSync(join(options.userRoot, 'public'))
              ? join(options.userRoot, 'public')
              : join(projectRoot, 'public'),
          },
  },
])
