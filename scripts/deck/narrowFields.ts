import { narrowWidth, type Narrow } from '../../components/shared/narrow.ts'
import type { Field } from '../../components/shared/field.ts'
import { definitionOf, type FigureData, type FigureKind } from '../talk/figures.ts'
import type { DeckSlide } from './deck.ts'

/** The fields in which the figures of a slide are drawn on a page that is narrower than it. */
export function narrowFields({ content: { figure, beside } }: DeckSlide): Narrow {
  return {
    ...(figure ? { figure: narrowField(figure) } : {}),
    ...(beside ? { beside: narrowField(beside) } : {}),
  }
}

function narrowField<Kind extends FigureKind>(figure: FigureData<Kind> & { kind: Kind }): Field {
  return { width: narrowWidth, height: definitionOf(figure.kind).narrowHeight(figure) }
}
