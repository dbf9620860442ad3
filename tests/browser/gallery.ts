import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { readDataFiles, readOptions } from '../../scripts/talk/dataFiles.ts'
import { definitionOf, figureKinds, type FigureKind } from '../../scripts/talk/figures.ts'
import { quotationsIn } from '../../scripts/source/quotation/given.ts'
import { makeLock } from '../../scripts/source/lock.ts'
import { stringifyLock } from '../../scripts/source/lockFile.ts'
import { hashOfQuotation } from '../../scripts/source/quotations.ts'
import { segment } from '../../scripts/source/segment.ts'
import { citesOf, factsFile, sourceText } from './look/galleryFacts.ts'
import { mostPoints, pointRoom, sampleFigure, talkRooms as rooms, type SampleFigure } from './look/gallerySample.ts'
import { sharing } from './look/gallerySharing.ts'
import { charactersIn, fullLabel, fullSentence, plainSentence, subject } from './look/galleryTexts.ts'

export interface GalleryOptions {
  locale: 'zh-Hant' | 'en'
  theme?: string | undefined
  aspect?: string | undefined
  /** Each kind at its fullest only, or at its sparest and with its extremes only. */
  only?: 'fullest' | 'ends' | undefined
  /** Every second slide alone, from the first or from the second: two galleries that show all of them between them. */
  half?: 0 | 1 | undefined
}

/** Writes a data folder whose deck shows every kind of figure, from the sparest to the fullest, in every room. */
export async function galleryData(folder: string, options: GalleryOptions): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'facts.yaml'), stringify(factsFile((turn) => subject(options.locale, turn))))
  const article = galleryArticle(options)
  await writeFile(join(folder, 'article.yaml'), stringify(article, { aliasDuplicateObjects: false }))
  const lock = makeLock(segment(sourceText), readOptions(await readDataFiles(folder)))
  // Its quotations are as long as they may be, whatever the text says.
  const quotations = quotationsIn(article).map(hashOfQuotation)
  await writeFile(join(folder, 'source.lock.json'), stringifyLock({ ...lock, quotations }))
}

/** What the gallery's `article.yaml` holds. */
export function galleryArticle({ locale, theme, aspect, only, half }: GalleryOptions): {
  sections: { slides: GallerySlide[] }[]
} {
  const words = (room: number, turn: number) => fullSentence(locale, room, turn)
  const slides = figureKinds.flatMap((kind) => slidesOf(kind, locale, only))
  const article = {
    citedeck: 1,
    locale,
    source: { language: 'en' },
    ...(theme === undefined ? {} : { theme }),
    ...(aspect === undefined ? {} : { aspect }),
    title: [words(Math.min(rooms.title, 14), 0), words(Math.min(rooms.title, 14), 3)],
    subtitle: [words(36, 1), words(36, 4)],
    speaker: words(40, 3),
    event: words(50, 1),
    date: '2026-09-27',
    byline: words(50, 2),
    motif: sampleFigure('venn-diagram', { locale, amount: 'most', labels: 'short' }).data,
    sections: [
      { id: 'figures', title: words(8, 0), slides: slides.filter(isOf(half)) },
      {
        id: 'words',
        title: fullLabel(locale, rooms.section, 1),
        chapter: { question: words(56, 3), cite: ['1.1'] },
        slides: wordSlides(locale).filter(isOf(half)),
      },
    ],
    sources: { title: words(Math.min(rooms.sources, 24), 2) },
  }
  return article
}

const isOf = (half: 0 | 1 | undefined) => (_: GallerySlide, index: number) => half === undefined || index % 2 === half

interface GallerySlide {
  id: string
  claim: string
  cite: string[]
  notes: string
  [part: string]: unknown
}

const made = new Map<string, GallerySlide[]>()

/**
 * A kind alone at its fewest and fullest; in both rooms of a slide that two share; and with its extremes. Made once: to
 * find what just fits takes a second, and several galleries show the same.
 */
function slidesOf(kind: FigureKind, locale: string, only: GalleryOptions['only']): GallerySlide[] {
  const key = `${kind} ${locale} ${only}`
  const slides = made.get(key) ?? makeSlides(kind, locale, only)
  made.set(key, slides)
  return slides
}

