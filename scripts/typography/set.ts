import { plain, type Run, type Text } from '../article/text.ts'
import { localeOf } from '../locales/index.ts'
import { closeUp } from './border.ts'
import { capitalise } from './sentenceCase.ts'

/**
 * A text as it is set in a locale, whoever typed it: no blank where Han and Latin meet, a capital where a sentence
 * begins.
 */
export function set(text: Text, locale: string): Text {
  if (typeof text === 'string') return closeUp(text)
  const closed = closeUpRuns(text)
  return localeOf(locale).capitals ? capitalise(closed) : closed
}

/** Closes up over the edges of runs too: 有 {share} 的. */
function closeUpRuns(runs: (string | Run)[]): (string | Run)[] {
  const whole = plain(runs)
  let offset = 0
  return runs.flatMap((run) => {
    const text = typeof run === 'string' ? run : run.text
    const [start, end] = [offset, offset + text.length]
    offset = end
    // With its neighbours in sight, which are taken off again.
    const [before, after] = [whole.slice(0, start).slice(-1), whole.slice(end, end + 1)]
    const closed = closeUp(before + text + after).slice(before.length)
    const own = after === '' ? closed : closed.slice(0, -after.length)
    if (own === '') return []
    return [typeof run === 'string' ? own : { ...run, text: own }]
  })
}
