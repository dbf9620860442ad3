import { formatDiagnostic, InputError } from '../article/diagnostic.ts'
import { load } from '../article/load.ts'
import { compose } from '../deck/compose.ts'
import type { Command } from './command.ts'

export const check: Command = {
  summary: 'check the data',
  takes: ['data', 'json'],
  run: async ({ data, json }, terminal) => {
    try {
      const talk = await load(data)
      const { slides } = compose(talk)
      if (json) {
        process.stdout.write(`${JSON.stringify({ ok: true, slides: slides.length, facts: talk.facts.size, diagnostics: talk.warnings }, null, 2)}\n`)
        return
      }
      for (const warning of talk.warnings) terminal.warn(formatDiagnostic(warning))
      terminal.say(`${slides.length} slides, ${talk.facts.size} facts: all in order`)
    } catch (error) {
      if (json && error instanceof InputError) process.stdout.write(`${JSON.stringify({ ok: false, diagnostics: error.diagnostics }, null, 2)}\n`)
      throw error
    }
  },
}
