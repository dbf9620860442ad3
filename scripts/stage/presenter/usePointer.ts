import { useMousePosInSlide } from '@slidev/client/composables/useMousePosInSlide.ts'
import { sharedState } from '@slidev/client/state/shared.ts'
import { cursorStyle } from '@slidev/client/state/storage.ts'
import { onUnmounted, watchEffect } from 'vue'

/** Shows the audience where the presenter points on the slide, while the pointer is on. */
export function usePointer(): void {
  const place = useMousePosInSlide()
  watchEffect(() => {
    sharedState.cursor = cursorStyle.value === 'laser' && place.value ? { ...place.value, style: 'laser' } : undefined
  })
  onUnmounted(() => {
    sharedState.cursor = undefined
  })
}
