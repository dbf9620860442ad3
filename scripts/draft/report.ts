import { writeFact } from '../article/format.ts'
import { draftWordsFor } from '../locales/drafting/index.ts'
import type { DraftedSlide } from './drafted.ts'
import type { Held } from './hold.ts'
import { namesIn } from './mended.ts'

/** As many lines of a kind as are read; how many edits are named; how many amounts of one edit are. */
const [mostLines, mostEdits, mostAmounts] = [6, 3, 4]

/**
 * What a draft says of itself: how much of the article is on slides, what was left out and why, what was not read for
 * certain, and the edits that would help most.
 */
export function reportLines(held: Held): string[] {
  const { drafted, talk } = held
  const { coverage } = talk
  const slides = drafted.sections.flatMap((section) => section.slides)
  const some = (lines: readonly string[], kind: string): string[] => [
    ...lines.slice(0, mostLines),
    ...(lines.length > mostLines ? [`${kind}and ${lines.length - mostLines} more`] : []),
  ]
  const unsure = drafted.leftOut.map(({ cite, text, why }) => `unsure     "${text}" of ${cite}: ${why}`)
  return [
    `slides     ${slides.length} of its own, in ${sectionsIn(drafted)}`,
    `numbers    ${coverage.used - onlySaid(held)} of ${coverage.numbers} are on slides; ${inFacts(held)} in facts.yaml`,
    `sentences  ${coverage.carried} of ${coverage.sentences} are carried by a slide`,
    ...some(unsure, 'unsure     '),
    ...some(leftOutLines(held), 'left out   '),
    ...(drafted.advice?.silent ?? []).map(({ title, why }) => `no slide   of ${partOf(drafted.locale, title)}: ${why}`),
    ...editsFor(held, slides).map((edit, index) => `${index === 0 ? 'edit first ' : '           '}${edit}`),
  ]
}

/** How many facts only the notes of slides name: a slide does not show them. */
function onlySaid({ drafted: { facts, sections } }: Held): number {
  const slides = sections.flatMap((section) => section.slides)
  const shown = namesIn(JSON.stringify(slides.map((slide) => slide.shown)))
  const said = namesIn(slides.flatMap(({ notes }) => notes.match(/\{[^{}]+\}/g) ?? []).join(' '))
  return [...said].filter((id) => id in facts && !shown.has(id)).length
}

/** A section of the article, by its heading; what stands before the first heading has only a name of ours. */
const partOf = (locale: string, title: string): string =>
  title === draftWordsFor(locale).section ? 'the opening of the article' : `the section "${title}"`

/** How many of the numbers that were read for certain are facts. */
function inFacts({ drafted }: Held): string {
  const { facts, factsLeft } = drafted
  return factsLeft === undefined
    ? 'all that were read for certain are'
    : `of those that were read for certain the first ${Object.keys(facts).length} are`
}

/** How many sections a draft has, and of how many of the article's. */
function sectionsIn({ sections, parts }: Held['drafted']): string {
  if (parts !== undefined) return `${sections.length} of ${parts} sections of the article`
  return sections.length === 1 ? '1 section' : `${sections.length} sections`
}

/** What could have been a slide and is none, by the reason. */
function leftOutLines({ drafted: { dropped } }: Held): string[] {
  const byReason = new Map<string, Set<string>>()
  for (const { what, why } of dropped) byReason.set(why, (byReason.get(why) ?? new Set()).add(what))
  return [...byReason].map(([why, what]) => {
    const [shown, rest] = [[...what].slice(0, mostLines), what.size - mostLines]
    return `left out   ${shown.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}: ${why}`
  })
}

/** The edits that would help most: what a reader stumbles over first. */
function editsFor({ drafted, talk }: Held, slides: readonly DraftedSlide[]): string[] {
  const words = draftWordsFor(drafted.locale)
  const { missed, weakest } = drafted.advice ?? {}
  const amounts = (missed?.facts ?? [])
    .flatMap((id) => talk.facts.get(id) ?? [])
    .map((fact) => writeFact(fact, drafted.locale).text)
  const refers = slides.find(({ kind, shown }) => kind !== 'quotation' && !words.standsAlone(shown.claim))
  const undated = slides.find(({ shown }) => JSON.stringify(shown.figure ?? {}).includes(`"label":"${words.before}"`))
  const untitled = drafted.sections.find(({ title }) => title === words.section)
  const unnamed = Object.keys(drafted.facts).filter((id) => /^(?:number|count)(?:-\d+)*$/.test(id))
  const [first] = slides
  const shown = slides.find(({ kind }) => kind === 'picture')
  return [
    ...(drafted.openMoney === undefined
      ? []
      : [
          `say whose money the article means, as "source: { currency: TWD }" in article.yaml: `
            + `it does not say, and the facts have ${drafted.openMoney}`,
        ]),
    ...(shown ? [`say whose the picture of "${shown.id}" is, and by what licence you may show it`] : []),
    ...(missed && amounts.length > 1
      ? [
          `show ${amounts.length > mostAmounts ? `the ${amounts.length} amounts` : amounts.join(' against ')} of ${missed.cites.join(' and ')}: no slide does`,
        ]
      : []),
    ...(drafted.advice?.silent ?? [])
      .slice(0, 1)
      .map(({ title }) => `say something of ${partOf(drafted.locale, title)}, which has no slide`),
    ...(refers ? [`say in the claim of "${refers.id}" whom or what it speaks of`] : []),
    ...(undated ? [`say when in the labels of "${undated.id}", which are "${words.before}" and "${words.after}"`] : []),
    ...(weakest === undefined ? [] : [`set another number beside that of "${weakest}", or take the slide out`]),
    ...(untitled ? [`give the section "${untitled.title}" a title`] : []),
    ...(unnamed.length > 0 ? [`give ${unnamed.slice(0, 3).join(', ')} names in facts.yaml and article.yaml`] : []),
    ...(first ? [`put the claim of "${first.id}" into your own words`] : []),
  ].slice(0, mostEdits)
}
