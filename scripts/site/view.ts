import type { PageData } from './page.ts'
import { offerTurning } from './turning.ts'

/** How a visitor sees the deck: one slide at a time, or all of them as a page. */
type View = 'stage' | 'read'

const root = document.documentElement
const main = document.querySelector<HTMLElement>('#print-content') ?? document.body
const data = JSON.parse(document.querySelector('#deck')?.textContent ?? '{}') as PageData
const chosen = 'citedeck-view'
const wide = matchMedia('(min-aspect-ratio: 1/1) and (min-width: 640px)')

const cards = () => [...main.querySelectorAll<HTMLElement>('.print-slide-container')]
const view = (): View => (root.dataset['view'] === 'stage' ? 'stage' : 'read')
/** Runs when the visitor's device has nothing else to do. */
const whenIdle = (work: (deadline?: IdleDeadline) => void) => {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 4000 })
  else setTimeout(work, 50)
}
/** Whether this window is the presenter's, which has no page to read. */
const isPresenting = () => document.querySelector('#app .slidev-presenter') !== null
const tell = (text: string) => {
  const announcer = document.querySelector('#announcer')
  if (announcer) announcer.textContent = text
}

/**
 * The number in an address such as `#/7`, or of the slide in one such as `#/sources`; the first where there is none.
 */
function numberIn(hash: string): number {
  const [name = ''] = hash.replace(/^#\/?(?:presenter\/)?/, '').split(/[?/]/)
  const number = data.ids.includes(name) ? data.ids.indexOf(name) + 1 : Number(name)
  return Number.isInteger(number) && number >= 1 && number <= data.ids.length ? number : 1
}

let current = numberIn(location.hash)

/* The slides that the page does not hold yet. */

let rest: Promise<string[]> | undefined

/** The HTML of the cards that are not here. */
function fetchRest(): Promise<string[]> {
  rest ??= fetch(data.rest ?? '').then(async (response) => {
    if (!response.ok) throw new Error(`${response.status} for ${response.url}`)
    return cardsIn(await response.text())
  })
  rest.catch(() => {
    rest = undefined
  }) // asked for again when it is wanted again
  return rest
}

/** The cards of the other page, whose head holds this very script. */
function cardsIn(html: string): string[] {
  // Where the talk was published anew since this page came, its slides do not go with these.
  if (!html.slice(0, html.indexOf('<head>')).includes(` data-version="${root.dataset['version'] ?? ''}"`))
    throw new Error('the talk was published anew')
  const [, ...all] = html
    .slice(html.lastIndexOf('<main '), html.lastIndexOf('</main>'))
    .split(/(?=<div class="print-slide-container")/)
  return all
}

function addCard(html: string): void {
  main.insertAdjacentHTML('beforeend', html)
  const card = main.lastElementChild
  if (card) watcher.observe(card)
}

/** Puts all slides into the page, or first those before one that is wanted at once; the others when there is time. */
async function completeCards(wanted = 0): Promise<void> {
  if (data.rest === undefined || cards().length >= data.ids.length) return
  const all = await fetchRest()
  main.querySelector('.more')?.remove()
  let here = cards().length
  for (; here < Math.min(wanted, all.length); here++) addCard(all[here] ?? '')
  const addNext = (deadline?: IdleDeadline) => {
    // Of two that add cards, one finds none left.
    for (here = cards().length; here < all.length; here++) {
      addCard(all[here] ?? '')
      if (!deadline || deadline.timeRemaining() < 12) break
    }
    if (cards().length < all.length) whenIdle(addNext)
  }
  whenIdle(addNext)
}

/* Reading: the slide in the middle of the window is the one that links and the stage go on from. */

const watcher = new IntersectionObserver(
  (entries) => {
    if (view() !== 'read') return
    const seen = entries.filter(({ isIntersecting }) => isIntersecting).at(-1)
    if (!(seen?.target instanceof HTMLElement)) return
    current = Number(seen.target.dataset['number'])
    history.replaceState(history.state, '', current === 1 ? location.pathname + location.search : `#/${current}`)
  },
  { rootMargin: '-45% 0px -45% 0px' },
)

async function readFrom(number: number): Promise<void> {
  // A card comes up to the top where others stand below it.
  if (number + 3 > cards().length) await completeCards(number + 3)
  cards()[number - 1]?.scrollIntoView({ block: 'start', behavior: 'instant' })
}

/* The stage: Slidev, loaded when it is first wanted. */

let loading: Promise<unknown> | undefined
const stageStyles: HTMLLinkElement[] = []

function link(attributes: Partial<HTMLLinkElement>): HTMLLinkElement {
  const element = Object.assign(document.createElement('link'), attributes)
  document.head.append(element)
  return element
}

function loadStage(): Promise<unknown> {
  const { stage } = data
  if (!stage) return Promise.reject(new Error('this page has no stage'))
  loading ??= (async () => {
    for (const href of [stage.script, ...stage.preload]) link({ rel: 'modulepreload', href })
    link({ rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: stage.deck })
    useFonts()
    await Promise.all(
      stage.styles.map(
        (href) =>
          new Promise((resolve, reject) => {
            const styles = link({ rel: 'stylesheet', href })
            styles.addEventListener('load', resolve)
            styles.addEventListener('error', () => {
              reject(new Error(`could not load ${href}`))
            })
            stageStyles.push(styles)
          }),
      ),
    )
    await import(/* @vite-ignore */ new URL(stage.script, document.baseURI).href)
    await appears('#app .slidev-layout, #app .slidev-presenter, #app #print-content')
    root.dataset['stage'] = 'ready'
    offerTurning({ count: () => data.ids.length, at: current, isOn: () => view() === 'stage' && !isPresenting() })
  })()
  loading.catch(() => {
    loading = undefined
  })
  return loading
}

function appears(selector: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!document.querySelector(selector)) return
      observer.disconnect()
      resolve()
    }
    const observer = new MutationObserver(look)
    observer.observe(document.body, { childList: true, subtree: true })
    look()
  })
}

