import { useSlideContext } from '@slidev/client'
import { defineComponent, h } from 'vue'
import { deck } from './theDeck.ts'

/** A slide's title in Slidev's lists: of the slide that it is told, or that it stands on. */
export default defineComponent({
  props: { no: { type: [Number, String], default: undefined } },
  setup(props) {
    const { $page } = useSlideContext()
    return () => h('div', deck.slides[Number(props.no ?? $page.value) - 1]?.title)
  },
})
