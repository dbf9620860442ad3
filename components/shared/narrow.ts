import { inject, provide, type InjectionKey } from 'vue'
import type { Text } from '../../scripts/typography/text.ts'
import type { Field } from './field.ts'
import { heightOf, regular } from './text.ts'

/** The rooms, in CSS pixels, that a slide's figures are drawn in once more for a page that is narrower than a slide. */
export interface Narrow {
  figure?: Field
  beside?: Field
}

const key: InjectionKey<Narrow> = Symbol('narrow')

export function provideNarrow(narrow: Narrow): void {
  provide(key, narrow)
}

/** Nothing on the stage, where slides have their own size. */
export function useNarrow(): Narrow {
  return inject(key, {})
}

/** The width that a phone held upright leaves, about; the page scales what is in it to its own. */
export const narrowWidth = 400

/** The height of a text of this size that is set in `width` pixels. */
export const narrowText = (text: Text | undefined, size: number, width: number): number =>
  heightOf(width, [text, regular(size)])

/** The sum of a number of each item. */
export const sum = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((total, item) => total + of(item), 0)
