import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { projectRoot } from '../scripts/machine/project.js'
import { markdownDeck } from './outputs.ts'
import type { Tools } from './sides.ts'
import { writeSyntheticTalk } from './syntheticTalk.ts'

/** A deck that is served while it is edited. */
export interface LiveSide {
  name: string
  slides: number
  /** What Node is given to serve it at a port. */
  serve: (port: number) => readonly string[]
  /** The part of its address that leads to the slide that is edited. */
  slide: string
  /** The file that is edited. */
  file: string
  /** Its text with a word at the end of the slide's title. */
  edited: (word: string) => string
}

/**
 * citedeck with a copy of its own deck, or with a synthetic talk of so many slides.
 * @param folder an empty one, for the talk
 * @param count what its own deck has, where that is meant
 */
export async function ours(tools: Tools, size: 'deck' | number, folder: string, count: number): Promise<LiveSide> {
  if (size === 'deck') await cp(join(projectRoot, 'data'), folder, { recursive: true })
  else await writeSyntheticTalk(folder, size)
  const file = join(folder, 'article.yaml')
  const text = await readFile(file, 'utf8')
  const lines = text.split('\n')
  const at = lines.findIndex((line) => /^ +claim: [^'"|>]+$/.test(line))
  const id = lines
    .slice(0, at)
    .findLast((line) => /^ +- id: /.test(line))
    ?.split(': ')[1]
  if (id === undefined) throw new Error(`${file} has no claim that stands on one line`)
  return {
    name: size === 'deck' ? 'citedeck, this deck' : 'citedeck, synthetic',
    slides: count,
    serve: (port) => [...tools.citedeck, 'dev', '--data', folder, '--port', String(port)],
    slide: id,
    file,
    edited: (word) => lines.with(at, `${lines[at]} ${word}`).join('\n'),
  }
}

/** Slidev's own server with as many slides of Markdown, a title and three points each. */
export async function slidevDev(tools: Tools, slides: number, folder: string): Promise<LiveSide> {
  await mkdir(folder, { recursive: true })
  const file = join(folder, 'slides.md')
  const text = `---\ntheme: default\nrouterMode: hash\nfonts:\n  provider: none\n---\n\n${markdownDeck(slides)}`
  await writeFile(file, text)
  return {
    name: 'Slidev, Markdown',
    slides,
    serve: (port) => [...tools.slidev, file, '--port', String(port)],
    slide: '2',
    file,
    edited: (word) => text.replace(/^# Slide 2 .*$/m, (title) => `${title} ${word}`),
  }
}

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port)
        else reject(new Error('there is no free port'))
      })
    })
  })
}
