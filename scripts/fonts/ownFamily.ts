import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Look, OwnFont } from '../theme/look.ts'
import type { Style } from '../locales/scripts.ts'
import type { Family } from './families.ts'
import { readFont } from './fontFile.ts'

/** The families that a talk brings, by the style that they come first in. */
export type OwnFamilies = Readonly<Partial<Record<Style, Family>>>

/** Height and depth of a line of ours, of the type's size, which figures are laid out for. */
const [above, below] = [1.16, 0.288]

/** The families of a talk's own font files: claims in the serif's place, all else in the sans's. */
export function ownFamilies(look: Pick<Look, 'fonts'> | undefined): OwnFamilies {
  const { claims, body } = look?.fonts ?? {}
  return { ...(claims ? { serif: familyOf(claims) } : {}), ...(body ? { sans: familyOf(body) } : {}) }
}

const known = new Map<string, Family>()

function familyOf(font: OwnFont): Family {
  const files: Record<number, string> =
    font.regular === undefined ? { 700: font.bold } : { 400: font.regular, 700: font.bold }
  const contents = Object.entries(files).map(([weight, file]) => ({
    weight: Number(weight),
    bytes: readFileSync(file),
  }))
  const digest = contents.reduce((hash, { bytes }) => hash.update(bytes), createHash('sha256').update(font.name))
  const version = digest.digest('hex').slice(0, 16)
  // By place too: the same fonts of another talk, or under another name, are read where they lie now.
  const key = [version, ...Object.values(files)].join('\n')
  const found = known.get(key)
  if (found) return found
  const read = contents.map(({ weight, bytes }) => {
    const file = readFont(bytes)
    if ('fault' in file) throw new Error(`${font.name}: ${file.fault}`) // the check has refused it
    return { weight, file }
  })
  const family: Family = {
    name: font.name,
    package: 'own',
    weights: contents.map(({ weight }) => weight),
    files,
    metrics: metricsOf(Math.max(1, ...read.map(({ file }) => file.width))),
    own: {
      version,
      licence: font.licence,
      names: [...new Set(read.map(({ file }) => file.name))],
      axes: Object.fromEntries(
        read.map(({ weight, file }) => [
          weight,
          Object.fromEntries(
            file.axes.map(({ tag, least, usual, most }) => [
              tag,
              tag === 'wght' ? Math.min(most, Math.max(least, weight)) : usual,
            ]),
          ),
        ]),
      ),
    },
  }
  known.set(key, family)
  return family
}

/**
 * What its face declares: letters that are wider than ours are set as much smaller, so that they fit where ours do, and
 * lines stand as high. CSS Fonts 5, size-adjust: it scales what the overrides say.
 */
function metricsOf(width: number): string {
  const percent = (part: number) => `${Math.round(part * 1000) / 10}%`
  const size = width > 1 ? `size-adjust:${percent(1 / width)};` : ''
  return `${size}ascent-override:${percent(above * width)};descent-override:${percent(below * width)};line-gap-override:0%;`
}
