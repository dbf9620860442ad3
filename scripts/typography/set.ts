import { plain, type Run, type Text } from './text.ts'
import { localeOf } from '../locales/index.ts'
import { closeUp } from './border.ts'
import { setQuotes } from './quotes.ts'
import { capitalise } from './sentenceCase.ts'

/**
 * A text as it is set in a locale, whoever typed it: no blank where Han and Latin meet, the quotation marks of the
 * language, a capital where a sentence begins.
 */
export function set(text: Text, locale: string): Text {
  if (typeof text === 'string') return setWords(text, locale)
  const closed = quoteRuns(closeUpRuns(text), locale)
  return localeOf(locale).capitals ? capitalise(closed) : closed
}

/** The same of words that name no fact. */
export function setWords(text: string, locale: string): string {
  return setQuotes(closeUp(text), localeOf(locale).quotationMarks)
}

/** Sets quotation marks, which may open in one run and close in another; code keeps its own. */
function quoteRuns(runs: readonly (string | Run)[], locale: string): (string | Run)[] {
  const isCode = (run: string | Run) => typeof run !== 'string' && run.marks?.includes('code') === true
  const textOf = (run: string | Run) => (typeof run === 'string' ? run : run.text)
  const whole = runs.map((run) => (isCode(run) ? textOf(run).replace(/["']/g, '\u25a1') : textOf(run))).join('')
  const quoted = setQuotes(whole, localeOf(locale).quotationMarks)
  let offset = 0
  return runs.map((run) => {
    const own = quoted.slice(offset, (offset += textOf(run).length))
    return isCode(run) ? run : typeof run === 'string' ? own : { ...run, text: own }
  })
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
