/** What Enter and Space press; everything else typed there is meant for the talk. */
const pressed = 'a[href], button, summary, select, [role="button"]'
/** What is typed into keeps the focus, however it came to it. */
const typedInto = 'textarea, [contenteditable], input:not([type="range"], [type="checkbox"], [type="radio"])'

/**
 * Keeps keys and remotes working after a button was clicked: one that was clicked with a pointer gives up its focus, so
 * that Space turns the slide and does not press the button again. One that was reached with the Tab key keeps it, and
 * takes Enter and Space for itself.
 */
export function keysStayAlive(): void {
  const release = () => {
    const { activeElement } = document
    if (activeElement instanceof HTMLElement && !activeElement.matches(typedInto)) activeElement.blur()
  }
  // Keyboards click too, and their clicks count no presses.
  addEventListener('click', ({ detail }) => {
    if (detail > 0) release()
  })
  addEventListener('change', release)
  addEventListener(
    'keydown',
    (event) => {
      const { key, target } = event
      if ((key === ' ' || key === 'Enter') && target instanceof Element && target.closest(pressed))
        event.stopImmediatePropagation()
    },
    { capture: true },
  )
}

/**
 * F5, by which remotes start a show, fills the screen; it never loads the page anew in the middle of a talk.
 * Ctrl+R still does.
 */
export function startWithF5(): void {
  addEventListener('keydown', (event) => {
    if (event.key !== 'F5' || event.ctrlKey) return
    event.preventDefault()
    if (!document.fullscreenElement && document.fullscreenEnabled)
      document.body.requestFullscreen().catch(() => undefined) // the window stays as it is
  })
}
