import { listed } from '../article/states.ts'
import type { StatedPlace } from './stated.ts'

/** Something that stands elsewhere than before, and what is to be said of it. */
interface PlaceChange {
  was?: string
  now?: string
  says: string
}

const nameOf = (place: StatedPlace): string => {
  if ('table' in place)
    return `${place.table}:${place.sheet === undefined ? '' : `${place.sheet}!`}${place.column}${place.row}`
  const { text, paragraph, sentence } = place
  return `${text === undefined ? '' : `${text}:`}${paragraph}.${sentence}`
}

/** Places as data cites them: `1.2 and 3.1`; or that there are none. */
export function placesInWords(places: readonly StatedPlace[]): string {
  return places.length === 0 ? 'cited nowhere' : listed(places.map(nameOf))
}

/** In what two lists of places differ. A sentence is known by its text: one that stands elsewhere is the same. */
export function changedPlaces(was: readonly StatedPlace[], now: readonly StatedPlace[]): PlaceChange[] {
  const byHash = new Map(now.map((place) => [place.hash, place]))
  const [before, after] = [new Set(was.map(({ hash }) => hash)), new Map(now.map((place) => [nameOf(place), place]))]
  const changes = was.flatMap((place): PlaceChange[] => {
    const [name, same] = [nameOf(place), byHash.get(place.hash)]
    if (same)
      return nameOf(same) === name
        ? []
        : [
            {
              was: name,
              now: nameOf(same),
              says: `cites ${nameOf(same)}, where the ${'table' in place ? 'cell' : 'sentence'} of ${name} stands now`,
            },
          ]
    const here = after.get(name)
    if (here && !before.has(here.hash))
      return [{ was: name, now: name, says: `stands on ${name}, which reads otherwise` }]
    return [{ was: name, says: `cites ${name} no more` }]
  })
  const old = new Set(was.map(nameOf))
  const come = now.filter((place) => !before.has(place.hash) && !old.has(nameOf(place)))
  return [...changes, ...come.map((place) => ({ now: nameOf(place), says: `cites ${nameOf(place)} too` }))]
}
