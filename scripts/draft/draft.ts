import { firstAmount } from '../article/typedAmounts.ts'
import { isTaken } from '../article/ids.ts'
import { draftWordsFor } from '../locales/drafting/index.ts'
import type { DraftWords, NoteKind } from '../locales/drafting/draftWords.ts'
import { grammarOf } from '../locales/grammars.ts'
import type { Place } from '../quantities/citation.ts'
import type { Sentence } from '../source/segment.ts'
import { room } from '../typography/room.ts'
import { adviceOn } from './advice.ts'
import { candidatesIn, citingAll } from './candidates.ts'
import { choose, endsFrom, slidesFor, type Placed } from './arrange.ts'
import type { Drafted, DraftedSection, DraftedSlide, Dropped, FactToWrite } from './drafted.ts'
import { namesIn } from './mended.ts'
import { around, noteOf, notesOf } from './notes.ts'
import { outlineOf } from './outline.ts'
import { noPictures, type ArticlePictures } from './pictures/index.ts'
import { shownName } from './pictures/found.ts'
import { pictureLines } from './pictures/place.ts'
import { sceneOf } from './scene.ts'
import { silentLines, tablesIn } from './tables.ts'
import { seriesIn, type Run } from './shapes/series.ts'
import { statedIn, type Stated } from './stated.ts'
import { stressOf } from './stress.ts'
import { titleLines } from './titleLines.ts'

/** So many characters of Chinese, or words of a language with blanks, take a slide. */
const [charactersPerSlide, wordsPerSlide] = [150, 80]
/** How much of what a slide weighs is the stress of its sentences; the rest is what its numbers are. */
const stressShare = 0.7
/** Cover, thanks and sources, which every draft has. */
const fixedSlides = 3

/** Seconds that the speaker stays on a slide, by what it shows. */
const secondsOf: Readonly<Record<NoteKind, number>> = {
  series: 60,
  ranking: 45,
  timeline: 60,
  change: 45,
  shares: 60,
  share: 40,
  part: 40,
  comparison: 60,
  numbers: 45,
  number: 30,
  quotation: 40,
  statement: 20,
  points: 60,
  picture: 30,
}

/** What an article gives a deck: everything that a slide may show, before any of it is chosen. */
export interface Proposal {
  /** A deck of all candidates, each on a slide of its own, by which they are proven. */
  all: Drafted
  /** The candidate that each slide of it shows, by the slide's id. */
  candidates: ReadonlyMap<string, Placed>
  /** What was found, with what could not be said, and the titles of the sections. */
  found: readonly Placed[]
  titles: readonly string[]
  /** How many slides the talk is to have beside those that every draft has. */
  count: number
}

/**
 * Finds what a first deck of an article may show: what it states as facts, what it stresses as slides, each in the
 * article's own clauses.
 */
