import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { parseSync } from '@slidev/parser'
import type { Page } from 'playwright-chromium'
import { stringify } from 'yaml'
import { z } from 'zod'
import { definitionOf, figureKinds, type FigureKind } from '../article/figures.ts'
import { fields } from '../article/fields.ts'
import { readDataFiles } from '../article/dataFiles.ts'
import { readTalk, type Talk } from '../check/index.ts'
import { compose } from '../deck/compose.ts'
import { componentName } from '../deck/componentName.ts'
import { write } from '../deck/write.ts'
import { endBrowser, startBrowser, untilStopped, withSite } from '../export/session.ts'
import { writeWhole } from '../files/writeWhole.ts'
import { cutFonts } from '../fonts/plugin.ts'
import { projectRoot } from '../project.js'
import { readPageName, writeReadPage } from '../site/readPage.ts'
import { loadRenderer } from '../render/renderer.ts'
import type { Terminal } from '../terminal.ts'
import type { Command } from './command.ts'
import { unresolved } from './schema.ts'

const pictures = join(projectRoot, '.github', 'figures')
const page = join(projectRoot, 'components', 'README.md')

/**
 * Writes the page that shows every kind of figure: what it is for, how much it holds, its data and its picture, from a
 * talk.
 */
export const figures: Command = {
  takes: ['data'],
  run: async ({ data }, terminal, stop) => {
    const talk = await readTalk(data)
    const found = firstOfEachKind(talk)
    const missing = figureKinds.filter((kind) => !found.has(kind))
    if (missing.length > 0) terminal.warn(`${relative(process.cwd(), data)} shows no ${missing.join(', ')}`)
    await takePictures(talk, found, terminal, stop)
    await writeWhole(page, await figuresOf(talk, data))
    terminal.say(`wrote ${relative(process.cwd(), page)} and ${found.size} pictures`)
  },
}

/** The page that shows the figures of a talk. */
export async function figuresOf(talk: Talk, data: string): Promise<string> {
  const { article } = await readDataFiles(data)
  return figuresPage(
    [...firstOfEachKind(talk)].map(([kind, { path }]) => ({
      kind,
      yaml: stringify(valueAt(article.value, path), { lineWidth: 110 }),
    })),
  )
}

interface Found {
  slide: string
  path: readonly (string | number)[]
}

/** Where each kind of figure is shown first. */
function firstOfEachKind({ article }: Talk): Map<FigureKind, Found> {
  const found = new Map<FigureKind, Found>()
  article.sections.forEach((section, s) =>
    section.slides.forEach((slide, n) => {
      for (const place of ['figure', 'beside'] as const) {
        const kind = slide[place]?.kind
        if (kind && !found.has(kind)) found.set(kind, { slide: slide.id, path: ['sections', s, 'slides', n, place] })
      }
    }),
  )
  return new Map(
    figureKinds.flatMap((kind) => {
      const each = found.get(kind)
      return each ? [[kind, each] as const] : []
    }),
  )
}

/** A picture of the slide of each kind, at half its size. */
async function takePictures(
  talk: Talk,
  found: ReadonlyMap<FigureKind, Found>,
  terminal: Terminal,
  stop: AbortSignal,
): Promise<void> {
  const launching = startBrowser(terminal, stop)
  const folder = await mkdtemp(join(tmpdir(), 'citedeck-figures-'))
  try {
    const deck = compose(talk)
    await writeReadPage(
      deck,
      await loadRenderer(stop),
      await cutFonts(parseSync(write(deck), 'slides.md').slides),
      folder,
    )
    await untilStopped(
      stop,
      launching,
      withSite(folder, async (origin) => {
        const context = await (
          await launching
        ).newContext({ viewport: { width: 1280, height: 720 }, deviceScaleFactor: 0.5, reducedMotion: 'reduce' })
        const shown = await context.newPage()
        await shown.goto(`${origin}/${readPageName}`)
        await shown.evaluate('document.fonts.ready')
        for (const [kind, { slide }] of found)
          await writeWhole(join(pictures, `${kind}.png`), await pictureOf(shown, slide))
      }),
    )
  } finally {
    await endBrowser(launching)
    await rm(folder, { recursive: true, force: true })
  }
}

function pictureOf(shown: Page, slide: string): Promise<Buffer> {
  return shown.locator(`[id="${slide}"]`).screenshot({ type: 'png', animations: 'disabled' })
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce(
    (inner: unknown, key) => (inner !== null && typeof inner === 'object' ? Reflect.get(inner, key) : undefined),
    value,
  )
}

/** The page in Markdown. */
function figuresPage(shown: readonly { kind: FigureKind; yaml: string }[]): string {
  return `# Figures

Every kind of figure, with what it is for, how much it holds, and a slide that shows it with its data. Written by
\`npm run figures\`: change \`scripts/article/figures.ts\` or the data, not this page.

## The next kind

Follow any of these; nothing else has to change.

1. An entry in \`scripts/article/figures.ts\`: what its data holds, how much of it a slide can carry, and which kind carries
   more. If it comes on in parts, how many.
2. \`components/Kind.ts\`: the geometry, a pure function of the data and the room it is drawn in; and \`describe\`, the same
   facts in words.
3. \`components/Kind.vue\`: shapes in one \`<svg role="img">\` with the words as its name, labels as text over it. A table
   needs no words: it is one.
4. \`tests/components/Kind.test.ts\`, and a sample in \`tests/fixtures/figures\`, whose drawing is stored in
   \`tests/components/pictures\`.

${shown
  .map(
    ({ kind, yaml }) => `## ${componentName(kind)}

${definitionOf(kind).purpose}${limits(definitionOf(kind).schema(fields(unresolved)))}

![${componentName(kind)} on a slide](../.github/figures/${kind}.png)

\`\`\`yaml
${yaml.trim()}
\`\`\``,
  )
  .join('\n\n')}
`
}

/** How many members its lists hold: ` Holds 2 to 5 steps.` */
function limits(schema: z.ZodType): string {
  const properties: unknown = valueAt(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), ['properties'])
  if (properties === null || typeof properties !== 'object') return ''
  const lists = Object.entries(properties).flatMap(([name, property]) => {
    const [min, max] = [valueAt(property, ['minItems']), valueAt(property, ['maxItems'])]
    return typeof max === 'number'
      ? [min === max ? `${max} ${name}` : `${typeof min === 'number' ? min : 0} to ${max} ${name}`]
      : []
  })
  return lists.length > 0 ? ` Holds ${lists.join(', ')}.` : ''
}
