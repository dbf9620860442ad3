import { defineShortcutsSetup } from '@slidev/types'
import { blankScreen } from './blankScreen.ts'

/** Slidev's keys, and B or the full stop to black the screen out, as presenters' remotes send them. */
export default defineShortcutsSetup((_, slidevs) => {
  const toggle = blankScreen()
  return [
    ...slidevs,
    { name: 'blank_screen', key: 'b', fn: toggle },
    { name: 'blank_screen_remote', key: '.', fn: toggle },
  ]
})
