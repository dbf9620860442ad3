import { inject, provide, type InjectionKey } from 'vue'
import type { Figure } from '../scripts/article/schema.ts'
import type { Field } from './field.ts'

/** The rooms, in CSS pixels, that a slide's figures are drawn in once more for a page that is narrower than a slide. */
export interface Narrow { figure?: Field, beside?: Field }

const key: InjectionKey<Narrow> = Symbol('narrow')

export function provideNarrow(narrow: Narrow): void {
  provide(key, narrow)
}

/** Nothing on the stage, where slides have their own size. */
export function useNarrow(): Narrow {
  return inject(key, {})
}

/** The width that a phone held upright leaves, about; the page scales what is in it to its own. */
const width = 400

/** As high as a figure of its kind wants to be at this width, the more it holds. */
export function narrowRoom(figure: Figure): Field {
  return { width, height: heightOf(figure) }
}

function heightOf(figure: Figure): number {
  switch (figure.kind) {
    case 'big-number': return 260
    case 'change-bars': case 'waffle-chart': return 420
    case 'proportion-bars': case 'stat-row': return 60 + 130 * figure.items.length
    case 'ranking-list': return 140 + 84 * figure.items.length
    case 'comparison-table': return 90 + 110 * figure.rows.length
    case 'timeline': return 60 + 78 * figure.events.length
    default: return 500
  }
}
