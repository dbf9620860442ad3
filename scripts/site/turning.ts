/** What turns slides for visitors who do not think of keys: arrows at the edges, a click or a tap, the wheel. */
export interface Turning {
  /** How many slides there are, which in a live deck changes. */
  count: () => number
  /** The number of the slide that is on. */
  at: number
  /** Whether slides are turned now: the stage is on, and is not the presenter's. */
  isOn: () => boolean
}

const root = document.documentElement
/** What takes clicks itself. */
const clickable = 'a, button, input, textarea, select, label, summary, audio, video, [role="button"], [contenteditable]'
/** Milliseconds that the arrows stay after the visitor has moved; at first, as long as it takes to see them. */
const [shortly, atFirst] = [2500, 5000]
/** A wheel that has rested for as many milliseconds begins anew: one push turns one slide, however long it rolls. */
const rest = 180

/** Asks the stage for a step on, or back: `setup/turnSlides.ts` makes it. */
const turn = (by: 1 | -1) => document.dispatchEvent(new CustomEvent('citedeck:turn', { detail: by }))

/** Begins to turn slides for a visitor, whose stage has come. */
export function offerTurning({ count, at, isOn }: Turning): void {
  let hiding: ReturnType<typeof setTimeout> | undefined
  const offer = (milliseconds: number) => {
    clearTimeout(hiding)
    root.dataset['turning'] = ''
    hiding = setTimeout(() => {
      delete root.dataset['turning']
    }, milliseconds)
  }
  let on = at
  const tell = () => {
    root.style.setProperty('--progress', String(on / count()))
    root.dataset['at'] = on === 1 ? 'first' : on === count() ? 'last' : 'between'
    const place = document.querySelector('.turns .place')
    if (place) place.textContent = `${on} / ${count()}`
  }

  document.querySelector('.turns .back')?.addEventListener('click', () => turn(-1))
  document.querySelector('.turns .on')?.addEventListener('click', () => turn(1))
  document.addEventListener('citedeck:slide', ({ detail }) => {
    on = detail
    tell()
  })
  document.addEventListener('citedeck:deck', tell)

  let pressed: PointerEvent | undefined
  addEventListener('pointermove', () => {
    offer(shortly)
  })
  addEventListener('pointerdown', (event) => {
    pressed = event
    offer(shortly)
  })
  addEventListener('click', (event) => {
    if (!isOn() || event.defaultPrevented || isNotATurn(event, pressed)) return
    turn(event.clientX > innerWidth / 2 ? 1 : -1)
  })

  let rolled = 0
  addEventListener(
    'wheel',
    (event) => {
      if (!isOn() || event.ctrlKey || scrolls(event.target)) return
      const isAnew = event.timeStamp - rolled > rest
      rolled = event.timeStamp
      const by = Math.abs(event.deltaY) > Math.abs(event.deltaX) ? event.deltaY : event.deltaX
      if (isAnew && by !== 0) turn(by > 0 ? 1 : -1)
    },
    { passive: true },
  )
  tell()
  offer(atFirst)
}

/** Whether a click is meant for something else than the slide: a link, a word that was marked, another window of it. */
function isNotATurn(event: MouseEvent, pressed: PointerEvent | undefined): boolean {
  const { target, detail, ctrlKey, metaKey, altKey, shiftKey } = event
  const byKeyboard = detail === 0
  const dragged = pressed && Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY) > 8
  return (
    byKeyboard
    || dragged === true
    || ctrlKey
    || metaKey
    || altKey
    || shiftKey
    || !(target instanceof Element)
    || target.closest('#slideshow') === null
    || target.closest(clickable) !== null
    || getSelection()?.isCollapsed === false
  )
}

/** Whether the wheel moves what it is over: a list, a long piece of code. */
function scrolls(target: EventTarget | null): boolean {
  for (let at = target instanceof Element ? target : null; at && at !== document.body; at = at.parentElement)
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return true
  return false
}
