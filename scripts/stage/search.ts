import { showGotoDialog } from '@slidev/client/state/storage.ts'
import type Fuse from 'fuse.js'
import type { IFuseOptions } from 'fuse.js'
import { shallowRef, watch } from 'vue'
import { loadOnce } from './loadOnce.ts'

const library = shallowRef<typeof Fuse>()
const load = loadOnce(async () => (await import('fuse.js')).default)

// Few visitors ever search: it comes when the goto box is first opened.
watch(showGotoDialog, () => {
  load().then(
    (loaded) => {
      library.value = loaded
    },
    () => undefined, // numbers are found without it
  )
})

/** The search of the goto box: the number of a slide at once, and all else as soon as the library for it is there. */
export default class Search<Item extends { no: number }> {
  readonly #items: readonly Item[]
  readonly #options: IFuseOptions<Item>
  #fuse: Fuse<Item> | undefined

  constructor(items: readonly Item[], options: IFuseOptions<Item>) {
    this.#items = items
    this.#options = options
  }

  search(text: string): { item: Item }[] {
    if (!library.value) return this.#items.flatMap((item) => (String(item.no) === text ? { item } : []))
    this.#fuse ??= new library.value(this.#items, this.#options)
    return this.#fuse.search(text)
  }
}
