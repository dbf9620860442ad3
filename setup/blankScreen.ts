import { wordsFor } from '../scripts/locales/index.ts'
import { connectTalk, talk } from '../scripts/stage/shared/theTalk.ts'

/**
 * Blacks the audience's screen out and back. All windows of the talk follow, as the presenter's own window does not go
 * black but says that the others are.
 */
export function blankScreen(page: HTMLElement = document.body): () => void {
  // In plain Slidev, which has no other part in the talk, this connects the window.
  connectTalk(() => location.href.includes('/presenter/'))
  talk.listen(({ blank }) => {
    if (blank?.value === true) page.dataset['blank'] = wordsFor(document.documentElement.lang).blank
    else if (blank) delete page.dataset['blank']
  })
  return () => {
    talk.set('blank', page.dataset['blank'] === undefined)
  }
}
