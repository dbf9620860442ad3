import { isDeepStrictEqual } from 'node:util'
import { parseYaml } from '../article/yamlFile.ts'
import type { Talk } from '../check/index.ts'
import type { SourceLock } from '../source/lockSchema.ts'
import type { Sentence } from '../source/segment.ts'
import type { Drafted, DraftedSlide, FactToWrite } from './drafted.ts'
import { examine, type MoreFaults } from './examine.ts'
import { mended, namesIn } from './mended.ts'
import { dataOf, writeDraft, type DraftTexts } from './write.ts'

/** A draft that holds by its article, as its files have it. */
export interface Held {
  drafted: Drafted
  texts: DraftTexts
  lock: SourceLock
  talk: Talk
}

/** More rounds than this are a fault of ours: each takes at least one way to show something out. */
const mostRounds = 300

/**
 * Checks a draft in memory as `citedeck check` does, and takes out what does not hold: of a slide its way to show
 * something, and where none is left the slide; a fact with all that names it.
 * @param more further faults of a talk that holds, such as letters that no font has
 * @throws InputError where something else is wrong with it than its slides, its facts and what stands at its head
 */
export async function hold(given: Drafted, sentences: readonly Sentence[], more?: MoreFaults): Promise<Held> {
  let drafted = given
  for (let round = 0; round < mostRounds; round++) {
    const { files, lock, talk, faults } = await examine(drafted, sentences, more)
    if (talk && faults.length === 0) return { drafted, texts: textsOf(drafted), lock, talk }
    drafted = mended(drafted, faults, files)
  }
  throw new Error('a draft does not come to hold')
}

/** The texts of a draft, which say what was checked. */
function textsOf(drafted: Drafted): DraftTexts {
  const texts = writeDraft(drafted)
  const checked: object = JSON.parse(JSON.stringify(dataOf(drafted)))
  const read = { facts: parseYaml(texts.facts, '').value, article: parseYaml(texts.article, '').value }
  if (!isDeepStrictEqual(read, checked)) throw new Error('a draft is not read as it was written')
  return texts
}

/**
 * Finds of each slide the first way to show something that holds, and takes out the slides that have none, and the
 * facts that do not hold. Each is checked by itself: one that holds is not looked at again where another does not.
 * @throws InputError where something else is wrong than slides and facts
 */
export async function prove(given: Drafted, sentences: readonly Sentence[]): Promise<Drafted> {
  const proven = new Map<string, DraftedSlide>()
  const gone = new Set<string>()
  let open = withNamedFacts(given)
  for (let round = 0; round < mostRounds && open.sections.length > 0; round++) {
    const { files, faults } = await examine(open, sentences)
    const next = faults.length === 0 ? open : mended(open, faults, files)
    const before = new Map(slidesOf(open).map(({ id, shown }) => [id, shown]))
    const isOpen = ({ id, shown }: DraftedSlide) => faults.length > 0 && shown !== before.get(id)
    for (const slide of slidesOf(next)) if (!isOpen(slide)) proven.set(slide.id, slide)
    for (const id of Object.keys(open.facts)) if (!(id in next.facts)) gone.add(id)
    open = withNamedFacts({
      ...next,
      sections: withSlides(next.sections, (slide) => (isOpen(slide) ? slide : undefined)),
    })
  }
  return {
    ...given,
    facts: Object.fromEntries(Object.entries(given.facts).filter(([id]) => !gone.has(id))),
    sections: withSlides(given.sections, ({ id }) => proven.get(id)),
    dropped: open.dropped,
  }
}

const slidesOf = ({ sections }: Drafted): DraftedSlide[] => sections.flatMap(({ slides }) => slides)

/** Sections with what becomes of their slides; those of which nothing is left are left out. */
function withSlides(
  sections: Drafted['sections'],
  become: (slide: DraftedSlide) => DraftedSlide | undefined,
): Drafted['sections'] {
  return sections.flatMap((section) => {
    const slides = section.slides.flatMap((slide) => become(slide) ?? [])
    return slides.length === 0 ? [] : [{ ...section, slides }]
  })
}

/**
 * A draft with those facts alone that its slides name, in whatever way, and those that these follow from. Where it has
 * series one stays: with series the article is read otherwise.
 */
function withNamedFacts(drafted: Drafted): Drafted {
  const { facts } = drafted
  const named = new Set<string>()
  const take = (text: string): void => {
    for (const id of namesIn(text)) {
      const fact = named.has(id) ? undefined : facts[id]
      if (!fact) continue
      named.add(id)
      if (fact['derive'] !== undefined) take(String(fact['derive']))
    }
  }
  for (const { shown, others } of slidesOf(drafted)) take(JSON.stringify([shown, others]))
  const isSeries = (fact: FactToWrite) => fact['series'] !== undefined
  const [series] = Object.entries(facts).flatMap(([id, fact]) => (isSeries(fact) ? [id] : []))
  if (series !== undefined) named.add(series)
  return { ...drafted, facts: Object.fromEntries(Object.entries(facts).filter(([id]) => named.has(id))) }
}
