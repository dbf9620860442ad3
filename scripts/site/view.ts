import type { PageData } from './page.ts'

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
const whenIdle = (work: (deadline?: IdleDeadline) => void) => { if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 4000 }); else setTimeout(work, 50) }
const tell = (text: string) => {
  const announcer = document.querySelector('#announcer')
  if (announcer) announcer.textContent = text
}

/** The number in an address such as `#/7`, or of the slide in one such as `#/sources`; the first where there is none. */
function numberIn(hash: string): number {
  const [name = ''] = hash.replace(/^#\/?(?:presenter\/)?/, '').split(/[?/]/)
  const card = cards().find(({ id, dataset }) => id === decodeURIComponent(name) || dataset['number'] === name)
  const number = Number(card?.dataset['number'] ?? name)
  return Number.isInteger(number) && number >= 1 && number <= data.count ? number : 1
}

let current = numberIn(location.hash)

/* The slides that the page does not hold yet. */

let rest: Promise<string[]> | undefined

/** The HTML of the cards that are not here. */
function fetchRest(): Promise<string[]> {
  rest ??= fetch(data.rest ?? '').then(async (response) => {
    if (!response.ok) throw new Error(`${response.status} for ${response.url}`)
    const html = await response.text()
    // Where the talk was published anew since this page came, its slides do not go with these.
    if (!html.includes(` data-version="${root.dataset['version'] ?? ''}"`)) throw new Error('the talk was published anew')
    const [, ...all] = html.slice(0, html.indexOf('</main>')).split(/(?=<div class="print-slide-container")/)
    return all
  })
  rest.catch(() => { rest = undefined }) // asked for again when it is wanted again
  return rest
}

function addCard(html: string): void {
  main.insertAdjacentHTML('beforeend', html)
  const card = main.lastElementChild
  if (card) watcher.observe(card)
}

/** Puts all slides into the page, or first those before one that is wanted at once; the others when there is time. */
async function completeCards(wanted = 0): Promise<void> {
  if (data.rest === undefined || cards().length >= data.count) return
  const all = await fetchRest()
  main.querySelector('.more')?.remove()
  let here = cards().length
  for (; here < wanted; here++) addCard(all[here] ?? '')
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

const watcher = new IntersectionObserver((entries) => {
  if (view() !== 'read') return
  const seen = entries.filter(({ isIntersecting }) => isIntersecting).at(-1)
  if (!(seen?.target instanceof HTMLElement)) return
  current = Number(seen.target.dataset['number'])
  history.replaceState(history.state, '', current === 1 ? location.pathname + location.search : `#/${current}`)
}, { rootMargin: '-45% 0px -45% 0px' })

async function readFrom(number: number): Promise<void> {
  if (number > cards().length) await completeCards(number)
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
    await Promise.all(stage.styles.map((href) => new Promise((resolve, reject) => {
      const styles = link({ rel: 'stylesheet', href })
      styles.addEventListener('load', resolve)
      styles.addEventListener('error', () => { reject(new Error(`could not load ${href}`)) })
      stageStyles.push(styles)
    })))
    await import(/* @vite-ignore */ new URL(stage.script, document.baseURI).href)
    await appears('#app .slidev-layout, #app .slidev-presenter, #app #print-content')
    root.dataset['stage'] = 'ready'
  })()
  loading.catch(() => { loading = undefined })
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
    void settle()
    if (changed) await readFrom(number)
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
  try { localStorage.setItem(chosen, wanted) } catch { /* private windows keep nothing */ }
  if (data.stage === undefined) location.href = `./${current === 1 ? '' : `#/${current}`}`
  else void show(wanted)
}

function hasChosen(): boolean {
  try { return localStorage.getItem(chosen) !== null } catch { return false }
}

async function copyLink(): Promise<void> {
  const address = new URL(current === 1 ? './' : `./#/${current}`, document.baseURI).href
  try {
    await navigator.clipboard.writeText(address)
    tell(data.copied)
    root.dataset['copied'] = ''
    setTimeout(() => { delete root.dataset['copied'] }, 1600)
  } catch {
    prompt(data.copied, address)
  }
}

/* What visitors do. */

addEventListener('keydown', (event) => {
  const { target, key, ctrlKey, metaKey, altKey } = event
  const typing = target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  if (key.toLowerCase() === 'r' && !typing && !ctrlKey && !metaKey && !altKey) {
    event.stopImmediatePropagation()
    choose(view() === 'stage' ? 'read' : 'stage')
  } else if (view() === 'read') {
    event.stopImmediatePropagation() // the stage lies behind, and its keys with it
  }
}, { capture: true })

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
  if (data.stage !== undefined && !hasChosen()) void show(wide.matches ? 'stage' : 'read')
})

document.addEventListener('citedeck:slide', ({ detail: number }) => {
  current = number
  const place = data.place.replace('{}', String(number))
  const say = (tries: number) => {
    const title = document.querySelector(`#app .slidev-page-${number} h1`)?.textContent
    if (title === undefined && tries > 0) setTimeout(() => { say(tries - 1) }, 100)
    else if (view() === 'stage') tell(title === undefined ? place : `${place}: ${title}`)
  }
  say(20)
})

// Paper gets every slide, by day; a page that has not all of them yet gets what it has.
let dark = false
addEventListener('beforeprint', () => {
  dark = root.classList.contains('dark')
  root.classList.remove('dark')
  for (const styles of stageStyles) styles.disabled = true
})
addEventListener('afterprint', () => {
  root.classList.toggle('dark', dark)
  for (const styles of stageStyles) styles.disabled = view() === 'read'
})

/* The visit begins. */

for (const card of cards()) watcher.observe(card)
if (view() === 'stage') {
  void show('stage').then(() => { whenIdle(() => void completeCards().catch(() => undefined)) })
} else {
  if (current > 1) void readFrom(current)
  whenIdle(() => void completeCards().catch(() => undefined))
}
/** The letters of all slides, at once and once they are here: each alone would lay the page out anew. */
async function settle(): Promise<void> {
  const sheet = document.querySelector<HTMLLinkElement>('#fonts')
  if (sheet) {
    const loaded = new Promise((resolve) => { sheet.addEventListener('load', resolve, { once: true }) })
    sheet.media = 'all'
    await Promise.race([loaded, new Promise((resolve) => { setTimeout(resolve, 5000) })])
  }
  await Promise.all([...document.fonts].map((face) => face.load().catch(() => undefined)))
  root.dataset['settled'] = ''
}

/** What a visitor does not wait for. */
async function afterwards(): Promise<void> {
  if (view() === 'read') await settle()
  if ('serviceWorker' in navigator && isSecureContext) await navigator.serviceWorker.register('./sw.js').catch(() => undefined)
}
const later = () => { whenIdle(() => void afterwards()) }
if (document.readyState === 'complete') later()
else addEventListener('load', later)

declare global {
  interface DocumentEventMap { 'citedeck:slide': CustomEvent<number> }
}
