import { accessSync, constants, readdirSync, realpathSync, statSync, type Stats } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Code } from '../errors/citedeckError.js'
import type { Diagnostic } from '../article/diagnostic.ts'
import { isLeftover } from '../files/names.ts'
import { droppings } from '../files/ownFiles.ts'
import { siteFiles } from './siteFiles.ts'

/** What a talk publishes beside its deck: the files of its `public` folder. */
export interface PublicFiles {
  /** By their address below the site, in order, with where they lie. */
  files: { path: string; from: string }[]
  /** What is not published, a line for each. */
  leftOut: string[]
  /** What must be mended first. */
  faults: Diagnostic[]
}

/**
 * Lists a talk's public files; reads none. Links within the folder are followed; what begins with a dot, or leads out
 * of the folder, is left out.
 */
export function listPublic(folder: string): PublicFiles {
  const found: PublicFiles = { files: [], leftOut: [], faults: [] }
  const root = tried(() => realpathSync(folder))
  const name = (path: string) => relative(process.cwd(), join(folder, path))
  const leaveOut = (path: string, why: string) => {
    found.leftOut.push(`${name(path)} is left out of the site: ${why}`)
  }
  const refuse = (code: Code, path: string, message: string, hint: string) => {
    found.faults.push({ severity: 'error', code, file: name(path), line: 1, column: 1, message, hint })
  }

  /** @param above the real places of the folders that lead here */
  const look = (below: string, above: readonly string[]) => {
    for (const entry of readdirSync(join(folder, below)).sort()) {
      const path = below === '' ? entry : `${below}/${entry}`
      const from = join(folder, path)
      if (isLeftover(entry) || droppings.has(entry) || entry === '.nojekyll') continue
      if (entry.startsWith('.')) {
        leaveOut(path, 'its name begins with a dot')
        continue
      }
      if (!isAddress(entry)) {
        refuse(
          'public-name',
          path,
          'its name cannot be an address on every host',
          'Leave \\, control characters and what is no UTF-8 out of it.',
        )
        continue
      }
      const place = tried(() => realpathSync(from))
      const there: Stats | undefined = place === undefined ? undefined : tried(() => statSync(place))
      if (place === undefined || !there) leaveOut(path, 'it leads to nothing')
      else if (!isWithin(place, root ?? folder)) leaveOut(path, `it leads out of the folder, to ${place}`)
      else if (there.isDirectory() && above.includes(place)) leaveOut(path, 'it leads back to a folder that holds it')
      else if (!there.isDirectory() && !there.isFile()) leaveOut(path, 'it is neither a file nor a folder')
      else if (siteFiles.has(path.toLowerCase()))
        refuse('public-name-taken', path, 'the site writes one of this name itself', 'Give it another name.')
      else if (!mayRead(from, there))
        refuse(
          'public-unreadable',
          path,
          'it cannot be read: you have no right to',
          'Make it yours to read, or take it away.',
        )
      else if (there.isDirectory()) look(path, [...above, place])
      else found.files.push({ path, from })
    }
  }
  const there = root === undefined ? undefined : tried(() => statSync(root))
  if (root === undefined || !there?.isDirectory()) return found
  if (mayRead(root, there)) look('', [root])
  else
    refuse(
      'public-unreadable',
      '',
      'it cannot be read: you have no right to',
      'Make it yours to read, or take it away.',
    )
  return found
}

function tried<Result>(ask: () => Result): Result | undefined {
  try {
    return ask()
  } catch {
    return undefined
  }
}

const isWithin = (place: string, root: string) =>
  place === root || place.startsWith(root.endsWith(sep) ? root : `${root}${sep}`)
// eslint-disable-next-line no-control-regex
const isAddress = (name: string) => !/[\u0000-\u001f\u007f\\\ufffd]/.test(name) && name !== '__proto__'
const mayRead = (path: string, there: Stats) =>
  tried(() => {
    accessSync(path, there.isDirectory() ? constants.R_OK | constants.X_OK : constants.R_OK)
    return true
  }) ?? false
