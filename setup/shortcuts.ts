import { defineShortcutsSetup } from '@slidev/types'
import { blankScreen } from './blankScreen.ts'
import { keepAwakeInFullScreen } from '../scripts/stage/wakeLock.ts'
import { keysStayAlive, startWithF5 } from './keysStayAlive.ts'
import { turnSlides } from './turnSlides.ts'

let isListening = false

/**
 * Slidev's keys, and those that presenters' remotes send besides: B or the full stop to black the screen out, F5 to
 * fill it. Home and End lead to the two ends of the talk.
 */
export default defineShortcutsSetup(({ goFirst, goLast, next, prev }, slidevs) => {
  const toggle = blankScreen()
  // Each view of Slidev's asks for its keys when it comes on.
  if (!isListening) {
    keysStayAlive()
    startWithF5()
    keepAwakeInFullScreen()
    turnSlides({ next, prev })
    isListening = true
  }
  return [
    ...slidevs,
    { name: 'blank_screen', key: 'b', fn: toggle },
    { name: 'blank_screen_remote', key: '.', fn: toggle },
    { name: 'first_slide', key: 'home', fn: goFirst },
    { name: 'last_slide', key: 'end', fn: goLast },
  ]
})
