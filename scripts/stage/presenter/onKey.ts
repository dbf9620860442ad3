import { onMounted, onUnmounted } from 'vue'

/** Calls with each key that is typed for the talk: not into a field, nor with another key held down; once a press. */
export function onKey(typed: (key: string) => void): void {
  const listen = ({ key, target, repeat, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
    const isForField =
      target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
    if (!isForField && !repeat && !ctrlKey && !metaKey && !altKey) typed(key.length === 1 ? key.toLowerCase() : key)
  }
  onMounted(() => {
    addEventListener('keydown', listen)
  })
  onUnmounted(() => {
    removeEventListener('keydown', listen)
  })
}
