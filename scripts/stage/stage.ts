import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readLicences } from '../licences/licences.ts'
import type { Manifest, ManifestChunk } from 'vite'
import type { Licence } from '../licences/packages.js'
import { partFolder } from '../start/partFolder.js'
import { manifestName } from './manifestName.js'

/** The stage, which Slidev's client is made into: it shows any deck whose page loads it. */
export interface Stage {
  /** Its script, and what a page loads with it: addresses below the site's folder. */
  script: string
  preload: readonly string[]
  styles: readonly string[]
  /** The folder of its files, which a site has as its own `assets`. */
  assets: string
  /** Of all that its scripts and styles hold. */
  licences: readonly Licence[]
  /** Puts its files into a site's folder. */
  copyTo: (folder: string) => Promise<void>
}

/**
 * Loads the stage; builds it when its sources have changed since it last was.
 * @param withNotes whether it has the presenter's view
 * @throws CitedeckError where it cannot be built
 */
export async function loadStage(withNotes: boolean, stop?: AbortSignal): Promise<Stage> {
  const folder = await partFolder(withNotes ? 'stage-with-notes' : 'stage', stop)
  const assets = join(folder, 'assets')
  return {
    ...stageFiles(JSON.parse(await readFile(join(folder, manifestName), 'utf8')) as Manifest),
    licences: await readLicences(folder),
    assets,
    copyTo: (site) => cp(assets, join(site, 'assets'), { recursive: true }),
  }
}

/** What a page loads for the stage: its script, all that this imports as it starts, and the styles of both. */
export function stageFiles(manifest: Manifest): Pick<Stage, 'script' | 'preload' | 'styles'> {
  const entry = Object.values(manifest).find(({ isEntry }) => isEntry)
  if (!entry) throw new Error('the stage has no script')
  const [imported, styles] = [new Set<string>(), new Set<string>()]
  const follow = ({ imports = [], css = [] }: ManifestChunk) => {
    for (const chunk of imports.flatMap((name) => manifest[name] ?? [])) {
      if (imported.has(chunk.file)) continue
      follow(chunk)
      imported.add(chunk.file)
    }
    for (const file of css) styles.add(file)
  }
  follow(entry)
  const addresses = (files: Iterable<string>) => [...files].map((file) => `./${file}`)
  return { script: `./${entry.file}`, preload: addresses(imported), styles: addresses(styles) }
}
