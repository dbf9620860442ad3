import { deck } from '../theDeck.ts'
import { hasDeck, liveEvents } from './events.ts'

/** Follows the live server, where this page is of one. */
export function followLive(): void {
  hasDeck(() => deck.version ?? '')
  liveEvents()?.listen('deck', () => {
    location.reload()
  })
}
