import type { DraftWords, Stretch } from '../locales/drafting/draftWords.ts'
import type { Sentence } from '../source/segment.ts'
import { sceneOf, type Scene } from './scene.ts'

/** A text without some stretches of it, and where a place of it then is. */
export interface Plain {
  text: string
  /** The place in the plain text of one in the whole; undefined within what was left out. */
  placeOf: (at: number) => number | undefined
}

/**
 * A sentence without what it says aside: what is true, and plainer, without that. What holds an amount stays, unless it
 * only says more of a name.
 * @param amounts where its amounts stand
 */
export function plainOf(text: string, amounts: readonly Stretch[], words: Pick<DraftWords, 'asidesOf'>): Plain {
  const asides = words.asidesOf?.(text) ?? []
  const cuts = asides.filter(
    ({ start, end, isOfName }) => isOfName || !amounts.some((each) => each.end > start && each.start < end),
  )
  const cutBefore = (at: number) =>
    cuts.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(at, end) - start), 0)
  return {
    text: cuts.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text),
    placeOf: (at) => (cuts.some(({ start, end }) => at > start && at < end) ? undefined : at - cutBefore(at)),
  }
}

/** A scene in which sentences say nothing aside: two that are built alike are seen to be. */
export function plainly(scene: Scene): Scene {
  const { part, stated, words } = scene
  const own = new Set(part.sentences)
  const plain = new Map<Sentence, Plain & { sentence: Sentence }>()
  for (const sentence of own) {
    const amounts = scene
      .of(sentence.id)
      .flatMap(({ reading, isTimeAlone }) => (reading.unit === 'date' || isTimeAlone ? [] : [reading]))
    const told = plainOf(sentence.text, amounts, words)
    plain.set(sentence, {
      ...told,
      sentence: told.text === sentence.text ? sentence : { ...sentence, text: told.text },
    })
  }
  return sceneOf(
    { ...part, sentences: part.sentences.map((sentence) => plain.get(sentence)?.sentence ?? sentence) },
    {
      ...scene,
      stated: stated.flatMap((each) => {
        const told = plain.get(each.sentence)
        if (!told || told.sentence === each.sentence) return [each]
        const [start, end] = [told.placeOf(each.reading.start), told.placeOf(each.reading.end)]
        return start === undefined || end === undefined
          ? []
          : [{ ...each, sentence: told.sentence, reading: { ...each.reading, start, end } }]
      }),
    },
  )
}
