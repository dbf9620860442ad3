import { createHash } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pathOf } from '../article/markdown/media.ts'
import { publicPath } from '../talk/places.ts'
import type { Deck } from '../deck/deck.ts'
import { projectRoot } from '../machine/project.js'
import { loadPageParts, loadRenderer } from '../render/renderer.ts'
import { findFile, type OpenFile } from '../server/findFile.ts'
import { filesShown, withFileNames } from '../site/contentNames.ts'
import { page } from '../site/page.ts'
import { drawReadPage, readPageName } from '../site/readPage.ts'
import { icons } from '../site/siteFiles.ts'
import { stageDeck } from '../site/stageDeck.ts'
import { loadStage } from '../stage/stage.ts'
import type { StageDeck } from '../stage/stageDeck.ts'
import { deckCss } from '../theme/deckCss.ts'
import { deckFonts } from './deckFonts.ts'
import type { InMemory } from './liveServer.ts'
import { maySteer, type Role } from './roles.ts'

/** A deck as the windows know it. */
export interface ShownDeck {
  /** The same for the same deck, also after the server has been started anew. */
  version: string
  stage: StageDeck
  /** The style sheet of its fonts. */
  fonts: string
  /** What the page itself is made of: where it differs, windows load their page again. */
  page: string
}

/** The site of a deck that changes: its pages and data in memory, all else from where it lies. */
export interface LiveSite {
  show: (deck: Deck) => Promise<ShownDeck>
  find: (parts: readonly string[], role: Role) => Promise<OpenFile | InMemory | undefined>
  /** What a slide of this address shows, as JSON. */
  contentOf: (address: string) => string | undefined
}

const html = 'text/html; charset=utf-8'
const json = 'application/json; charset=utf-8'
const css = 'text/css; charset=utf-8'

/** The address of the deck as it now is. */
const deckAddress = './live/deck'

/**
 * @param data the talk's folder
 * @param stop stops the compiling of what is not compiled yet
 */
export function liveSite(data: string, stop?: AbortSignal): LiveSite {
  const folder = publicPath(data)
  const fonts = deckFonts()
  const contents = new Map<string, string>()
  const [stage, parts] = [loadStage(true, stop), loadPageParts(stop)]
  for (const loading of [stage, parts]) loading.catch(() => undefined) // whoever uses it hears of it
  let current: { deck: Deck; shown: ShownDeck; css: string } | undefined
  let drawn: { version: string; text: Promise<string> } | undefined

  const stagePage = async (now: NonNullable<typeof current>) => {
    const { script, preload, styles } = await stage
    return page(now.deck, {
      ...(await around(now)),
      slides: [],
      stage: { script, preload, styles, deck: deckAddress },
      rest: `./${readPageName}`,
      live: './live/',
    })
  }
  const around = async (now: NonNullable<typeof current>) => {
    const { css: styles, viewScript } = await parts
    return {
      version: 'live',
      css: now.css + styles,
      fonts: now.shown.fonts,
      icon: iconAddress(folder),
      script: viewScript,
    }
  }
  /** A page; the fonts that it will ask for are cut once it is on its way. */
  const pageWith = ({ shown }: NonNullable<typeof current>, body: string): InMemory => {
    setImmediate(() => void fonts.sheet(basename(shown.fonts)))
    return { type: html, body }
  }
  const readPage = (now: NonNullable<typeof current>) => {
    if (drawn?.version !== now.shown.version)
      drawn = {
        version: now.shown.version,
        text: Promise.all([loadRenderer(stop), around(now)]).then(async ([renderer, rest]) =>
          page(now.deck, { ...rest, slides: await drawReadPage(now.deck, renderer), live: './live/' }),
        ),
      }
    drawn.text.catch(() => {
      drawn = undefined // drawn again when it is asked for again
    })
    return drawn.text
  }

  return {
    show: async (given) => {
      const deck = withFileNames(given, versionsOf(given, folder))
      const { deck: shown, files } = stageDeck(deck, true)
      for (const [address, text] of files) contents.set(address, text)
      const tokens = await deckCss(deck)
      const { slides, configs } = shown
      const pageVersion = digest([{ ...configs, hyphens: [] }, tokens])
      const next: ShownDeck = {
        version: digest([slides, configs.hyphens, pageVersion]),
        stage: { configs, slides },
        fonts: fonts.addressFor(deck),
        page: pageVersion,
      }
      current = { deck, shown: next, css: tokens }
      return next
    },
    contentOf: (address) => contents.get(address),
    find: async (path, role) => {
      const [first = '', name = ''] = path
      if (!current) return undefined
      if (path.length === 1 && (first === '' || first === 'index.html'))
        return pageWith(current, await stagePage(current))
      if (path.length === 1 && first === readPageName) return pageWith(current, await readPage(current))
      if (path.length === 2 && first === 'live' && name === 'deck') {
        return { type: json, body: JSON.stringify(toldTo(role, current.shown)) }
      }
      if (first === 'assets') {
        const content = contents.get(`./${path.join('/')}`)
        if (content !== undefined) return { type: json, body: content }
        const sheet = fonts.sheet(name)
        if (sheet) return { type: css, body: await sheet }
        const font = fonts.file(name)
        return font === undefined ? fileIn((await stage).assets, path.slice(1)) : fileIn(dirname(font), [name])
      }
      return (await fileIn(folder, path)) ?? (icons.some((icon) => icon === first) ? ourIcon(path) : undefined)
    },
  }
}

/** A deck as a window of a role is told of it. */
export function toldTo(role: Role, { version, page: pageVersion, fonts, stage }: ShownDeck): StageDeck {
  return { ...(maySteer(role) ? stage : withoutNotes(stage)), version, page: pageVersion, fonts }
}

/** What the network sees of a deck: the speaker's notes are the speaker's. */
function withoutNotes({ configs, slides }: StageDeck): StageDeck {
  return { configs, slides: slides.map((slide) => ({ ...slide, note: undefined })) }
}

async function fileIn(folder: string, path: readonly string[]): Promise<OpenFile | undefined> {
  if (!existsSync(folder)) return undefined
  const found = await findFile(folder, path, 0)
  return found === 'folder' ? undefined : found
}

/** The talk's own icon, or citedeck's. */
function iconAddress(folder: string): string {
  return `./${icons.find((name) => existsSync(join(folder, name))) ?? 'favicon.svg'}`
}

const ourIcon = (path: readonly string[]) => fileIn(join(projectRoot, 'public'), path)

/** The files that slides show, under names that change with them: by size and time, since they may be large. */
function versionsOf(deck: Deck, folder: string): Map<string, string> {
  return new Map(
    [...filesShown(deck)].flatMap((src) => {
      const found = statSync(join(folder, pathOf(src)), { throwIfNoEntry: false })
      return found ? [[src, `${src}?${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}`]] : []
    }),
  )
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12)
}
