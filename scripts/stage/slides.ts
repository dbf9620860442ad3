import { defineAsyncComponent, defineComponent, h, reactive, shallowReactive, shallowRef, type Component } from 'vue'
import { wordsFor } from '../locales/index.ts'
import { componentFile } from '../deck/componentName.ts'
import { slideNode } from '../render/slideNode.ts'
import { loadEachOnce } from './loadOnce.ts'
import type { SlideContent, StageSlide } from './stageDeck.ts'
import { deck } from './theDeck.ts'

/** The layouts of every deck, and those that some have. */
const layouts = import.meta.glob<Component>('../../layouts/{cover,chapter,claim,sources,link}.vue', {
  eager: true,
  import: 'default',
})
const others = loadEachOnce(
  import.meta.glob<Component>(['../../layouts/*.vue', '!../../layouts/{cover,chapter,claim,sources,link}.vue'], {
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
export const slides = shallowRef(
  deck.slides.map((slide, index) => {
    const { layout, id, title, level, topic, clicks, standing, seconds, note } = slide
    const no = index + 1
    const frontmatter = reactive({ layout, title, level, topic, routeAlias: id, clicks, standing, seconds })
    const meta = shallowReactive({
      layout,
      clicks,
      slide: {
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
      },
      __clicksContext: null,
      __preloaded: false,
    })
    let loading: Promise<{ default: Component }> | undefined
    const load = () => {
      loading ??= loadSlide(slide).catch((error: unknown) => {
        loading = undefined // asked for again when it is wanted again
        console.error(`slide ${no} (${id}) does not load`, error)
        return { default: NotLoaded }
      })
      return loading
    }
    return { no, meta, load, component: defineAsyncComponent(async () => (await load()).default) }
  }),
)

async function loadSlide({ layout, content: address }: StageSlide): Promise<{ default: Component }> {
  const response = await fetch(new URL(address, document.baseURI))
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`)
  const content = (await response.json()) as SlideContent
  const [figure, beside] = await Promise.all(
    [content.figure, content.beside].map((each) => (each ? drawing(each.kind) : undefined)),
  )
  const path = `../../layouts/${layout}.vue`
  const frame = layouts[path] ?? (await others[path]?.())
  if (!frame) throw new Error(`there is no layout ${layout}`)
  return {
    default: defineComponent(
      () => () =>
        slideNode(frame, content, ({ kind }) => (kind === content.figure?.kind ? figure : beside) ?? NotLoaded),
    ),
  }
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
