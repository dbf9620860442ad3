import { createSSRApp, defineComponent, type Component } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { provideGrid, type Grid } from '../../components/shared/grid.ts'
import { provideNarrow, type Narrow } from '../../components/shared/narrow.ts'
import type { Figure } from '../talk/schema.ts'
import { componentFile } from '../deck/componentName.ts'
import type { Deck, DeckSlide } from '../deck/deck.ts'
import { slidevConfig } from '../deck/slidevConfig.ts'
import { provideSlide } from './slideContext.ts'
import { slideNode } from './slideNode.ts'

const figures = import.meta.glob<Component>('../../components/[A-Z]*/*.vue', { eager: true, import: 'default' })
const layouts = import.meta.glob<Component>('../../layouts/*.vue', { eager: true, import: 'default' })

/**
 * A slide to draw, by its place in the deck from 0, and how often the speaker has clicked on it; finished without. With
 * narrow fields it holds its figures twice, for a slide and for a page that is narrower; the style sheet shows one of
 * them.
 */
export interface Shot {
  index: number
  clicks?: number
  narrow?: Narrow
}

/** Draws slides as HTML, each as it stands on the stage. */
export async function drawSlides(deck: Deck, shots: readonly Shot[], grid: Grid): Promise<string[]> {
  const configs = slidevConfig(deck)
  return Promise.all(
    shots.flatMap(({ index, clicks, narrow = {} }) => {
      const slide = deck.slides[index]
      return slide
        ? [
            draw(
              slide,
              { configs, page: index + 1, clicks: clicks ?? Number.MAX_SAFE_INTEGER, frontmatter: slide },
              grid,
              narrow,
            ),
          ]
        : []
    }),
  )
}

/**
 * What Vue leaves in HTML for a component to take over, as none does here: half of it all. Text is escaped and so never
 * looks like it.
 */
const traces = /<!--[[\]]?-->| (?:class|style)=""/g

async function draw(slide: DeckSlide, state: State, grid: Grid, narrow: Narrow): Promise<string> {
  try {
    const html = await renderToString(createSSRApp(room(slide, state, grid, narrow)))
    return html.replace(traces, '')
  } catch (error) {
    throw new Error(
      `slide ${state.page} (${slide.id}) cannot be drawn: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    )
  }
}

type State = Parameters<typeof provideSlide>[0]

function room(slide: DeckSlide, state: State, grid: Grid, narrow: Narrow): Component {
  const layout = component(layouts, `../../layouts/${slide.layout}.vue`)
  return defineComponent({
    setup() {
      provideSlide(state)
      provideGrid(grid)
      provideNarrow(narrow)
      return () => slideNode(layout, slide.content, drawing)
    },
  })
}

function drawing({ kind }: Figure): Component {
  return component(figures, `../../components/${componentFile(kind)}`)
}

function component(from: Record<string, Component>, path: string): Component {
  const found = from[path]
  if (!found) throw new Error(`there is no ${path}`)
  return found
}
