import { shortened } from '../shortened.ts'
import { relativeDateIn } from '../relativeDate.ts'
import { claimsFor, variantsOf } from '../choose.ts'
import type { Candidate } from '../drafted.ts'
import type { Scene } from '../scene.ts'
import type { Stated } from '../stated.ts'
import { isAlike, isDrawable } from './amounts.ts'

/** Two amounts of which one became the other: from 31 to 13; 23, down from 41; 由180元漲到265元. */
export function changesIn(scene: Scene): Candidate[] {
  return scene.part.sentences.flatMap((sentence) => {
    const amounts = scene.of(sentence.id).filter(isDrawable)
    return amounts.flatMap((one, index) => {
      const other = amounts[index + 1]
      if (!other || !mayChange(one, other)) return []
      const text = sentence.text
      const dates = scene.of(sentence.id).filter(({ reading }) => reading.unit === 'date')
      const bare = withoutDates(text, one.reading.end, other.reading.start, dates)
      const { became, cameFrom } = scene.words
      const before = withoutDates(text, 0, one.reading.start, dates)
      const isForward = became.before.test(before) && became.between.test(bare)
      const isBackward = !isForward && cameFrom.test(bare)
      if (!isForward && !isBackward) return []
      const [earlier, later] = isForward ? [one, other] : [other, one]
      return [candidateOf(scene, earlier, later, dates)]
    })
  })
}

/** Of one unit and of the same things, where both say what they count. */
function mayChange(one: Stated, other: Stated): boolean {
  return isAlike(one, other) && one.reading.value !== other.reading.value && Number(one.reading.value) >= 0
}

function candidateOf(scene: Scene, earlier: Stated, later: Stated, dates: readonly Stated[]): Candidate {
  const dateOf = ({ reading }: Stated) => dates.find((each) => each.reading.value === reading.date)
  const [then, now] = [dateOf(earlier), dateOf(later)]
  const text = earlier.sentence.text
  const isOnlyOne = then !== undefined && then === now
  const label = (date: Stated | undefined, fact: Stated, word: string) =>
    date && !isOnlyOne ? `{${date.id}}` : (relativeDateIn(text, fact, scene.locale) ?? word)
  const drawn = new Set([earlier.id, later.id])
  const measure = shortened(scene.words, earlier.label, 24)
  const [before, after] = [label(then, earlier, scene.words.before), label(now, later, scene.words.after)]
  const figure = {
    kind: 'before-after',
    ...(measure === '' ? {} : { measure }),
    before: { label: before === after ? scene.words.before : before, fact: earlier.id },
    after: { label: after, fact: later.id },
  }
  const items = [earlier, later].map(({ id, label: own }, index) => ({
    fact: id,
    label: shortened(scene.words, own, 28) || (index === 0 ? scene.words.before : scene.words.after),
  }))
  return {
    kind: 'change',
    cites: [earlier.cite],
    facts: [...drawn, ...[then, now].flatMap((date) => (date && !isOnlyOne ? [date.id] : []))],
    weight: 2.4,
    variants: variantsOf(claimsFor(scene, [earlier.cite], drawn), [figure, { kind: 'stat-row', items }], drawn),
  }
}

/** A stretch of a sentence without the dates in it. */
function withoutDates(text: string, from: number, to: number, dates: readonly Stated[]): string {
  return dates
    .filter(({ reading }) => reading.start >= from && reading.end <= to)
    .sort((a, b) => b.reading.start - a.reading.start)
    .reduce(
      (stretch, { reading }) => `${stretch.slice(0, reading.start - from)}${stretch.slice(reading.end - from)}`,
      text.slice(from, to),
    )
}