export function propose(given: readonly Sentence[], locale: string, pictures = noPictures): Proposal {
  const words = draftWordsFor(locale)
  const sentences = given.map((each) => ({ ...each, text: words.withOwnMarks?.(each.text) ?? each.text }))
  const ofPictures = pictureLines(sentences, pictures)
  const outline = outlineOf(
    sentences.filter(({ id }) => !ofPictures.own.has(id)),
    locale,
    words,
  )
  const parts = outline.parts.map((part) => ({ ...part, title: part.title ?? words.section }))
  const body = parts.flatMap((part) => part.sentences)
  const tables = tablesIn(body)
  const silent = silentLines(body, tables)
  const saying = [...body.filter(({ id }) => !silent.has(id)), ...ofPictures.captions]
  const placedPictures = ofPictures.place(body)
  const inSeries = statedIn(saying, locale, words, true, tables)
  const series = seriesIn(inSeries.stated, locale, tables)
  const { stated: found, leftOut } = series.length > 0 ? inSeries : statedIn(saying, locale, words, false, tables)
  const stated = withCells(found, series)
  const runs = series.map((run) => ({ ...run, cells: withCells(run.cells, series) }))
  const more = new Map<string, FactToWrite>(runs.map(({ id, fact }) => [id, fact]))
  const stress = stressOf(parts, `${outline.title ?? ''} ${outline.subtitle ?? ''}`, words)
  const amounts = new Map(
    stated.flatMap(({ id, reading }) => (reading.unit === 'date' ? [] : [[id, amountOf(reading)] as const])),
  )
  const written = new Map(stated.map(({ id, reading }) => [id, reading.text.trim()]))
  const orderOf = new Map(body.map(({ id }, index) => [id, index / body.length]))
  const placed = parts.flatMap((part, section) => {
    const add = (id: string, fact: FactToWrite) => more.set(id, fact)
    const scene = sceneOf(part, { article: body, title: outline.title ?? '', locale, words, stated, add })
    return candidatesIn(scene, runs, tables, placedPictures).map((each): Placed => {
      const stresses = each.cites.map((cite) => stress.get(cite) ?? 0)
      const at = orderOf.get(each.cites[0] ?? '1.1') ?? 0
      return {
        ...citingAll(scene, each),
        ...around(scene, each),
        section,
        at,
        score: each.weight + stressShare * Math.max(0, ...stresses),
        amounts: each.facts.flatMap((fact) => amounts.get(fact) ?? []),
        written: each.facts.flatMap((fact) => written.get(fact) ?? []),
      }
    })
  })
  const count =
    slidesFor(
      body.reduce((sum, { text }) => sum + unitsOf(text), 0),
      parts.length,
      fixedSlides,
    ) - fixedSlides
  const proven = worthProving(placed, count)
  const title = outline.title === undefined ? [words.title] : titleLines(outline.title)
  const subtitle = outline.subtitle !== undefined && room(outline.subtitle) <= 40 ? outline.subtitle : undefined
  const titles = parts.map((part) => sectionTitle(part.title))
  const candidates = new Map<string, Placed>()
  const taken = new Set<string>()
  const sections = parts.flatMap((part, index): DraftedSection[] => {
    const slides = proven
      .filter(({ section, variants }) => section === index && variants.length > 0)
      .map((each) => {
        const slide = slideOf(each, noteOf(words, each.kind, each.variants[0]), taken)
        candidates.set(slide.id, each)
        return slide
      })
    const [first] = part.sentences
    return slides.length === 0 || !first ? [] : [{ id: `part-${first.paragraph}`, title: titles[index] ?? '', slides }]
  })
  const grammar = grammarOf(locale)
  const openMoney = stated.find(({ reading }) => reading.units !== undefined)?.reading.unit
  return {
    candidates,
    found: placed,
    titles,
    count,
    all: {
      locale,
      title,
      subtitle,
      author: outline.author,
      date: outline.date,
      headline: outline.title,
      terms: [...title, ...titles, ...(subtitle === undefined ? [] : [subtitle])].filter(
        (line) => firstAmount(line, grammar) !== undefined,
      ),
      facts: factsOf(stated, runs, more),
      ...(openMoney === undefined ? {} : { openMoney }),
      sections,
      parts: parts.length,
      leftOut,
      pictures: pictures.taken,
      dropped: [...pictures.leftOut, ...unsaid(pictures, placed)],
    },
  }
}

/** An amount as its kind and its value: two sentences that state it say one thing. */
const amountOf = ({ value, unit, noun = '', bound }: Stated['reading']): string =>
  [bound, String(value), unit, noun].join(' ')

/** As many candidates as are proven: one that does not hold gives way to the next. */
const [mostShapes, plainPerSlide, provenPerSection] = [120, 3, 4]

/** As many facts as a draft has beside those that its slides name: of a book the first. */
const mostFacts = 3000

