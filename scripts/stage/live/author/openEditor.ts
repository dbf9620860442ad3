import type { AuthorWords } from '../../../locales/authorWords.ts'
import { liveAddress } from '../events.ts'
import { clickedOn, type Clicked, type Opened } from './clicked.ts'

/**
 * Opens the author's editor where something is written that is clicked with Alt.
 * @param slide the id of a slide by its number; of the one that is on without
 * @param say tells what came of it
 * @returns ends that
 */
export function openOnAltClick(
  slide: (number?: number) => string | undefined,
  words: AuthorWords,
  say: (text: string) => void,
): () => void {
  const listen = (event: MouseEvent) => {
    if (!event.altKey || event.button !== 0 || !(event.target instanceof Element)) return
    const clicked = clickedOn(event.target, slide)
    if (!clicked) return
    event.preventDefault()
    event.stopPropagation()
    void ask(clicked).then((answer) => {
      say(inWords(answer, words))
    })
  }
  addEventListener('click', listen, { capture: true })
  return () => {
    removeEventListener('click', listen, { capture: true })
  }
}

/** @returns undefined where it stands nowhere */
async function ask(clicked: Clicked): Promise<Opened | undefined> {
  const address = liveAddress('open')
  if (!address) return undefined
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(clicked),
    })
    if (response.ok) return (await response.json()) as Opened
    return response.status === 404 ? undefined : { editor: 'failed', why: await response.text() }
  } catch (error) {
    return { editor: 'failed', why: error instanceof Error ? error.message : String(error) }
  }
}

function inWords(answer: Opened | undefined, words: AuthorWords): string {
  if (!answer) return words.nowhere
  if ('opened' in answer) return words.opened(answer.opened)
  return answer.editor === 'unknown' ? words.noEditor : words.editorFailed(answer.why)
}
