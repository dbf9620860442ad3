import { inWords, listed } from '../article/states.ts'
import { isMadeSlide } from '../article/ids.ts'
import { changedPlaces, placesInWords } from './places.ts'
import { ofFigures } from './figures.ts'
import { movedAmong } from './moved.ts'
import type { Stated, StatedPlace, StatedQuantity, StatedSlide } from './stated.ts'

/** A difference of two decks. `was` or `now` is missing where something is new, or there no more. */
export interface Difference {
  what: 'deck' | 'slide' | 'claim' | 'number' | 'figure' | 'citation'
  /** The slide or fact that it is about. */
  id?: string
  was?: string
  now?: string
  /** The same in a sentence. */
  says: string
}

/** In what two decks differ: their slides, claims, numbers, and where these stand. */
export function compareDecks(was: Stated, now: Stated): Difference[] {
  const [before, after] = [was, now].map(({ slides }) => slides.filter(({ id }) => !isMadeSlide(id)))
  return [
    ...ofDeck(was, now),
    ...ofSlides(before ?? [], after ?? []),
    ...ofNumbers(was, now),
    ...(after ?? []).flatMap((slide) => {
      const old = before?.find(({ id }) => id === slide.id)
      return old ? ofFigures(old, slide) : []
    }),
    ...ofCitations(pairs(before ?? [], after ?? [], 'slide')),
  ]
}

function ofDeck({ deck: was, texts: before }: Stated, { deck: now, texts: after }: Stated): Difference[] {
  const digests = (texts: Stated['texts']) => new Map(texts.map(({ id = '', digest }) => [id, digest]))
  const [old, current] = [digests(before), digests(after)]
  const ids = [...new Set([...old.keys(), ...current.keys()])].filter((id) => old.get(id) !== current.get(id))
  return [
    ...(was.title === now.title
      ? []
      : [
          {
            what: 'deck' as const,
            was: was.title,
            now: now.title,
            says: `The title was "${was.title}" and is "${now.title}".`,
          },
        ]),
    ...ids.map((id): Difference => {
      const text = id === '' ? 'The article' : `The text "${id}"`
      const says = !old.has(id)
        ? 'is new.'
        : !current.has(id)
          ? 'is gone.'
          : 'reads otherwise, or stands in another order.'
      return { what: 'deck', ...(id === '' ? {} : { id }), says: `${text} ${says}` }
    }),
  ]
}

function ofSlides(before: readonly StatedSlide[], after: readonly StatedSlide[]): Difference[] {
  const [old, current] = [byId(before), byId(after)]
  const behind = (slides: readonly StatedSlide[], id: string) =>
    slides[slides.findIndex((slide) => slide.id === id) - 1]?.id
  const placed = (id: string | undefined) => (id === undefined ? 'at the beginning' : `behind "${id}"`)
  const gone = before.filter(({ id }) => !current.has(id))
  const come = after.filter(({ id }) => !old.has(id))
  const stay = (slides: readonly StatedSlide[]) =>
    slides.map(({ id }) => id).filter((id) => old.has(id) && current.has(id))
  return [
    ...gone.map(({ id, title }) => ({
      what: 'slide' as const,
      id,
      was: title,
      says: `The slide "${id}" is gone: "${title}".`,
    })),
    ...come.map(({ id, title }) => ({
      what: 'slide' as const,
      id,
      now: title,
      says: `The slide "${id}" is new, ${placed(behind(after, id))}: "${title}".`,
    })),
    ...movedAmong(stay(before), stay(after)).map((id) => {
      const [was, now] = [placed(behind(before, id)), placed(behind(after, id))]
      return { what: 'slide' as const, id, was, now, says: `The slide "${id}" stood ${was} and stands ${now}.` }
    }),
    ...after.flatMap(({ id, title }): Difference[] => {
      const was = old.get(id)?.title
      if (was === undefined || was === title) return []
      return [{ what: 'claim', id, was, now: title, says: `"${id}" said "${was}" and says "${title}".` }]
    }),
  ]
}

