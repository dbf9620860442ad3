import { isDeepStrictEqual } from 'node:util'
import { InputError, type Diagnostic } from '../article/diagnostic.ts'
import { draftWordsFor } from '../locales/drafting/index.ts'
import type { Drafted, DraftedSlide, Dropped, FactToWrite, Variant } from './drafted.ts'
import { noteOf } from './notes.ts'
import type { DraftFiles } from './examine.ts'

/**
 * A draft without what its faults are of: lines of its head first, which slides may show too.
 * @throws InputError where they are of nothing that can be taken out
 */
export function mended(drafted: Drafted, faults: readonly Diagnostic[], files: DraftFiles): Drafted {
  const sound = withoutLines(drafted, faults, files) ?? withoutFaulty(drafted, faults, files)
  if (!sound) throw new InputError(faults)
  return sound
}

/** The words of a text that may be names of facts. */
export const namesIn = (text: string): ReadonlySet<string> => new Set(text.match(/[a-z0-9-]+/g))

/** The slide that a part of `article.yaml` is, or is of. */
export function slideAt({ sections }: Drafted, [, section, , slide]: readonly PropertyKey[]): DraftedSlide | undefined {
  return sections[Number(section)]?.slides[Number(slide)]
}

/** A draft without what the faults are of; undefined where they are of nothing that can be taken out. */
function withoutFaulty(drafted: Drafted, faults: readonly Diagnostic[], files: DraftFiles): Drafted | undefined {
  const words = draftWordsFor(drafted.locale)
  const facts = new Map<string, string>()
  /** Facts whose description is not theirs: they go by none. */
  const plain = new Map<string, FactToWrite>()
  const slides = new Map<string, { why: string; keys: Set<string> }>()
  for (const { file, line, message } of faults) {
    if (file === files.facts.name) {
      const [id, key] = files.facts.at(line)
      const fact = drafted.facts[String(id)]
      if (fact === undefined) continue
      const bare = { ...fact, of: { [drafted.locale]: fact['unit'] === 'date' ? words.aDate : words.aNumber } }
      if (key === 'of' && !isDeepStrictEqual(bare, fact)) plain.set(String(id), bare)
      else facts.set(String(id), message)
    } else {
      const path = files.article.at(line)
      const slide = slideAt(drafted, path)
      if (slide === undefined) continue
      const known = slides.get(slide.id)
      slides.set(slide.id, { why: message, keys: new Set([...(known?.keys ?? []), String(path[4] ?? '')]) })
    }
  }
  if (facts.size + plain.size + slides.size === 0) return undefined
  const dropped: Dropped[] = [...drafted.dropped]
  for (const [id, why] of facts) dropped.push({ what: id, why })
  const isFree = (text: string) => {
    const named = namesIn(text)
    return ![...facts.keys()].some((id) => named.has(id))
  }
  const sections = drafted.sections.flatMap((section) => {
    const kept = section.slides.flatMap((slide): DraftedSlide[] => {
      const fault = slides.get(slide.id)
      const plainNotes = noteOf(words, slide.kind, slide.shown)
      // What is wrong with its notes alone is mended by others.
      const keys = [...(fault?.keys ?? [])].filter((key) => key !== 'notes' || slide.notes === plainNotes)
      // 2.8万吨 of a day says so in its claim, and not where it stands out by itself.
      const plain = keys.length === 1 && keys[0] === 'accent' ? withoutAccent(slide.shown) : undefined
      const ways = [...(plain ? [plain] : []), slide.shown, ...slide.others].filter(
        (way) => isFree(JSON.stringify(way)) && (way === plain || !isAtFault(way, slide.shown, keys)),
      )
      const [shown, ...others] = ways
      const isSaid = isFree(slide.notes) && fault?.keys.has('notes') !== true
      const notes = isSaid ? slide.notes : plainNotes
      if (shown) return [{ ...slide, notes, shown, others }]
      dropped.push({
        what: `${slide.kind} of ${slide.cites.join(', ')}`,
        why: fault?.why ?? 'a number that it shows does not hold',
      })
      return []
    })
    return kept.length === 0 ? [] : [{ ...section, slides: kept }]
  })
  const left = Object.entries(drafted.facts)
    .filter(([id, fact]) => !facts.has(id) && isFree(String(fact['derive'] ?? '')))
    .map(([id, fact]) => [id, plain.get(id) ?? fact] as const)
  return { ...drafted, facts: Object.fromEntries(left), sections, dropped }
}

/** A way to show something with nothing of its claim standing out; undefined where nothing does. */
function withoutAccent({ accent, ...way }: Variant): Variant | undefined {
  return accent === undefined ? undefined : way
}

/** Whether a way to show something has what is wrong with another: its claim, its figure, or all of it. */
function isAtFault(way: Variant, shown: Variant, keys: readonly string[]): boolean {
  const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
  const isOf = (key: string) =>
    key === 'figure' || key === 'points'
      ? isSame([way.figure, way.points], [shown.figure, shown.points])
      : key === 'claim' || key === 'statement' || key === 'accent'
        ? way.claim === shown.claim
        : key === 'note'
          ? way.note === shown.note
          : way === shown
  return keys.some(isOf)
}

/**
 * A draft without the lines of its head, and the titles of its sections, that faults are of: the article gives them,
 * and they cannot be shown, such as with letters that no font has. What the deck cannot do without stands in for them.
 */
function withoutLines(drafted: Drafted, faults: readonly Diagnostic[], { article }: DraftFiles): Drafted | undefined {
  const lines = new Map<string, string>()
  for (const { file, line, message } of faults)
    if (file === article.name) for (const each of linesAt(drafted, article.at(line))) lines.set(each, message)
  if (lines.size === 0) return undefined
  const words = draftWordsFor(drafted.locale)
  const kept = (text: string | undefined) => (text === undefined || lines.has(text) ? undefined : text)
  return {
    ...drafted,
    title: drafted.title.some((line) => lines.has(line)) ? [words.title] : drafted.title,
    subtitle: kept(drafted.subtitle),
    author: kept(drafted.author),
    date: kept(drafted.date),
    headline: kept(drafted.headline),
    terms: drafted.terms.filter((term) => !lines.has(term)),
    sections: drafted.sections.map((section) => ({ ...section, title: kept(section.title) ?? words.section })),
    dropped: [...drafted.dropped, ...[...lines].map(([line, why]) => ({ what: `the line "${line}"`, why }))],
  }
}

/** The lines of the article that a part of `article.yaml` has, where that is none of a slide. */
function linesAt(drafted: Drafted, [first, second, third, last]: readonly PropertyKey[]): readonly string[] {
  const { title, subtitle, author, date, headline, terms, sections } = drafted
  const words = draftWordsFor(drafted.locale)
  const found =
    first === 'title'
      ? title.filter((line) => line !== words.title)
      : first === 'subtitle'
        ? [subtitle]
        : first === 'byline'
          ? [author]
          : first === 'terms'
            ? [[...new Set(terms)][Number(second)]]
            : first === 'sections' && third === 'title'
              ? [sections[Number(second)]?.title].filter((line) => line !== words.section)
              : first === 'sources' && last !== undefined
                ? [{ title: headline, author, date }[String(last)]]
                : []
  return found.filter((line) => line !== undefined)
}