/** Changes to a view, at the slide that the other shows. */
async function show(wanted: View): Promise<void> {
  const number = current
  const changed = view() !== wanted
  root.dataset['view'] = wanted
  for (const styles of stageStyles) styles.disabled = wanted === 'read'
  if (wanted === 'read') {
    if (changed) {
      void completeCards(number).then(settle, () => undefined)
      await readFrom(number)
    }
    return
  }
  // Slidev's router reads the address when it starts, and hears of it by this event after that.
  if (changed) {
    history.replaceState(history.state, '', `#/${number}`)
    if (number !== 1) root.dataset['elsewhere'] = ''
    if (loading) dispatchEvent(new PopStateEvent('popstate', { state: history.state }))
  }
  try {
    await loadStage()
  } catch {
    await show('read')
  }
}

/** What the visitor chose is kept, so that the next visit begins with it. */
function choose(wanted: View): void {
  try {
    localStorage.setItem(chosen, wanted)
  } catch {
    /* private windows keep nothing */
  }
  if (data.stage === undefined) location.href = `./${current === 1 ? '' : `#/${current}`}`
  else void show(wanted)
}

function setting(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

async function copyLink(): Promise<void> {
  const address = new URL(current === 1 ? './' : `./#/${current}`, document.baseURI).href
  try {
    await navigator.clipboard.writeText(address)
    tell(data.copied)
    root.dataset['copied'] = ''
    setTimeout(() => {
      delete root.dataset['copied']
    }, 1600)
  } catch {
    prompt(data.copied, address)
  }
}

/* What visitors do. */

addEventListener(
  'keydown',
  (event) => {
    const { target, key, ctrlKey, metaKey, altKey } = event
    const typing =
      target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
    if (key.toLowerCase() === 'r' && !typing && !ctrlKey && !metaKey && !altKey && !isPresenting()) {
      event.stopImmediatePropagation()
      choose(view() === 'stage' ? 'read' : 'stage')
    } else if (view() === 'read') {
      event.stopImmediatePropagation() // the stage lies behind, and its keys with it
    }
  },
  { capture: true },
)

document.querySelector('.to-read')?.addEventListener('click', (event) => {
  event.preventDefault()
  choose('read')
})
document.querySelector('.to-stage')?.addEventListener('click', (event) => {
  event.preventDefault()
  choose('stage')
})
document.querySelector('.copy-link')?.addEventListener('click', () => void copyLink())

addEventListener('hashchange', () => {
  if (view() === 'read') void readFrom(numberIn(location.hash))
})

// A phone that is turned changes its view, unless the visitor has chosen one.
wide.addEventListener('change', () => {
  if (data.stage !== undefined && setting(chosen) === null && !isPresenting())
    void show(wide.matches ? 'stage' : 'read')
})

/** The place and title of the slide that is on, once the slide stands, and once the deck is exchanged around it. */
function announce(): void {
  const number = current
  const say = (tries: number) => {
    if (number !== current) return // the next one has come on meanwhile
    const title = document.querySelector(`#app .slidev-page-${number} h1`)?.textContent
    const place = data.place.replace('{number}', String(number)).replace('{count}', String(data.ids.length))
    if (title === undefined && tries > 0)
      setTimeout(() => {
        say(tries - 1)
      }, 100)
    else if (view() === 'stage') tell(title === undefined ? place : `${place}: ${title}`)
  }
  setTimeout(() => {
    say(20)
  })
}

// A live deck has other slides than the page was made with: cards are fetched anew when they are wanted.
document.addEventListener('citedeck:deck', ({ detail: ids }) => {
  const hasOtherLength = ids.length !== data.ids.length
  data.ids = ids
  rest = undefined
  for (const card of cards()) card.remove()
  if (hasOtherLength) announce()
})

document.addEventListener('citedeck:slide', ({ detail: number }) => {
  current = number
  announce()
})

// Paper gets every slide, by day. The browser does not wait for them, so that they are asked for without a way around.
let dark = false
addEventListener('beforeprint', () => {
  if (data.rest !== undefined && cards().length < data.ids.length) {
    const request = new XMLHttpRequest()
    request.open('GET', data.rest, false)
    request.send()
    for (const html of cardsIn(request.responseText).slice(cards().length)) addCard(html)
    main.querySelector('.more')?.remove()
  }
  dark = root.classList.contains('dark')
  root.classList.remove('dark')
  for (const styles of stageStyles) styles.disabled = true
})
addEventListener('afterprint', () => {
  root.classList.toggle('dark', dark)
  for (const styles of stageStyles) styles.disabled = view() === 'read'
})

/* The visit begins. */

/**
 * Resolves with what a visitor does first, or half a second after the page has come: until then nothing competes with
 * it. From then on the site is kept for visits without a network, and a window that one card leaves empty is filled.
 */
const wanted = new Promise<void>((resolve) => {
  for (const name of ['scroll', 'pointermove', 'pointerdown', 'wheel', 'touchstart', 'keydown'])
    addEventListener(
      name,
      () => {
        resolve()
      },
      { once: true, passive: true, capture: true },
    )
  addEventListener('load', () => {
    setTimeout(resolve, 500)
  })
})

for (const card of cards()) watcher.observe(card)
if (!wide.matches) {
  const scheme = setting('slidev-color-schema')
  if (scheme === 'dark' || scheme === 'light') root.classList.toggle('dark', scheme === 'dark')
  if (setting(chosen) === 'stage' && data.stage !== undefined) root.dataset['view'] = 'stage'
}
if (view() === 'stage') void show('stage')
else if (current > 1) void readFrom(current)
void wanted.then(async () => {
  if (view() === 'read') {
    await completeCards().catch(() => undefined)
    await settle()
  }
  if (data.live === undefined && 'serviceWorker' in navigator && isSecureContext)
    await navigator.serviceWorker.register('./sw.js').catch(() => undefined)
})

/** The letters of all slides, at once and once they are here: each alone would lay the page out anew. */
async function settle(): Promise<void> {
  await Promise.race([
    useFonts(),
    new Promise((resolve) => {
      setTimeout(resolve, 5000)
    }),
  ])
  await Promise.all([...document.fonts].map((face) => face.load().catch(() => undefined)))
  root.dataset['settled'] = ''
}

/** Lets the page have the fonts of what is not on its first slide; resolves when it knows them. */
function useFonts(): Promise<unknown> {
  const sheet = document.querySelector<HTMLLinkElement>('#fonts')
  if (!sheet || sheet.media === 'all') return Promise.resolve()
  // Its load is told of once, and may have been while it was for paper.
  const loaded = sheet.sheet
    ? Promise.resolve()
    : new Promise((resolve) => {
        sheet.addEventListener('load', resolve, { once: true })
      })
  sheet.media = 'all'
  return loaded
}

declare global {
  interface DocumentEventMap {
    'citedeck:slide': CustomEvent<number>
    'citedeck:deck': CustomEvent<readonly string[]>
  }
}
