import { CitedeckError } from '../errors/citedeckError.js'
import { oneLine } from '../terminal/showText.ts'
import type { Review } from '../review/file.ts'
import { slideLines, type Shown } from '../review/show.ts'
import type { Standing } from '../review/standing.ts'
import type { Terminal } from '../terminal/terminal.ts'

interface Walk {
  shown: Shown
  /** Records what was found. */
  found: (slides: readonly Standing[], what: Pick<Review, 'found' | 'remark'>) => Promise<void>
  /** How the slides stand by now. */
  look: () => Promise<readonly Standing[]>
}

const keys = 'o in order · n not in order, and why · s skip · b back · q quit'

/**
 * Shows slides one by one, and asks what is found of each, which is recorded at once.
 * @throws CitedeckError where nobody can be asked
 */
export async function walkSlides(
  slides: readonly Standing[],
  { shown, found, look }: Walk,
  terminal: Terminal,
  stop: AbortSignal,
): Promise<void> {
  if (slides.length === 0) {
    terminal.say('You have seen every slide as it is; --slide ID shows one again.')
    return
  }
  if (!terminal.canAnswer())
    throw new CitedeckError(
      'nobody-to-ask',
      'nobody can be asked here what they find of the slides',
      'Say it with --accept ID or --accept all, or --slide ID --remark TEXT; --list shows how the slides stand.',
    )
  for (let index = 0; index < slides.length;) {
    const id = slides[index]?.slide.id
    const standing = (await look()).find(({ slide }) => slide.id === id)
    if (!standing) return
    terminal.say('')
    for (const line of slideLines(standing, shown)) terminal.say(oneLine(line))
    const answer = await ask(terminal, stop)
    if (answer.key === 'q') return
    if (answer.key === 'o') await found([standing], { found: 'in order' })
    if (answer.key === 'n') await found([standing], { found: 'not in order', remark: answer.remark })
    index = answer.key === 'b' ? Math.max(0, index - 1) : index + 1
  }
}

type Answer = { key: 'o' | 's' | 'b' | 'q' } | { key: 'n'; remark: string }

/** Asks until the answer is one. Whoever goes away quits. */
async function ask(terminal: Terminal, stop: AbortSignal): Promise<Answer> {
  for (;;) {
    const line = await terminal.ask(`${keys}:`, stop)
    if (line === undefined) return { key: 'q' }
    const [, key = '', said = ''] = /^([onsbq])(?:\s+(.*))?$/iu.exec(line) ?? []
    switch (key.toLowerCase()) {
      case 'o':
        return { key: 'o' }
      case 's':
        return { key: 's' }
      case 'b':
        return { key: 'b' }
      case 'q':
        return { key: 'q' }
      case 'n': {
        const remark = said.trim() || (await terminal.ask('What is not in order?', stop))
        if (remark === undefined) return { key: 'q' }
        if (remark !== '') return { key: 'n', remark }
        terminal.say('Say in a few words what is not in order, for whoever is to mend it.')
        break
      }
      default:
        terminal.say(`"${line}" is none of these.`)
    }
  }
}
