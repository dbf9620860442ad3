import type { Diagnostic } from '../article/diagnostic.ts'
import type { YamlFile } from '../article/yamlFile.ts'
import type { Deck } from '../deck/deck.ts'
import type { Family } from '../fonts/families.ts'
import { textsOfDeck } from '../fonts/checkGlyphs.ts'
import { missingGlyphs } from '../fonts/missing.ts'
import { ownFamilies } from '../fonts/ownFamily.ts'

/** What a talk's own fonts have no letters for, which are then set in ours: a warning for each font. */
export async function lackingLetters(deck: Deck, file: YamlFile): Promise<Diagnostic[]> {
  const { titles, contents } = textsOfDeck(deck)
  const own = ownFamilies(deck.look)
  const told = async (family: Family | undefined, texts: typeof titles, key: string): Promise<Diagnostic[]> => {
    const missing = family ? await missingGlyphs(texts, [family]) : []
    if (!family || missing.length === 0) return []
    return [
      {
        severity: 'warning',
        code: 'font-lacks-letters',
        file: file.name,
        ...file.place(['fonts', key, 'bold']),
        message: `${family.name} has no ${listed(missing.map(({ character }) => character))}; they are set in our own face`,
      },
    ]
  }
  return [...(await told(own.serif, titles, 'claims')), ...(await told(own.sans, [...titles, ...contents], 'body'))]
}

/** A few by themselves; of many, how many. */
function listed(characters: readonly string[]): string {
  const shown = characters.slice(0, 8).map((character) => `"${character}"`)
  const more = characters.length - shown.length
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ')
}
