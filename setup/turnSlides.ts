/** Turns slides as the page around the stage asks for it: its arrows, a click, the wheel (scripts/site/turning.ts). */
export function turnSlides({ next, prev }: { next: () => unknown; prev: () => unknown }): void {
  document.addEventListener('citedeck:turn', (event) => {
    if (!(event instanceof CustomEvent)) return
    if (event.detail === 1) next()
    else prev()
  })
}
