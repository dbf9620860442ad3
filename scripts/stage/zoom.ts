import { within, zoomInto, type Zoom } from './zoomInto.ts'

/** Two presses are one double click within so many milliseconds. */
const pairWithin = 500

/** As many milliseconds after a click the address tells whether it has turned the slide. */
const untilTurned = 60

/** What takes double clicks itself. */
const taken = 'a, button, input, textarea, select, [contenteditable]'
/** The figures that this window shows, and not as a phone would. */
const shownFigure = '#slideshow .field-box:not(.narrow)'

/** How this window's slide is enlarged. */
let current: Zoom | undefined

/** Shows the slide enlarged, or whole again. */
function show(zoom: Zoom | undefined): void {
  current = zoom
  const slides = document.querySelector<HTMLElement>('#slideshow')
  if (!slides) return
  slides.style.transform = zoom ? `translate(${zoom.x}px, ${zoom.y}px) scale(${zoom.scale})` : ''
  document.documentElement.toggleAttribute('data-zoomed', zoom !== undefined)
}

/** The slide on the screen, its own size, and how many of the screen's pixels one of its own is. */
function slideOnScreen() {
  const content = document.querySelector<HTMLElement>('#slide-content')
  if (!content) return undefined
  const { left, top, width } = content.getBoundingClientRect()
  const size = { width: content.offsetWidth, height: content.offsetHeight }
  return { left, top, size, ratio: width / size.width }
}

/**
 * Zooms into the figure at a point of the screen, else into the slide's first one; out again where it is enlarged.
 * @param at in the window's pixels
 */
export function toggleZoom(at?: { x: number; y: number }): void {
  if (current) {
    show(undefined)
    return
  }
  const slide = slideOnScreen()
  const figures = [...document.querySelectorAll<HTMLElement>(shownFigure)].filter((each) => each.checkVisibility())
  const met = at && figures.find((each) => isIn(each.getBoundingClientRect(), at))
  const figure = met ?? figures[0]
  if (!slide || !figure) return
  const box = figure.getBoundingClientRect()
  const onSlide = (point: { x: number; y: number }) => ({
    x: (point.x - slide.left) / slide.ratio,
    y: (point.y - slide.top) / slide.ratio,
  })
  const place = { ...onSlide(box), width: box.width / slide.ratio, height: box.height / slide.ratio }
  const point = met && at ? at : { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  show(zoomInto(place, onSlide(point), slide.size))
}

function isIn({ left, right, top, bottom }: DOMRect, { x, y }: { x: number; y: number }): boolean {
  return x >= left && x <= right && y >= top && y <= bottom
}

/**
 * Lets a double click zoom into a figure, a drag move what is enlarged, and Escape, another slide or another double
 * click show the whole again.
 * @returns zooms as the key does: where the pointer is, if that is over a figure
 */
export function offerZoom(): () => void {
  let pointer: { x: number; y: number } | undefined
  /** The address before the first click of two, which may have turned the slide. */
  let before = location.hash
  let slide: number | undefined

  let lastPress = Number.NEGATIVE_INFINITY
  let isDragging = false

  addEventListener('pointerdown', ({ timeStamp, target }) => {
    if (timeStamp - lastPress > pairWithin) before = location.hash
    lastPress = timeStamp
    isDragging = target instanceof Element && target.closest('#slide-content') !== null
  })
  addEventListener('pointermove', ({ clientX: x, clientY: y, movementX, movementY, buttons }) => {
    pointer = { x, y }
    const at = slideOnScreen()
    if (!current || !at || !isDragging || (buttons & 1) === 0) return
    show(within({ ...current, x: current.x + movementX / at.ratio, y: current.y + movementY / at.ratio }, at.size))
  })
  // The second click of two turns no slide.
  addEventListener(
    'click',
    (event) => {
      if (event.detail === 2 && isMeantForSlide(event.target)) event.preventDefault()
    },
    { capture: true },
  )
  addEventListener('dblclick', ({ target, clientX: x, clientY: y }) => {
    if (!isMeantForSlide(target)) return
    getSelection()?.removeAllRanges()
    setTimeout(() => {
      if (location.hash === before) {
        toggleZoom({ x, y })
        return
      }
      // The first click has turned the slide.
      location.hash = before
      document.addEventListener(
        'citedeck:slide',
        () => {
          requestAnimationFrame(() => {
            toggleZoom({ x, y })
          })
        },
        { once: true },
      )
    }, untilTurned)
  })
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') show(undefined)
  })
  document.addEventListener('citedeck:slide', ({ detail }) => {
    if (detail !== slide) show(undefined)
    slide = detail
  })
  return () => {
    toggleZoom(pointer)
  }
}

function isMeantForSlide(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('#slideshow') !== null && target.closest(taken) === null
}
