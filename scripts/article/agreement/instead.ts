import { stringify } from 'yaml'

/**
 * The data of a figure that cannot be drawn as the kind it is, rewritten for one that can, as `article.yaml` takes
 * them: on one line, so that it can be copied from a message.
 * @param figure with texts and facts as the drawing receives them
 */
export function instead(figure: Readonly<Record<string, unknown>>): string {
  const yaml = stringify(source(figure), { collectionStyle: 'flow', lineWidth: 0 }).trim()
  return `draw it as ${yaml.replace(/\s*\n\s*/g, ' ')}`
}

/** What a list of one amount is told that is to have several: a number alone is drawn large. */
export function tooFew(least: number, input: unknown): string {
  const [item, ...others]: unknown[] = Array.isArray(input) ? input : []
  const [label, fact] = ['label', 'fact'].map((key): unknown => Reflect.get(Object(item), key))
  if (fact === undefined || others.length > 0) return `needs at least ${least}`
  return `needs at least ${least}; ${instead({ kind: 'big-number', fact, context: label })}`
}

/** What the author wrote: facts by their names. */
function source(value: unknown): unknown {
  if (Array.isArray(value)) return isText(value) ? value.map(said).join('') : value.map(source)
  if (value === null || typeof value !== 'object') return value
  if ('fact' in value && 'unit' in value) return value.fact
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
      inner === undefined ? [] : [[key, source(inner)]],
    ),
  )
}

/** A text in runs, of which some may be facts; a list of facts or of parts is none. */
const isText = (list: readonly unknown[]) =>
  list.some((run) => typeof run === 'object')
  && list.every((run) => typeof run === 'string' || (run !== null && typeof run === 'object' && isRun(run)))
const isRun = (run: object): boolean => 'text' in run && !('unit' in run)

function said(run: unknown): string {
  if (typeof run === 'string') return run
  const [fact, text]: unknown[] = [Reflect.get(Object(run), 'fact'), Reflect.get(Object(run), 'text')]
  return typeof fact === 'string' ? `{${fact}}` : String(text)
}
