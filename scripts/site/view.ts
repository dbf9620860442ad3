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
const whenIdle = (work: () => void) => { if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 4000 }); else setTimeout(work, 300) }
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

let rest: Promise<DocumentFragment> | undefined

function fetchRest(): Promise<DocumentFragment> {
  rest ??= fetch(data.rest ?? '').then((response) => {
    if (!response.ok) throw new Error(`${response.status} for ${response.url}`)
    return response.text()
  }).then((html) => {
    const other = new DOMParser().parseFromString(html, 'text/html')
    // The talk was published anew since this page came: its slides do not go with these.
    if (other.documentElement.dataset['version'] !== root.dataset['version']) throw new Error('the talk was published anew')
    const fragment = document.createDocumentFragment()
    const there = cards().length
    fragment.append(...[...other.querySelectorAll('.print-slide-container')].slice(there))
    return fragment
  })
  rest.catch(() => { rest = undefined }) // asked for again when it is wanted again
  return rest
}

/** Puts all slides into the page. */
async function completeCards(): Promise<void> {
  if (data.rest === undefined || cards().length >= data.count) return
  const fragment = await fetchRest()
  main.querySelector('.more')?.remove()
  main.append(fragment)
  watchCards()
}

/* Reading: the slide in the middle of the window is the one that links and the stage go on from. */

const watcher = new IntersectionObserver((entries) => {
  if (view() !== 'read') return
  const seen = entries.filter(({ isIntersecting }) => isIntersecting).at(-1)
  if (!(seen?.target instanceof HTMLElement)) return
  current = Number(seen.target.dataset['number'])
  history.replaceState(history.state, '', current === 1 ? location.pathname + location.search : `#/${current}`)
}, { rootMargin: '-45% 0px -45% 0px' })

function watchCards(): void {
  for (const card of cards()) watcher.observe(card)
}

async function readFrom(number: number): Promise<void> {
  if (number > cards().length) await completeCards()
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

watchCards()
if (view() === 'stage') {
  void show('stage').then(() => { whenIdle(() => void completeCards().catch(() => undefined)) })
} else {
  if (current > 1) void readFrom(current)
  whenIdle(() => void completeCards().catch(() => undefined))
}
const settle = () => { whenIdle(() => { root.dataset['settled'] = '' }) }
if (document.readyState === 'complete') settle()
else addEventListener('load', settle)
if ('serviceWorker' in navigator && isSecureContext) {
  const register = () => { whenIdle(() => void navigator.serviceWorker.register('./sw.js').catch(() => undefined)) }
  if (document.readyState === 'complete') register()
  else addEventListener('load', register)
}

declare global {
  interface DocumentEventMap { 'citedeck:slide': CustomEvent<number> }
}
