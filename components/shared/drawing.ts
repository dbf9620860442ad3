import { computed, type ComputedRef } from 'vue'
import type { Words } from '../../scripts/locales/words.ts'
import { useField, type Field } from './field.ts'
import { useLanguage } from './language.ts'
import { measuredIn } from './pieces.ts'
import { useSteps } from './steps.ts'
import { useWords } from './words.ts'

/** A kind's geometry of its data in the field that the slide leaves it, its texts measured as the deck breaks them. */
export function useDrawing<Data, Drawing>(
  layout: (data: Data, field: Field) => Drawing,
  data: () => Data,
): ComputedRef<Drawing> {
  const field = useField()
  const language = useLanguage()
  return computed(() => measuredIn(language(), () => layout(data(), field)))
}

/** What a figure draws with: its geometry and the field of it, its steps, and the deck's own words. */
export function useFigure<Data, Drawing>(
  layout: (data: Data, field: Field, words: Words) => Drawing,
  data: () => Data,
) {
  const words = useWords()
  const drawing = useDrawing((given: Data, field: Field) => layout(given, field, words()), data)
  return { drawing, field: useField(), step: useSteps(), words }
}
