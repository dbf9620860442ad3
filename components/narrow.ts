import { inject, provide, type InjectionKey } from 'vue'
import type { Figure } from '../scripts/article/schema.ts'
import { plain, type Text } from '../scripts/article/text.ts'
import type { Field } from './field.ts'
import { linesIn } from './wrap.ts'

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
const width = 400

/** As high as a figure of its kind wants to be at this width, the more it holds. */
export function narrowRoom(figure: Figure): Field {
  return { width, height: heightOf(figure) }
}

function heightOf(figure: Figure): number {
  switch (figure.kind) {
    case 'big-number':
      return 260
    case 'change-bars':
    case 'waffle-chart':
      return 420
    case 'proportion-bars':
    case 'stat-row':
      return 60 + 130 * figure.items.length
    case 'ranking-list':
      return (
        140
        + sum(figure.items, ({ label, detail }) => Math.max(84, 24 + lines(label, 26, 320) + lines(detail, 20, 320)))
      )
    case 'formula-breakdown':
      return (
        120
        + sum(figure.parts, ({ label, detail }) => Math.max(84, 32 + lines(label, 26, 300) + lines(detail, 20, 300)))
        + lines(figure.sum, 28, width)
      )
    case 'comparison-table': {
      const column = width / figure.columns.length - 28
      const tallest = (texts: readonly Text[]) => Math.max(...texts.map((text) => lines(text, 20, column)))
      return 60 + tallest(figure.columns) + sum(figure.rows, ({ cells }) => Math.max(110, 56 + tallest(cells)))
    }
    case 'layer-stack':
      return Math.max(
        500,
        80
          + sum(
            figure.layers,
            ({ members, output }) => 110 + lines(members.map(plain).join('、'), 20, 320) + lines(output, 20, 320),
          ),
      )
    case 'role-network':
      return Math.max(
        500,
        60 + sum(figure.roles, ({ gives, members }) => 100 + lines(gives, 17, 240) + lines(members, 17, 240)),
      )
    case 'capital-mix':
      return 540
    case 'timeline':
      return 60 + 78 * figure.events.length
    default:
      return 500
  }
}

/** The height of a text of this size that is set in `room` pixels. */
const lines = (text: Text | undefined, size: number, room: number) => linesIn(text, size, room) * size * 1.35
const sum = <Item>(items: readonly Item[], of: (item: Item) => number) =>
  items.reduce((total, item) => total + of(item), 0)
