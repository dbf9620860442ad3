import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Family } from '../fonts/families.ts'
import { projectRoot } from '../machine/project.js'
import { licencesFile } from './collect.js'
import { licenceOf, packageFolder, type Licence } from './packages.js'

/** The file's name in the site. */
export const licencesName = 'licences.txt'

const rule = '='.repeat(80)

/**
 * The text that goes with a site: of the fonts and of citedeck first, which are in every page, then of all that its
 * scripts and styles hold.
 */
export function licencesText(fonts: readonly Licence[], own: Licence, bundled: readonly Licence[]): string {
  return (
    [
      "The words, figures and pictures of this talk are their authors'. What it is made with is under the licences below.",
      `${rule}\nFonts, cut to the characters of the talk\n${rule}`,
      ...grouped(fonts),
      `${rule}\nPages and styles\n${rule}`,
      ...grouped([own]),
      ...(bundled.length === 0 ? [] : [`${rule}\nIn the site's scripts and styles\n${rule}`, ...grouped(bundled)]),
    ].join('\n\n') + '\n'
  )
}

/**
 * The licences of a page.
 * @param families of the fonts in it
 * @param bundled of what its scripts and styles hold
 */
export function licencesOf(families: readonly Family[], bundled: readonly Licence[] = []): string {
  const sources = new Map(families.map((family) => [family.own ? family.name : family.package, family]))
  const fonts = [...sources.values()].map(({ name, package: from, own }) =>
    own ? { name, version: '', licence: 'as the talk states it', text: own.licence } : licenceOf(packageFolder(from)),
  )
  const once = [...new Map(bundled.map((each) => [`${each.name} ${each.version}`, each])).values()].sort(
    (one, other) => (one.name < other.name ? -1 : 1),
  )
  return licencesText(fonts, licenceOf(projectRoot), once)
}

/** Writes the licences into a site. */
export async function writeLicences(folder: string, ...of: Parameters<typeof licencesOf>): Promise<void> {
  // Hosts send such a file without its encoding; browsers then believe the mark at its start.
  await writeFile(join(folder, licencesName), `\uFEFF${licencesOf(...of)}`)
}

/** Reads what was collected where something was compiled. */
export async function readLicences(folder: string): Promise<Licence[]> {
  return JSON.parse(await readFile(join(folder, licencesFile), 'utf8')) as Licence[]
}

/** Packages under the same words together, with the words below. */
function grouped(licences: readonly Licence[]): string[] {
  const texts = [...new Set(licences.map(({ text }) => text))]
  return texts.map((text) => {
    const packages = licences.filter((each) => each.text === text)
    return `${packages.map(({ name, version, licence, homepage }) => `${[name, version].filter((part) => part !== '').join(' ')} (${licence})${homepage === undefined ? '' : ` ${homepage}`}`).join('\n')}\n\n${text.replace(/^/gm, '    ').replace(/ +$/gm, '')}`
  })
}
