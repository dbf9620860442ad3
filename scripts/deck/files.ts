import { readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { writeWhole } from '../files/staging.ts'
import { projectRoot } from '../project.js'
import { isPristine, write, type Surroundings } from './write.ts'
import type { Deck } from './deck.ts'

/** Where the deck of a data folder is written: at the top for the project's own, in the folder itself for others. */
export function deckPath(dataFolder: string): string {
  return resolve(dataFolder) === join(projectRoot, 'data') ? join(projectRoot, 'slides.md') : join(resolve(dataFolder), 'slides.md')
}

/** How a deck finds layouts and theme from its folder. */
export function surroundings(path: string): Surroundings {
  const folder = dirname(path)
  if (folder === projectRoot) return { theme: 'default' }
  const way = (from: string, to: string) => {
    const steps = relative(from, to)
    return steps.startsWith('.') ? steps : `./${steps}`
  }
  // Slidev looks for a theme from the deck's folder, but for an addon from the folder above it.
  return { theme: way(folder, join(projectRoot, 'node_modules', '@slidev', 'theme-default')), addons: [way(dirname(folder), projectRoot)] }
}

/** A `slides.md` was edited by hand; writing it anew would lose that. */
export class EditedByHand extends Error {}

/**
 * Writes the deck's `slides.md` where it differs.
 * @returns the path, and where a version edited by hand was kept
 * @throws EditedByHand unless `force`
 */
export async function writeDeck(deck: Deck, path: string, force: boolean): Promise<{ written: boolean, kept?: string }> {
  const markdown = write(deck, surroundings(path))
  const before = await readFile(path, 'utf8').catch(() => undefined)
  if (before === markdown) return { written: false }
  const edited = before !== undefined && !isPristine(before)
  if (edited && !force) throw new EditedByHand(path)
  const kept = edited ? `${path.replace(/\.md$/, '')}.edited.md` : undefined
  if (kept && before !== undefined) await writeWhole(kept, before)
  await writeWhole(path, markdown)
  return { written: true, ...(kept ? { kept } : {}) }
}
