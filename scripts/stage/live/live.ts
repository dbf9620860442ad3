import type { AppContext } from '@slidev/types'
import { configs } from '@slidev/client/env.ts'
import { getSlide } from '@slidev/client/logic/slides.ts'
import { exchangeSlides } from '../slides.ts'
import type { StageDeck } from '../stageDeck.ts'
import { deck } from '../theDeck.ts'
import type { AuthorReport } from './author/report.ts'
import { hasDeck, liveEvents } from './events.ts'
import { whereNow } from './whereNow.ts'

type Router = AppContext['router']

/** Follows the live server, where this page is of one: slides are exchanged in place, and the one that is on stays. */
export function followLive(router: Router): void {
  hasDeck(() => deck.version ?? '')
  let following: Promise<unknown> = Promise.resolve()
  const events = liveEvents()
  events?.listen('deck', (told) => {
    following = following
      .then(() => follow(told as StageDeck, router))
      .catch((error: unknown) => {
        console.error('the deck cannot be exchanged in place, so the page is loaded again', error)
        reload()
      })
  })
  // Told to the author alone, and loaded where there is something to be told.
  events?.listen('faults', (told) => {
    void import('./author/forTheAuthor.ts').then(({ tellAuthor }) => {
      tellAuthor(told as AuthorReport, router)
    })
  })
}

const reload = () => {
  location.reload()
}

async function follow(next: StageDeck, router: Router): Promise<void> {
  const { params, name, query } = router.currentRoute.value
  const named = typeof params['no'] === 'string' ? params['no'] : undefined
  const before = (named === undefined ? undefined : getSlide(named)?.no) ?? 1
  const now = whereNow(deck.slides, next.slides, before - 1) + 1
  const place = `${name === 'presenter' ? '/presenter' : ''}/${now}`
  // Whoever has turned to another slide meanwhile is left there.
  const isStillOn = () => named !== undefined && router.currentRoute.value.params['no'] === named
  // What stands in the page itself, and cards that are read, come with another page.
  if (next.page !== deck.page || document.documentElement.dataset['view'] === 'read') {
    const asked = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)])).toString()
    if (named !== undefined) history.replaceState(history.state, '', `#${place}${asked === '' ? '' : `?${asked}`}`)
    reload()
    return
  }
  const exchange = await exchangeSlides(next.slides, now - 1)
  Object.assign(configs, { hyphens: next.configs.hyphens })
  const deckLength = deck.slides.length
  Object.assign(deck, next)
  // An address that no slide has any more would lead to the last one: by its number it leads to the place.
  const isRenamed = next.slides[now - 1]?.id !== named
  if (isStillOn() && isRenamed && now <= deckLength) await router.replace({ path: place, query })
  exchange()
  useFonts(next.fonts) // cut where a letter is new, which would hold the slides up
  document.dispatchEvent(new CustomEvent('citedeck:deck', { detail: next.slides.map(({ id }) => id) }))
  if (!isStillOn()) return
  if (getSlide(String(named))?.no !== now) await router.replace({ path: place, query })
  // An address by the id of a slide stays as it is, and no way tells of the number that the slide now has.
  else if (now !== before) document.dispatchEvent(new CustomEvent('citedeck:slide', { detail: now }))
}

/** Has the page use another style sheet of fonts; the one before stays until it is there. */
function useFonts(address: string | undefined): void {
  const before = document.querySelector<HTMLLinkElement>('#fonts')
  if (address === undefined || !before || before.getAttribute('href') === address) return
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', id: 'fonts', href: address })
  before.removeAttribute('id')
  link.addEventListener('load', () => {
    before.remove()
  })
  before.after(link)
}
