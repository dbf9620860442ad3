import { CitedeckError } from '../errors/citedeckError.js'
import { room } from '../typography/room.ts'

/** The longest name, in Han characters; two others take the room of one. */
const longest = 30

/**
 * What tells one person from another: a name without regard to case, width, blanks and what cannot be seen, so that
 * one who types `ＡＤＡ` and then ` ada` is not two.
 */
export function personOf(name: string): string {
  return shownName(name).normalize('NFKC').toUpperCase().toLowerCase().normalize('NFC')
}

/** A name as it is kept. */
export function shownName(name: string): string {
  return name
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (found) => (/\s/u.test(found) ? ' ' : ''))
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

/**
 * Reads the name that a reviewer gives.
 * @throws CitedeckError where there is none, or one that is none
 */
export function readName(given: string | undefined): string {
  const example = 'For example: npm run review -- --as AB'
  if (given === undefined)
    throw new CitedeckError('reviewer-missing', 'a review needs a name: --as NAME, or initials', example)
  const name = shownName(given)
  if (!/[\p{L}\p{N}]/u.test(name))
    throw new CitedeckError('reviewer-missing', `--as "${name}" names nobody: it holds no letter`, example)
  if (room(name) > longest)
    throw new CitedeckError('option-value', `--as takes at most ${2 * longest} letters`, 'Initials do.')
  return name
}
