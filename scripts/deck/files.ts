import { readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { CitedeckError } from '../errors/citedeckError.js'
import { ifThere } from '../files/place.ts'
import { writeWhole } from '../files/writeWhole.ts'
import { isClone, projectRoot } from '../machine/project.js'
import { isPristine, write, type Surroundings } from './write.ts'
import type { Deck } from './deck.ts'

/** How a deck finds layouts and theme from its folder. */
export function surroundings(path: string): Surroundings {
  const folder = dirname(path)
  if (folder === projectRoot) return { theme: 'default', folder }
  if (!isClone) return { theme: 'default', addons: ['citedeck'], folder }
  const way = (from: string, to: string) => {
    const steps = relative(from, to)
    return steps.startsWith('.') ? steps : `./${steps}`
  }
  // Slidev looks for a theme from the deck's folder, but for an addon from the folder above it.
  return {
    folder,
    theme: way(folder, join(projectRoot, 'node_modules', '@slidev', 'theme-default')),
    addons: [way(dirname(folder), projectRoot)],
  }
}

/** What was edited by hand would be lost where it is written anew. */
const editedByHand = (path: string) =>
  new CitedeckError(
    'edited-by-hand',
    `${path} was edited by hand.`,
    [
      'An edit belongs in the data folder: claims, figures and notes in article.yaml, numbers in facts.yaml.',
      '--force writes it anew and keeps this version beside it as slides.edited.md.',
    ].join('\n'),
  )

/**
 * Writes the deck's `slides.md` where it differs.
 * @returns the path, and where a version edited by hand was kept
 * @throws CitedeckError where it was edited by hand, unless `force`
 */
export async function writeDeck(
  deck: Deck,
  path: string,
  force: boolean,
): Promise<{ written: boolean; kept?: string }> {
  const markdown = write(deck, surroundings(path))
  const before = await ifThere(readFile(path, 'utf8'))
  if (before === markdown) return { written: false }
  const edited = before !== undefined && !isPristine(before)
  if (edited && !force) throw editedByHand(path)
  const kept = edited ? await keep(before, `${path.replace(/\.md$/, '')}.edited`) : undefined
  await writeWhole(path, markdown)
  return { written: true, ...(kept ? { kept } : {}) }
}

/**
 * Keeps an edited version under a name of its own: `slides.edited.md`, or `slides.edited-2.md` where that holds
 * another.
 */
async function keep(text: string, stem: string): Promise<string> {
  for (let number = 1; ; number++) {
    const path = `${stem}${number === 1 ? '' : `-${number}`}.md`
    const there = await ifThere(readFile(path, 'utf8'))
    if (there === text) return path
    if (there !== undefined) continue
    await writeWhole(path, text)
    return path
  }
}
