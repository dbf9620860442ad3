import { wordsFor } from '../scripts/locales/index.ts'

/**
 * Blacks the audience's screen out and back. All windows of the deck in one browser follow, as the presenter's own
 * window does not go black but says that the others are.
 */
export function blankScreen(page: HTMLElement = document.body): () => void {
  const channel = new BroadcastChannel('citedeck-blank-screen')
  const show = (blank: boolean) => {
    if (blank) page.dataset['blank'] = wordsFor(document.documentElement.lang).blank
    else delete page.dataset['blank']
  }
  channel.addEventListener('message', ({ data }: MessageEvent<boolean>) => {
    show(data)
  })
  return () => {
    const blank = page.dataset['blank'] === undefined
    show(blank)
    channel.postMessage(blank)
  }
}
