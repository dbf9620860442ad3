import { room } from '../../typography/room.ts'
import { claimOf, type Claim } from '../claims.ts'
import { titleClaim, variantsOf } from '../choose.ts'
import type { Candidate } from '../drafted.ts'
import { paragraphAround, type Scene } from '../scene.ts'
import type { Sentence } from '../../source/segment.ts'
import type { Stated } from '../stated.ts'

/** The most and the fewest events on a slide, and the room of what happened, in Han characters. */
const [most, fewest, labelRoom] = [7, 3, 36]

interface Event {
  date: Stated
  label: string
  facts: readonly string[]
}

/** What happened when: sentences of a paragraph, or lines below one another, each with a date of its own, in order. */
export function timelinesIn(scene: Scene): Candidate[] {
  const paragraphs = new Map(scene.part.sentences.map(({ id, paragraph }) => [paragraph, id]))
  return [...paragraphs.values()].flatMap((place) => {
    const sentences = paragraphAround(scene, place)
    const events = inOrder(sentences.flatMap((sentence) => eventOf(scene, sentence) ?? [])).slice(0, most)
    // Of a paragraph that tells what happened most sentences do so.
    if (events.length < fewest || events.length * 2 <= sentences.length) return []
    const dates = events.map(({ date }) => date.id)
    const cites = events.map(({ date }) => date.cite)
    const facts = [...new Set(events.flatMap((event) => [event.date.id, ...event.facts]))]
    const figure = { kind: 'timeline', events: events.map(({ date, label }) => ({ date: date.id, label })) }
    // Else what happened last.
    const last = sentences.findLast(({ id }) => id === cites.at(-1))
    const own = last ? scene.claims(last).filter((claim) => claim.facts.some((fact) => dates.includes(fact))) : []
    const claims = [...leadOf(scene, sentences), ...own, ...titleClaim(scene, cites[0] ?? place)]
    return [
      {
        kind: 'timeline' as const,
        cites,
        facts,
        weight: 2.5,
        variants: variantsOf(claims, [figure], new Set(dates)),
      },
    ]
  })
}

/** The sentence that leads the events in, where it has no date of its own. */
function leadOf(scene: Scene, [first]: readonly Sentence[]): readonly Claim[] {
  const hasDate = first && scene.of(first.id).some(({ reading }) => reading.unit === 'date')
  return first && !hasDate ? scene.claims(first).filter(({ refersBack }) => !refersBack) : []
}

/** What a sentence says that happened on its one date, without the date. */
function eventOf(scene: Scene, sentence: Sentence): Event | undefined {
  const facts = scene.of(sentence.id)
  const [date, ...others] = facts.filter(({ reading }) => reading.unit === 'date')
  if (!date || others.length > 0 || date.reading.high !== undefined || !/^\d{4}/.test(String(date.reading.value)))
    return undefined
  const whole = { start: 0, end: sentence.text.trimEnd().length }
  for (const stretch of [...scene.words.clausesOf(sentence.text), whole]) {
    const claim = claimOf(sentence, stretch, facts, scene.locale, scene.words)
    if (!claim?.facts.includes(date.id)) continue
    const label = scene.words.asSentence(scene.words.withoutDate(claim.text, date.id))
    if (room(label) >= 4 && room(label) <= labelRoom && !label.includes(`{${date.id}`))
      return { date, label, facts: claim.facts }
  }
  return undefined
}

/** Events up to the first that is earlier than the one before it. */
function inOrder(events: readonly Event[]): Event[] {
  const at = events.findIndex(({ date }, index) => {
    const before = events[index - 1]?.date.reading.value
    return before !== undefined && String(date.reading.value) <= String(before)
  })
  return events.slice(0, at < 0 ? events.length : at)
}
