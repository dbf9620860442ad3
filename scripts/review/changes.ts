import type { Citation } from '../quantities/citation.ts'
import type { SlideState } from './state.ts'

/** Something that is another than when it was reviewed. `was` or `now` is missing where it has come or gone. */
export interface Change {
  what: 'claim' | 'words' | 'figure' | 'number' | 'sentence'
  /** The fact, or the place of the sentence. */
  name?: string
  was?: string
  now?: string
}

/** In what a slide differs from what it was. */
export function changesBetween(was: SlideState, now: SlideState): Change[] {
  return [
    ...(was.claim === now.claim ? [] : [{ what: 'claim' as const, was: was.claim, now: now.claim }]),
    ...changesOfWords(was.words ?? [], now.words ?? []),
    ...(was.drawn === now.drawn ? [] : [{ what: 'figure' as const }]),
    ...changesOfNumbers(was.numbers ?? {}, now.numbers ?? {}),
    ...changesOfSentences(was.sentences ?? {}, now.sentences ?? {}),
  ]
}

/** Texts that stand in one of the two only, each beside the one that stands in its place. */
function changesOfWords(was: readonly string[], now: readonly string[]): Change[] {
  const gone = was.filter((text) => !now.includes(text))
  const come = now.filter((text) => !was.includes(text))
  const pairs = Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => [gone[index], come[index]])
  const told = pairs.map(([before, after]): Change => ({ what: 'words', ...sides(before, after) }))
  return told.length > 0 || was.join('\n') === now.join('\n') ? told : [{ what: 'words', was: 'another order' }]
}

function changesOfNumbers(was: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>): Change[] {
  return [...new Set([...Object.keys(was), ...Object.keys(now)])].flatMap((name): Change[] =>
    was[name] === now[name] ? [] : [{ what: 'number', name, ...sides(was[name], now[name]) }],
  )
}

/** Sentences are compared by their text; one that stands elsewhere is the same. */
function changesOfSentences(
  was: Readonly<Partial<Record<Citation, string>>>,
  now: Readonly<Partial<Record<Citation, string>>>,
): Change[] {
  const [before, after] = [new Set(Object.values(was)), new Set(Object.values(now))]
  const gone = Object.entries(was).filter(([, hash]) => !after.has(hash))
  const come = Object.entries(now).filter(([, hash]) => !before.has(hash))
  const places = [...new Set([...gone, ...come].map(([place]) => place))]
  return places.map((name) => ({
    what: 'sentence',
    name,
    ...sides(new Map(gone).get(name), new Map(come).get(name)),
  }))
}

function sides(was: string | undefined, now: string | undefined): Pick<Change, 'was' | 'now'> {
  return { ...(was === undefined ? {} : { was }), ...(now === undefined ? {} : { now }) }
}

/** A change, as lines for a person. */
export function changeLines({ what, name, was, now }: Change): string[] {
  switch (what) {
    case 'figure':
      return ['what is drawn is another']
    case 'sentence':
      return [
        `sentence ${name ?? ''} ${was === undefined ? 'is cited newly' : now === undefined ? 'is cited no more, or reads otherwise' : 'reads otherwise'}`,
      ]
    default: {
      const head = what === 'number' ? `number ${name ?? ''}` : what
      return [...(was === undefined ? [] : [`- ${head}: ${was}`]), ...(now === undefined ? [] : [`+ ${head}: ${now}`])]
    }
  }
}

/** What has changed, in a few words: `claim, number boats`. */
export function inShort(changes: readonly Change[]): string {
  const named = changes.map(({ what, name }) => (name === undefined ? what : `${what} ${name}`))
  return [...new Set(named)].join(', ')
}
