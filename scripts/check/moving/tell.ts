import type { Diagnostic } from '../../article/diagnostic.ts'
import type { DataFiles } from '../../talk/dataFiles.ts'
import { compareCitations, type Citation } from '../../quantities/citation.ts'
import { oneLine } from '../../terminal/showText.ts'
import type { How, Match } from '../../source/align/align.ts'
import type { TalkLock } from '../../source/talkLock.ts'
import { inWords, listed } from '../../article/states.ts'
import { nameCiter } from './cited.ts'
import type { MovedErratum } from './errata.ts'
import type { Plan, Unsettled } from './plan.ts'

/** A cited sentence that stands elsewhere, or was found by a guess, and what cites it. */
export interface Told {
  from: Citation
  match: Match
  by: string[]
}

/** What is to be shown of a plan, in the order of the text; what stays where it is for certain is left out. */
export function toldOf({ moves }: Plan, found: ReadonlyMap<Citation, Match>): Told[] {
  const by = new Map<Citation, string[]>()
  for (const { cited, from, to } of moves) {
    const places = found.get(from)?.to ?? []
    const part = places.length > to.length ? ` (${to.join()})` : ''
    by.set(from, [...(by.get(from) ?? []), nameCiter(cited.by) + part])
  }
  return [...by]
    .flatMap(([from, names]): Told[] => {
      const match = found.get(from)
      return match && (!match.certain || match.to.join() !== from) ? [{ from, match, by: names }] : []
    })
    .sort((a, b) => compareCitations(a.from, b.from))
}

const reasons: Readonly<Record<How, string>> = {
  same: 'the same text',
  said: 'as you say',
  twin: 'this text stands there more than once',
  reworded: 'reworded, with the same numbers, in the same order',
  order: 'by its order alone, since it states no number',
  changed: 'by its order, though it states other numbers',
  crossing: 'where the rest of its row and column stands now; what it states has changed',
  split: 'split, its numbers in these together',
  joined: 'joined with a sentence beside it',
  numbers: 'by its numbers, which nothing else that is new states',
}

/** So much of a guessed sentence is shown, for whoever judges the guess. */
const shownText = 70

/** The list of what moves, a line each, and what a guess rests on. */
export function moveLines(
  told: readonly Told[],
  errata: readonly MovedErratum[],
  textOf: (cite: Citation) => string | undefined,
): string[] {
  return [
    ...told.flatMap(({ from, match: { to, certain, how }, by }) => {
      const line = `${certain ? ' ' : '?'} ${from} → ${listed(to)}  ${by.join(', ')}`
      if (certain) return [line]
      const text = to
        .flatMap((cite) => textOf(cite)?.trim() ?? [])
        .join(' ')
        .replace(/\s+/g, ' ')
      const shown = text.length > shownText ? `${text.slice(0, shownText)}…` : text
      return [line, `      a guess: ${reasons[how]}${shown === '' ? '' : `: "${oneLine(shown)}"`}`]
    }),
    ...errata.flatMap(({ erratum: { paragraph, found }, to, certain }) =>
      to === undefined || (to === paragraph && certain)
        ? []
        : [
            `${certain ? ' ' : '?'} ${paragraph} → ${to}  the erratum "${oneLine(found)}"`,
            ...(certain ? [] : ['      a guess: more than one paragraph holds it']),
          ],
    ),
  ]
}

/** What keeps the data from being moved, each at its place, with the ways to settle it. */
export function unsettledFaults(unsettled: readonly Unsettled[], files: DataFiles, before: TalkLock): Diagnostic[] {
  return unsettled.map(({ cited, from, why }): Diagnostic => {
    const path = cited.isList ? [...cited.path, cited.cites.indexOf(from)] : cited.path
    const place = { severity: 'error' as const, file: files[cited.file].name, ...files[cited.file].place(path) }
    const who = cited.by.kind === 'waiver' ? 'a waiver' : nameCiter(cited.by)
    if (why === 'unknown') {
      const message = `${who} cites ${from}, but the lock has no such sentence`
      return { ...place, code: 'no-such-sentence', message, hint: 'Cite one that it has, then move the data.' }
    }
    const stated = (before.sentences[from]?.numbers ?? []).map(inWords)
    const message = `${who} cites ${from}${stated.length > 0 ? ` (${listed(stated)})` : ''}, which was not found in this text`
    const hint = `Say where it stands now with --move ${from}=PLACE (--list shows the places), or take it out, or cite another sentence of the locked text.`
    return { ...place, code: 'sentence-gone', message, hint }
  })
}
