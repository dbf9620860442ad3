import { readdirSync, realpathSync, statSync, watch, type FSWatcher } from 'node:fs'
import { dirname, join } from 'node:path'

/** What lies in a talk's folder and is made from it, or of no use to it. */
const left = /^(?:\.|dist$|exports$|node_modules$|slides(?:\.edited.*)?\.md$)/

/** Files beyond these are not looked at: no talk has so many. */
const most = 5000

/** Milliseconds of quiet after which a save is over, and between two looks at what the system does not tell of. */
const [quiet, pace] = [15, 1000]

/** What a talk rests on as it now is: each file by its state, and the folders in which changes are told of. */
interface Seen {
  files: ReadonlyMap<string, string>
  folders: ReadonlySet<string>
}

/**
 * Calls back when a file that a talk rests on is changed, added, removed or exchanged, links followed. The system tells
 * of changes in folders, so that a file may be replaced by another of its name; what it does not tell of, as on some
 * network's disks, is seen within a second.
 * @param paths of folders, with all within, and of single files; whether they are there or not
 */
export function watchTalk(paths: readonly string[], changed: () => void): { close: () => void } {
  const watchers = new Map<string, FSWatcher>()
  let before = look(paths)
  let timer: NodeJS.Timeout | undefined
  const compare = () => {
    const now = look(paths)
    const isSame =
      now.files.size === before.files.size && [...now.files].every(([path, state]) => before.files.get(path) === state)
    before = now
    listen()
    if (!isSame) changed()
  }
  const listen = () => {
    for (const [folder, watcher] of watchers)
      if (!before.folders.has(folder)) {
        watcher.close()
        watchers.delete(folder)
      }
    for (const folder of before.folders) if (!watchers.has(folder)) follow(folder)
  }
  const follow = (folder: string) => {
    try {
      const watcher = watch(folder, { persistent: false }, () => {
        clearTimeout(timer)
        timer = setTimeout(compare, quiet)
      })
      watcher.on('error', () => {
        watcher.close()
        watchers.delete(folder)
      })
      watchers.set(folder, watcher)
    } catch {
      // There are no more of them to be had, or the folder is gone: it is looked at all the same.
    }
  }
  listen()
  const looking = setInterval(compare, pace)
  return {
    close: () => {
      clearTimeout(timer)
      clearInterval(looking)
      for (const watcher of watchers.values()) watcher.close()
    },
  }
}

/** Looks at all files, through links; a folder that is linked into itself is entered once. */
function look(paths: readonly string[]): Seen {
  const files = new Map<string, string>()
  const folders = new Set<string>()
  const entered = new Set<string>()
  const visit = (path: string) => {
    if (files.size >= most) return
    try {
      const [real, state] = [realpathSync(path), statSync(path)]
      if (state.isDirectory()) {
        if (entered.has(real)) return
        entered.add(real)
        folders.add(real)
        for (const name of readdirSync(real)) if (!left.test(name)) visit(join(path, name))
      } else if (state.isFile()) {
        folders.add(dirname(real))
        files.set(path, [real, state.ino, state.size, state.mtimeMs, state.ctimeMs].join(' '))
      }
    } catch {
      // It is not there now; its folder tells when it is.
    }
  }
  for (const path of paths) {
    visit(path)
    try {
      folders.add(realpathSync(dirname(path)))
    } catch {
      // Nor is its folder.
    }
  }
  return { files, folders }
}
