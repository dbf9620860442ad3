import { useNav } from '@slidev/client/composables/useNav.ts'
import { defineShortcutsSetup } from '@slidev/types'
import { blankScreen } from './blankScreen.ts'
import { kioskSeconds, runKiosk } from '../scripts/stage/kiosk.ts'
import { keepAwakeInFullScreen } from '../scripts/stage/wakeLock.ts'
import { offerZoom } from '../scripts/stage/zoom.ts'
import { keysStayAlive, startWithF5 } from './keysStayAlive.ts'
import { startWithoutPointer, togglePointer } from './pointer.ts'
import { turnSlides } from './turnSlides.ts'

let zoom: (() => void) | undefined

/**
 * Slidev's keys, and those that presenters' remotes send besides: B or the full stop to black the screen out, F5 to
 * fill it. Home and End lead to the two ends of the talk, L is the pointer, Z zooms.
 */
export default defineShortcutsSetup(({ goFirst, goLast, next, prev }, slidevs) => {
  const toggle = blankScreen()
  // Each view of Slidev's asks for its keys when it comes on.
  if (!zoom) {
    keysStayAlive()
    startWithF5()
    startWithoutPointer()
    keepAwakeInFullScreen()
    turnSlides({ next, prev })
    zoom = offerZoom()
  }
  const nav = useNav()
  const seconds = kioskSeconds(location.search)
  if (seconds !== undefined && !nav.isPresenter.value) {
    document.documentElement.dataset['kiosk'] = ''
    runKiosk(seconds, nav)
  }
  return [
    ...slidevs,
    { name: 'blank_screen', key: 'b', fn: toggle },
    { name: 'blank_screen_remote', key: '.', fn: toggle },
    { name: 'first_slide', key: 'home', fn: goFirst },
    { name: 'last_slide', key: 'end', fn: goLast },
    { name: 'pointer', key: 'l', fn: togglePointer },
    { name: 'zoom', key: 'z', fn: zoom },
  ]
})