function ofNumbers(was: Stated, now: Stated): Difference[] {
  const [old, current] = [byId(was.quantities), byId(now.quantities)]
  const shownOn = ({ slides }: Stated, id: string) => {
    const on = slides.filter((slide) => !isMadeSlide(slide.id) && slide.quantities.includes(id))
    return on.length > 0 ? `, on ${listed(on.map((slide) => `"${slide.id}"`))}` : ''
  }
  const said = (number: StatedQuantity) => `${number.text} (${placesInWords(number.places)})`
  return [
    ...was.quantities
      .filter(({ id }) => !current.has(id))
      .map((number) => ({
        what: 'number' as const,
        id: number.id,
        was: number.text,
        says: `The number "${number.id}" is gone: it was ${said(number)}${shownOn(was, number.id)}.`,
      })),
    ...now.quantities
      .filter(({ id }) => !old.has(id))
      .map((number) => ({
        what: 'number' as const,
        id: number.id,
        now: number.text,
        says: `The number "${number.id}" is new: ${said(number)}${shownOn(now, number.id)}.`,
      })),
    ...now.quantities.flatMap((number): Difference[] => {
      const before = old.get(number.id)
      if (!before) return []
      const [told, tells] = toldApart(before, number)
      const where = `(${placesInWords(number.places)})${shownOn(now, number.id)}`
      const [sum, isSum] = [before.computed?.formula, number.computed?.formula]
      return [
        ...(told === tells
          ? []
          : [
              {
                what: 'number' as const,
                id: number.id,
                was: told,
                now: tells,
                says: `The number "${number.id}" was ${told} and is ${tells} ${where}.`,
              },
            ]),
        ...(sum === isSum ? [] : [computedOtherwise(number.id, sum, isSum)]),
        ...ofLabels(before, number),
      ]
    }),
    ...ofCitations(pairs(was.quantities, now.quantities, 'number')),
  ]
}

/** Two states of a number in words that tell them apart, where it is another: as slides write it, else exactly. */
function toldApart(was: StatedQuantity, now: StatedQuantity): [string, string] {
  const [exactly, isExactly] = [inWords(was), inWords(now)]
  if (exactly === isExactly) return [exactly, exactly]
  return was.text === now.text ? [exactly, isExactly] : [was.text, now.text]
}

/** What a number is said to be a figure of. */
function ofLabels({ label: was }: StatedQuantity, { id, label: now }: StatedQuantity): Difference[] {
  if (was === undefined || now === undefined || was === now) return []
  return [{ what: 'number', id, was, now, says: `The number "${id}" was of "${was}" and is of "${now}".` }]
}

function computedOtherwise(id: string, was: string | undefined, now: string | undefined): Difference {
  const said = (formula: string | undefined) => (formula === undefined ? 'stated' : `computed as ${formula}`)
  return {
    what: 'number',
    id,
    ...(was === undefined ? {} : { was }),
    ...(now === undefined ? {} : { now }),
    says: `The number "${id}" was ${said(was)} and is ${said(now)}.`,
  }
}

interface Pair {
  id: string
  kind: 'slide' | 'number'
  was: readonly StatedPlace[]
  now: readonly StatedPlace[]
}

/** What is in both, with its places in each. */
function pairs(
  before: readonly { id: string; places: readonly StatedPlace[] }[],
  after: readonly { id: string; places: readonly StatedPlace[] }[],
  kind: Pair['kind'],
): Pair[] {
  const old = byId(before)
  return after.flatMap(({ id, places }) => {
    const was = old.get(id)
    return was ? [{ id, kind, was: was.places, now: places }] : []
  })
}

function ofCitations(items: readonly Pair[]): Difference[] {
  return items.flatMap(({ id, kind, was, now }) =>
    changedPlaces(was, now).map((change): Difference => ({
      what: 'citation',
      id,
      ...(change.was === undefined ? {} : { was: change.was }),
      ...(change.now === undefined ? {} : { now: change.now }),
      says: `The ${kind} "${id}" ${change.says}.`,
    })),
  )
}

const byId = <Item extends { id: string }>(items: readonly Item[]) => new Map(items.map((item) => [item.id, item]))
