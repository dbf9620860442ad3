import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { serveSite } from '../export/server.ts'
import { InputMissing } from '../terminal.ts'
import type { Command } from './command.ts'

export const preview: Command = {
  takes: ['out', 'port'],
  run: async ({ out, port = 4173 }, terminal, stop) => {
    if (!existsSync(join(out, 'index.html'))) throw new InputMissing(`${relative(process.cwd(), out) || out} holds no site.`, 'Build it with: npm run build')
    const site = await serveSite(out, port).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return serveSite(out)
      throw error
    })
    if (!site.url.endsWith(`:${port}`)) terminal.warn(`port ${port} is taken`)
    terminal.say(`${site.url}/  (Ctrl+C ends)`)
    await new Promise<void>((resolve) => { stop.addEventListener('abort', () => { resolve() }, { once: true }) })
    await site.close()
  },
}