/** What shows one thing alone, or nothing that is drawn: an article has many of these. */
const plainKinds = new Set<NoteKind>(['number', 'numbers', 'share', 'statement', 'points'])

/** The candidates with a shape, those that the article stresses most, and the most stressed of each section. */
function worthProving(placed: readonly Placed[], count: number): Placed[] {
  const ranked = placed.filter(({ variants }) => variants.length > 0).sort((a, b) => b.score - a.score)
  const ofSection = new Map<number, number>()
  let shapes = 0
  const kept = new Set(
    ranked.filter(({ section, kind }, index) => {
      const before = ofSection.get(section) ?? 0
      ofSection.set(section, before + 1)
      const isWorth = plainKinds.has(kind) ? index < count * plainPerSlide : shapes++ < mostShapes
      return isWorth || before < provenPerSection
    }),
  )
  return placed.filter((each) => kept.has(each))
}

/** As much as somebody says, in Han characters, over whose words no more stands than whose they are. */
const leastUntitled = 12

/** How much somebody says on a slide. */
const saidRoom = ({ variants: [first] }: Placed): number =>
  Math.max(
    0,
    ...[...JSON.stringify(first?.figure ?? {}).matchAll(/"quote":"([^"]*)"/g)].map(([, said = '']) => room(said)),
  )

/**
 * Candidates with one quotation at most over which nothing stands but whose words it is: of the end of the article,
 * which may close the talk; of another place where no quotation has more above it. What would say no more than that
 * twice says nothing.
 */
function withOneUntitled(placed: readonly Placed[], words: DraftWords): Placed[] {
  const isUntitled = ({ speaker, variants: [first] }: Placed) =>
    speaker !== undefined && first?.claim === words.inWordsOf(speaker)
  const isTitled = placed.some((each) => each.kind === 'quotation' && !isUntitled(each))
  const [best] = placed
    .filter((each) => isUntitled(each) && saidRoom(each) >= leastUntitled && (!isTitled || each.at >= endsFrom))
    .sort((a, b) => b.score - a.score)
  return placed.filter((each) => each === best || !isUntitled(each))
}

/** The deck of those candidates that the article stresses most, of the ones that hold. */
export function choosing({ candidates, found, titles, count }: Proposal, proven: Drafted): Drafted {
  const words = draftWordsFor(proven.locale)
  const holding = proven.sections.flatMap(({ slides }) =>
    slides.flatMap(({ id, shown, others }): Placed[] => {
      const candidate = candidates.get(id)
      return candidate ? [{ ...candidate, variants: [shown, ...others] }] : []
    }),
  )
  const { chosen, dropped } = choose(withOneUntitled(holding, words), count)
  const taken = new Set<string>()
  const shownIn = (each: Placed | undefined) => each?.cites ?? []
  /** The sentences that the notes of the slides before tell. */
  const told = new Set<Place>()
  const slides = chosen.map((each, index) => {
    const [before, next] = [chosen[index - 1], chosen[index + 1]]
    const notes = notesOf(words, each, {
      others: new Set([...told, ...shownIn(before), ...shownIn(each), ...shownIn(next)]),
      next: next?.variants[0]?.claim,
      known: (id) => id in proven.facts,
    })
    for (const beside of [each.before, each.behind]) if (beside) told.add(beside.cite)
    return { section: each.section, slide: slideOf(each, notes, taken) }
  })
  const sectionOf = (section: DraftedSection) => candidates.get(section.slides[0]?.id ?? '')?.section
  const named = namesIn(JSON.stringify(slides))
  const isNamed = ([id]: [string, FactToWrite]) => named.has(id)
  const all = Object.entries(proven.facts).filter((each) => isNamed(each) || each[1].derive === undefined)
  let others = 0
  const left = all.filter((each) => isNamed(each) || ++others <= mostFacts)
  const shown = chosen.flatMap((each, index) => {
    const id = slides[index]?.slide.id
    return id === undefined ? [] : [{ id, shown: each }]
  })
  return {
    ...proven,
    advice: adviceOn(found, shown, titles),
    facts: Object.fromEntries(left),
    ...(left.length < all.length ? { factsLeft: all.length - left.length } : {}),
    sections: proven.sections.flatMap((section) => {
      const own = slides.filter((each) => each.section === sectionOf(section)).map(({ slide }) => slide)
      return own.length === 0 ? [] : [{ ...section, slides: own }]
    }),
    dropped: [...proven.dropped, ...dropped],
  }
}

