import { homedir, userInfo } from 'node:os'
import type { Kept } from '../files/replaceable.ts'
import { projectRoot } from '../machine/project.js'

/** What no output may replace, nor anything above it: the root of the disk is above all of them. */
export function kept(data: string): Kept[] {
  // Who runs in a container may have neither a name nor a home.
  const homes = [homedir, () => userInfo().homedir].flatMap((ask) => {
    try {
      return [ask()].filter((path) => path !== '')
    } catch {
      return []
    }
  })
  return [
    { path: projectRoot, what: 'citedeck itself' },
    { path: data, what: 'the data' },
    ...homes.map((path) => ({ path, what: 'your home folder' })),
  ]
}
