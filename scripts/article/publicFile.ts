import { closeSync, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { inMegabytes, limits } from '../input/limits.ts'
import { suggest } from '../input/nearest.ts'

/** How the files of a kind begin. */
const beginnings: Readonly<Record<string, RegExp>> = {
  '.png': /^\x89PNG\r\n/,
  '.jpg': /^\xff\xd8\xff/,
  '.jpeg': /^\xff\xd8\xff/,
  '.gif': /^GIF8/,
  '.webp': /^RIFF....WEBP/s,
  '.avif': /^....ftypavi/s,
  '.svg': /<svg[\s>]/,
  '.mp4': /^....ftyp/s,
  '.m4v': /^....ftyp/s,
  '.webm': /^.E\xdf\xa3/s,
}
const kinds = {
  picture: { endings: ['.png', '.jpg', '.jpeg', '.webp', '.avif', '.gif', '.svg'], most: limits.picture },
  video: { endings: ['.mp4', '.m4v', '.webm'], most: limits.video },
} as const

/** What is wrong with a file that a slide shows, in words; undefined where it can be shown. */
export type Published = (path: string, is: keyof typeof kinds) => string | undefined

/** Looks at the files of a talk's `public` folder, each time that it is asked. */
export function publishedIn(folder: string): Published {
  return (path, is) => {
    const { endings, most } = kinds[is]
    const ending = extname(path).toLowerCase()
    if (!endings.some((each) => each === ending))
      return `"${path}" is no ${is} by its name; a ${is} ends in ${endings.join(', ')}`
    const file = join(folder, path)
    const named = `public/${path}`
    if (isOutside(relative(folder, file))) return `"${path}" lies outside of public/; put the file there`
    const real = tried(() => realpathSync(file))
    const there = real === undefined ? undefined : tried(() => statSync(real))
    if (real === undefined || !there)
      return `there is no ${named}${suggest(path, filesIn(folder))}; put the ${is} there, beside slides.md`
    if (!there.isFile()) return `${named} is no file`
    if (path.split('/').some((name) => name.startsWith('.')) || isOutside(relative(realpathSync(folder), real)))
      return `${named} is not published: it is hidden, or leads out of the folder`
    if (there.size > most)
      return `${named} has ${inMegabytes(there.size)}; a ${is} has at most ${inMegabytes(most)}: save it smaller${is === 'picture' ? ', 2560 pixels wide at most' : ''}`
    return faultOfContent(ending, named, beginningOf(real), () => readFileSync(real, 'utf8'))
  }
}

/**
 * What is wrong with what is in a file; undefined where it is what its name says, and safe.
 * @param beginning its first bytes, each a letter
 * @param text all of it as text, where it is a drawing
 */
export function faultOfContent(
  ending: string,
  named: string,
  beginning: string,
  text: () => string,
): string | undefined {
  if (beginnings[ending]?.test(beginning) !== true)
    return `${named} is no ${ending.slice(1)} file within, whatever its name says; save it anew in the form that it is named for`
  if (ending !== '.svg') return undefined
  const unsafe = /<script|<foreignObject|\son\w+\s*=|(?:href|src)\s*=\s*["']\s*(?:https?:|\/\/|javascript:)/i.exec(
    text(),
  )
  return unsafe
    ? `${named} holds "${unsafe[0].trim()}": a drawing runs no script and loads nothing; take it out`
    : undefined
}

/**
 * The ending of a picture's file by how it begins, with the dot; undefined where it is none that a slide shows.
 * @param beginning its first bytes, each a letter
 */
export function pictureEnding(beginning: string): string | undefined {
  return kinds.picture.endings.find((ending) => beginnings[ending]?.test(beginning) === true)
}

/** The names of the files that there are, for whoever has mistyped one. */
function filesIn(folder: string): string[] {
  const found = tried(() => readdirSync(folder, { recursive: true, encoding: 'utf8' })) ?? []
  return found.slice(0, 1000).map((name) => name.split(sep).join('/'))
}

const isOutside = (way: string) => way.split(sep)[0] === '..' || way === ''

function beginningOf(file: string): string {
  const bytes = Buffer.alloc(4096)
  const open = openSync(file, 'r')
  try {
    return bytes.subarray(0, readSync(open, bytes)).toString('latin1')
  } finally {
    closeSync(open)
  }
}

function tried<Result>(ask: () => Result): Result | undefined {
  try {
    return ask()
  } catch {
    return undefined
  }
}
