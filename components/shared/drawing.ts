import { computed, type ComputedRef } from 'vue'
import { useField, type Field } from './field.ts'
import { useLanguage } from './language.ts'
import { measuredIn } from './pieces.ts'

/** A kind's geometry of its data in the field that the slide leaves it, its texts measured as the deck breaks them. */
export function useDrawing<Data, Drawing>(
  layout: (data: Data, field: Field) => Drawing,
  data: () => Data,
): ComputedRef<Drawing> {
  const field = useField()
  const language = useLanguage()
  return computed(() => measuredIn(language(), () => layout(data(), field)))
}
