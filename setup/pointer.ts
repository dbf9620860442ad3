import { cursorStyle } from '@slidev/client/state/storage.ts'

/** Turns the pointer on the slides on and off: a red dot in the place of the mouse. */
export function togglePointer(): void {
  cursorStyle.value = cursorStyle.value === 'laser' ? 'cursor' : 'laser'
}

/** It is off when a window opens, and Escape turns it off. */
export function startWithoutPointer(): void {
  cursorStyle.value = 'cursor'
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') cursorStyle.value = 'cursor'
  })
}
