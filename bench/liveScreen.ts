import { rename, writeFile } from 'node:fs/promises'
import type { Page } from 'playwright-chromium'
import type { LiveSide } from './liveSides.ts'

/** Milliseconds after which a save is given up. */
const patience = 60_000

/**
 * The screen of a page: when the end of the title that is on became another, in milliseconds since 1970. The page asks
 * itself in each frame, so that what it tells of is on the screen within that frame.
 */
export class Screen {
  #word = ''
  #told: ((word: string, time: number) => void) | undefined

  /** Watches a page from now on, also where it loads itself again. */
  async watch(page: Page): Promise<void> {
    await page.exposeFunction('benchShows', (word: string, time: number) => {
      this.#word = word
      this.#told?.(word, time)
    })
    await page.addInitScript(watchTitle)
  }

  /** When a word is shown; an empty one stands for any. */
  shows(word: string): Promise<number> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`"${word}" was not on the screen within ${patience / 1000} s, but "${this.#word}"`))
      }, patience)
      this.#told = (shown, time) => {
        if (word !== '' && shown !== word) return
        clearTimeout(timer)
        this.#told = undefined
        resolve(time)
      }
    })
  }
}

/** Runs in the page. */
function watchTitle(): void {
  let before = ''
  const tell: unknown = Reflect.get(globalThis, 'benchShows')
  const look = () => {
    const title = [...document.querySelectorAll('#slideshow h1')].find((each) => each.checkVisibility())
    const word = title?.textContent.trim().slice(-3) ?? ''
    if (word !== '' && word !== before && typeof tell === 'function') {
      before = word
      tell(word, Date.now())
    }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** Saves a word as editors save, by putting a new file in the place of the old one: how long until it is shown. */
export async function saveToScreen(side: LiveSide, screen: Screen, word: string): Promise<number> {
  const beside = `${side.file}~`
  await writeFile(beside, side.edited(word))
  await pause(100) // what lies beside is no save
  const shown = screen.shows(word)
  const start = Date.now()
  await rename(beside, side.file)
  return (await shown) - start
}

/** Words of letters that every deck has, all different. */
export function wordOf(index: number): string {
  return String(index)
    .padStart(3, '0')
    .replace(/\d/g, (digit) => String.fromCharCode(97 + Number(digit)))
}

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
