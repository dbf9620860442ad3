import { defineAsyncComponent, defineComponent, h, reactive, shallowReactive, shallowRef, type Component } from 'vue'
import { wordsFor } from '../locales/index.ts'
import { componentFile } from '../deck/componentName.ts'
import { slideNode } from '../render/slideNode.ts'
import { loadEachOnce } from './loadOnce.ts'
import type { SlideContent, StageSlide } from './stageDeck.ts'
import { deck } from './theDeck.ts'

/** The layouts that a deck begins with, and those that come later or that some have. */
const layouts = import.meta.glob<Component>('../../layouts/{cover,chapter,claim}.vue', {
  eager: true,
  import: 'default',
})
const others = loadEachOnce(
  import.meta.glob<Component>(['../../layouts/*.vue', '!../../layouts/{cover,chapter,claim}.vue'], {
    import: 'default',
  }),
)
const figures = loadEachOnce(import.meta.glob<Component>('../../components/[A-Z]*/*.vue', { import: 'default' }))

/** Stands where a slide cannot be fetched. */
const NotLoaded = () =>
  h(
    'div',
    { class: 'slidev-layout citedeck' },
    h('p', { class: 'not-loaded' }, wordsFor(deck.configs.lang).controls.notLoaded),
  )

/** The deck's slides as Slidev's client knows them: heads at once, and what a slide shows when it is wanted. */
export const slides = shallowRef(deck.slides.map(routeOf))

/** As many slides are made ready before they are exchanged; of more, those about the one that is on. */
const fewSlides = 8

/**
 * Exchanges the slides of a live deck in place: each place of the deck keeps its route, so that what stands there is
 * drawn anew only where it differs.
 * @param on the place of the slide that will be on, from 0
 * @returns exchanges them all at once, when all that can be seen is ready
 */
export async function exchangeSlides(next: readonly StageSlide[], on: number): Promise<() => void> {
  const routes = next.map((slide, index) => slides.value[index] ?? routeOf(slide, index))
  const changed = next.flatMap((slide, index) => (routes[index]?.differs(slide) ? [index] : []))
  const isNear = (index: number) => changed.length <= fewSlides || Math.abs(index - on) <= 1
  const ready = await Promise.all(
    next.map(async (slide, index) => {
      const drawn = isNear(index) && changed.includes(index) ? await routes[index]?.prepare(slide) : undefined
      return () => routes[index]?.put(slide, drawn)
    }),
  )
  return () => {
    for (const put of ready) put()
    slides.value = routes
  }
}

/** A place of the deck, and what stands there. */
function routeOf(first: StageSlide, index: number) {
  const no = index + 1
  let slide = first
  const frontmatter = reactive(frontmatterOf(slide))
  const describe = ({ title, level, note }: StageSlide) => ({
    index,
    id: index,
    no,
    start: 0,
    title,
    level,
    frontmatter,
    filepath: '',
    raw: '',
    content: '',
    frontmatterRaw: '',
    note: note?.text ?? '',
    noteHTML: note?.html ?? '',
    images: [],
  })
  const meta = shallowReactive({
    layout: slide.layout,
    clicks: slide.clicks,
    slide: describe(slide),
    __clicksContext: null,
    __preloaded: false,
  })
  const drawn = shallowRef<Component>()
  const Drawn = defineComponent(() => () => (drawn.value ? h(drawn.value) : null))
  let loading: Promise<{ default: Component }> | undefined
  const prepare = (wanted: StageSlide) =>
    loadSlide(wanted).catch((error: unknown) => {
      if (wanted === slide) loading = undefined // asked for again when it is wanted again
      console.error(`slide ${no} (${wanted.id}) does not load`, error)
      return NotLoaded
    })
  const load = (): Promise<{ default: Component }> => {
    loading ??= (async () => {
      const wanted = slide
      const component = await prepare(wanted)
      if (wanted !== slide) return load()
      drawn.value = component
      return { default: Drawn }
    })()
    return loading
  }
  /** Whether a slide is drawn otherwise than the one that stands here. */
  const differs = (next: StageSlide) => looks(next) !== looks(slide)
  return {
    no,
    meta,
    load,
    component: defineAsyncComponent(async () => (await load()).default),
    differs,
    prepare,
    /** Puts another slide here; one that is drawn otherwise and not made ready is loaded when it is wanted. */
    put: (next: StageSlide, component: Component | undefined) => {
      const isOther = differs(next)
      if (JSON.stringify(next) === JSON.stringify(slide)) return
      slide = next
      Object.assign(frontmatter, frontmatterOf(next))
      Object.assign(meta, { layout: next.layout, clicks: next.clicks, slide: describe(next) })
      if (!isOther) return
      meta.__clicksContext = null
      drawn.value = component
      loading = component ? Promise.resolve({ default: Drawn }) : undefined
      if (!component) meta.__preloaded = false
    },
  }
}

function frontmatterOf({ layout, id, title, level, topic, clicks, standing, seconds }: StageSlide) {
  return { layout, title, level, topic, routeAlias: id, clicks, standing, seconds }
}

/** What a slide's drawing depends on. */
const looks = ({ layout, content, clicks, standing }: StageSlide) =>
  [layout, content, clicks ?? 0, standing ?? 0].join(' ')

async function loadSlide({ layout, content: address }: StageSlide): Promise<Component> {
  const response = await fetch(new URL(address, document.baseURI))
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`)
  const content = (await response.json()) as SlideContent
  const [figure, beside] = await Promise.all(
    [content.figure, content.beside].map((each) => (each ? drawing(each.kind) : undefined)),
  )
  const path = `../../layouts/${layout}.vue`
  const frame = layouts[path] ?? (await others[path]?.())
  if (!frame) throw new Error(`there is no layout ${layout}`)
  return defineComponent(
    () => () => slideNode(frame, content, ({ kind }) => (kind === content.figure?.kind ? figure : beside) ?? NotLoaded),
  )
}

/**
 * The component that draws a kind of figure.
 * @throws where it cannot be loaded
 */
async function drawing(kind: string): Promise<Component> {
  const component = await figures[`../../components/${componentFile(kind)}`]?.()
  if (!component) throw new Error(`nothing draws ${kind}`)
  return component
}
