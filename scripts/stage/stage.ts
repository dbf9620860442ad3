import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readLicences } from '../licences/licences.ts'
import type { Licence } from '../licences/packages.js'
import { partFolder } from '../parts.js'

/** The stage, which Slidev's client is made into: it shows any deck whose page loads it. */
export interface Stage {
  /** Its script, and what a page loads with it: addresses below the site's folder. */
  script: string
  preload: readonly string[]
  styles: readonly string[]
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
  return {
    ...readStage(await readFile(join(folder, 'index.html'), 'utf8')),
    licences: await readLicences(folder),
    copyTo: (site) => cp(join(folder, 'assets'), join(site, 'assets'), { recursive: true }),
  }
}

/**
 * What a page that Slidev built loads.
 * @throws where it does not look as expected
 */
export function readStage(html: string): Omit<Stage, 'copyTo' | 'licences'> {
  const script = /<script type="module"[^>]*\ssrc="([^"]+)"/.exec(html)?.[1]
  if (script === undefined) throw new Error('the page that Slidev built has no script')
  const links = (rel: string) =>
    [...html.matchAll(/<link\s([^>]*)>/g)].flatMap(([, attributes = '']) => {
      const href = /href="([^"]+)"/.exec(attributes)?.[1]
      return attributes.includes(`rel="${rel}"`) && href !== undefined ? [href] : []
    })
  return { script, preload: links('modulepreload'), styles: links('stylesheet') }
}