/** The pictures of which nothing can be said on a slide. */
function unsaid({ taken }: ArticlePictures, placed: readonly Placed[]): Dropped[] {
  const shown = JSON.stringify(placed.flatMap(({ kind, variants }) => (kind === 'picture' ? variants : [])))
  return taken
    .filter(({ hash }) => !shown.includes(hash))
    .map(({ src }) => ({
      what: `the picture ${shownName(src)}`,
      why: 'no words of the article say what it shows without a number of their own',
    }))
}

/** Facts with those of series by the names of their cells. */
function withCells(stated: readonly Stated[], runs: readonly Run[]): Stated[] {
  const names = new Map(runs.flatMap((run) => [...run.names]))
  return stated.map((each) => {
    const id = names.get(each.id)
    return id === undefined ? each : { ...each, id }
  })
}

function factsOf(
  stated: readonly Stated[],
  runs: readonly Run[],
  more: ReadonlyMap<string, FactToWrite>,
): Record<string, FactToWrite> {
  const cells = new Map(
    runs.flatMap((run) => [...run.names.values()].map((name, index) => [name, index === 0 ? run : undefined] as const)),
  )
  const facts: Record<string, FactToWrite> = {}
  for (const { id, entry } of stated) {
    const run = cells.get(id)
    if (run) facts[run.id] = run.fact
    else if (!cells.has(id)) facts[id] = entry
  }
  for (const [id, fact] of more) facts[id] ??= fact
  return facts
}

/** How many slides a text takes, by its length. */
function unitsOf(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return han > 0 ? text.trim().length / charactersPerSlide : text.trim().split(/\s+/).length / wordsPerSlide
}

/** What the title of a section has room for, at a word. */
function sectionTitle(title: string): string {
  let text = title
  while (room(text) > 20)
    text = text.includes(' ') ? text.slice(0, text.lastIndexOf(' ')) : [...text].slice(0, -1).join('')
  return text
}

function slideOf(each: Placed, notes: string, taken: Set<string>): DraftedSlide {
  const [shown, ...others] = each.variants
  if (!shown) throw new Error('a slide was chosen that shows nothing')
  const base = slideId(shown.claim, `${each.kind}-${(each.cites[0] ?? '1.1').replace('.', '-')}`)
  let id = base
  for (let next = 2; taken.has(id) || isTaken(id); next++) id = `${base}-${next}`
  taken.add(id)
  return {
    id,
    kind: each.kind,
    cites: each.cites,
    facts: each.facts,
    seconds: secondsOf[each.kind],
    notes,
    shown,
    others,
  }
}

const small =
  /^(?:the|a|an|of|in|on|at|to|for|and|or|but|by|with|from|is|are|was|were|has|have|had|that|it|its|this|they|their|would|will|than|as)$/

/** The first words of a claim in Latin letters as its address; else what it shows and where that stands. */
function slideId(claim: string, otherwise: string): string {
  const words = (
    claim
      .replace(/\{[^}]*\}/g, ' ')
      .toLowerCase()
      .match(/[a-z][a-z'’]*/g) ?? []
  )
    .map((word) => word.replace(/['’]\w*/g, ''))
    .filter((word) => word.length > 1 && !small.test(word))
  return words.length >= 2 && !/\p{Script=Han}/u.test(claim) ? words.slice(0, 3).join('-').slice(0, 40) : otherwise
}
