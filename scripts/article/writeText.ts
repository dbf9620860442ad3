import type { Fact } from './facts.ts'
import { AuthorError } from './authorError.ts'
import { styles, writeFact, type Style } from './format.ts'
import { insteadOf, suggest } from '../input/nearest.ts'
import { parseText } from './syntax.ts'
import type { Run, Text } from '../typography/text.ts'

/**
 * Writes out a text of the data in a locale.
 * @throws AuthorError where it names an unknown fact or style
 */
export function writeText(source: string, facts: ReadonlyMap<string, Fact>, locale: string): Text {
  const runs = parseText(source).map((part): string | Run => {
    if (typeof part === 'string') return part
    const { fact: id, style = 'default' } = part
    const fact = facts.get(id)
    if (!fact)
      throw new AuthorError(
        'unknown-fact',
        `unknown fact "${id}"${suggest(id, facts.keys())}`,
        undefined,
        insteadOf(id, facts.keys(), (name) => `{${name}`),
      )
    if (!isStyle(style))
      throw new AuthorError(
        'unknown-style',
        `unknown style "${style}" of "${id}"; one of ${styles.join(', ')}`,
        undefined,
        insteadOf(style, styles, (name) => `{${id}:${name}}`),
      )
    const { text, cite, computed } = writeFact(fact, locale, style)
    return { text, fact: id, cite, ...(computed ? { computed } : {}) }
  })
  const [only = ''] = runs
  return runs.length < 2 && typeof only === 'string' ? only : runs
}

function isStyle(style: string): style is Style {
  return styles.includes(style)
}

/**
 * Puts the accent on a stretch of a text, also where a sentence begins with it and so with a capital.
 * @returns undefined where the stretch does not occur in it
 */
export function stress(text: Text, stretch: string): Text | undefined {
  const runs = (typeof text === 'string' ? [text] : text).map((run): Run =>
    typeof run === 'string' ? { text: run } : run,
  )
  // A mark that opens in the whole may look as if it closed in a part of it.
  const words = straight(runs.map((run) => run.text).join(''))
  const from = [stretch, stretch.charAt(0).toLocaleUpperCase() + stretch.slice(1)]
    .map((each) => words.indexOf(straight(each)))
    .find((at) => at >= 0)
  if (from === undefined) return undefined
  const to = from + stretch.length
  let offset = 0
  return runs.flatMap((run) => {
    const start = offset
    offset += run.text.length
    const [a, b] = [Math.max(0, from - start), Math.min(run.text.length, to - start)]
    if (a >= b) return [simple(run)]
    return [
      { ...run, text: run.text.slice(0, a), computed: undefined },
      { ...run, text: run.text.slice(a, b), accent: true as const },
      { ...run, text: run.text.slice(b), computed: undefined },
    ]
      .filter((part) => part.text !== '')
      .map(simple)
  })
}

function simple(run: Run): string | Run {
  const { text, fact, cite, computed, accent } = run
  if (!fact && !accent) return text
  return { text, ...(fact ? { fact, cite } : {}), ...(computed ? { computed } : {}), ...(accent ? { accent } : {}) }
}

const straight = (text: string): string => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'")
