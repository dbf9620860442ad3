import { existsSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { fixture } from '../../fixtures/paths.ts'
import type { Visit } from './visits.ts'

/** Drawings are the same on every phone but for their scale; cards break their lines anew: half of the decks each. */
export const readOn = (width: 320 | 390): Pick<Visit, 'phones' | 'handout'> => ({
  phones: [[width, 'cards']],
  handout: true,
})

/** Puts what lies in a talk's public folder, where it has one, beside its slides. */
export async function copyPublic(name: string, site: string): Promise<void> {
  const files = fixture(name, 'public')
  if (existsSync(files)) await cp(files, site, { recursive: true })
}
