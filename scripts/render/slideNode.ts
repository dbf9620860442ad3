import { h, type Component, type Slots, type VNode } from 'vue'
import type { Figure } from '../talk/schema.ts'
import type { DeckSlide } from '../deck/deck.ts'

/**
 * A slide as Vue draws it, on the stage and without a browser: its layout, with its figures in the layout's places.
 * @param component the component that draws a figure
 */
export function slideNode(
  layout: Component,
  content: DeckSlide['content'],
  component: (figure: Figure) => Component,
): VNode {
  const { figure, beside, ...props } = content
  const slots: Record<string, () => unknown> = {
    ...(figure ? { default: () => h(component(figure), { data: figure }) } : {}),
    ...(beside ? { beside: () => h(component(beside), { data: beside }) } : {}),
  }
  return h(layout, props, slots as Slots)
}