function makeSlides(kind: FigureKind, locale: string, only: GalleryOptions['only']): GallerySlide[] {
  const sample = (amount: 'least' | 'most', labels: 'short' | 'full') => sampleFigure(kind, { locale, amount, labels })
  const full = sample('most', 'full')
  const fullest = [slide(kind, 'full', locale, [full]), slide(kind, 'full-shared', locale, [full, full])]
  if (only === 'fullest') return fullest
  const ends = [
    slide(kind, 'few-full', locale, [sample('least', 'full')]),
    ...definitionOf(kind).extremes.flatMap((extreme, index) => {
      const figure = sampleFigure(kind, { locale, amount: 'least', labels: 'short', ...extreme })
      const shared = slide(kind, `extreme-${index + 1}-shared`, locale, [figure, figure])
      return index === 0 ? [slide(kind, 'extreme-1', locale, [figure]), shared] : [shared]
    }),
  ]
  if (only === 'ends') return ends
  const short = sample('most', 'short')
  return [
    slide(kind, 'short', locale, [short]),
    slide(kind, 'short-shared', locale, [short, short]),
    ...fullest,
    ...ends,
  ]
}

let turn = 0

function slide(kind: FigureKind, variation: string, locale: string, [alone, second]: SampleFigure[]): GallerySlide {
  const figure = alone && second ? sharing(alone, 'main', locale) : alone
  const beside = second && sharing(second, 'beside', locale)
  const facts = [...(figure?.facts ?? []), ...(beside?.facts ?? [])]
  return {
    id: `${kind}-${variation}`,
    topic: fullLabel(locale, 6, turn),
    claim: plainSentence(locale, turn++),
    figure: figure?.data,
    ...(beside ? { beside: beside.data } : {}),
    cite: [...new Set(['1.1', ...facts.flatMap(citesOf)])],
    notes: '…',
  }
}

/** Claims, points and footnotes at the lengths that their fields allow. */
function wordSlides(locale: string): GallerySlide[] {
  const waffle = sampleFigure('waffle-chart', { locale, amount: 'most', labels: 'short' })
  const claim = fullSentence(locale, rooms.claim)
  const points = (count: number, room: number) =>
    Array.from({ length: count }, (_, index) => fullSentence(locale, room, index * 2))
  const common = { cite: waffle.facts.flatMap(citesOf), notes: fullSentence(locale, 120) }
  const figure = waffle.data
  return [
    {
      id: 'claim-full',
      topic: fullLabel(locale, rooms.topic, 2),
      claim,
      accent: claim.slice(0, charactersIn(locale, rooms.accent)),
      figure,
      ...common,
    },
    ...[0.46, 0.58, 0.85]
      .map((share) => Math.round(rooms.claim * share))
      .map((room) => ({ id: `claim-${room}`, claim: fullSentence(locale, room, room), figure, ...common })),
    { id: 'points-short', claim: plainSentence(locale, 1), points: points(4, 18), ...common },
    { id: 'points-full', claim: plainSentence(locale, 2), points: points(3, pointRoom(3)), ...common },
    {
      id: 'points-most',
      claim: plainSentence(locale, 2),
      points: points(mostPoints(), pointRoom(mostPoints())),
      ...common,
    },
    { id: 'points-beside-short', claim: plainSentence(locale, 3), figure, points: points(2, 18), ...common },
    {
      id: 'points-beside-full',
      claim: plainSentence(locale, 4),
      figure,
      points: points(mostPoints(figure), pointRoom(mostPoints(figure), figure)),
      ...common,
    },
    { id: 'note-full', claim: plainSentence(locale, 5), figure, note: fullSentence(locale, rooms.note), ...common },
    {
      id: 'footnotes',
      claim: plainSentence(locale, 6),
      figure: sampleFigure('waffle-chart', { locale, amount: 'most', labels: 'short', facts: ['unstated'] }).data,
      note: fullSentence(locale, Math.min(rooms.note, 60)),
      cite: citesOf('unstated'),
      notes: '…',
    },
  ]
}
