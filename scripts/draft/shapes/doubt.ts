import type { NoteKind } from '../../locales/drafting/draftWords.ts'
import type { Claim } from '../claims.ts'
import type { Candidate } from '../drafted.ts'
import { sentenceAt, type Scene } from '../scene.ts'
import { isDrawable } from './amounts.ts'
import type { Sentence } from '../../source/segment.ts'

/** The foot of a slide has so much room, in Han characters; a doubt is looked for in so many sentences behind it. */
const [footRoom, mostBehind] = [54, 3]
/** What a slide with a doubt weighs more. */
const more = 0.4
/** What has its doubt in its own words, or is no statement on how things are. */
const isFree = new Set<NoteKind>(['quotation', 'statement', 'points', 'picture', 'timeline'])

/** A candidate with what the article says behind it that holds it back, at the foot of the slide. */
export function withDoubt(scene: Scene, candidate: Candidate): Candidate {
  const note = isFree.has(candidate.kind) ? undefined : doubtOf(scene, candidate)
  if (!note || candidate.variants.length === 0) return candidate
  const noted = candidate.variants.map((each) => ({ ...each, note: note.text, noteCite: note.cite }))
  return { ...candidate, isDoubt: true, weight: candidate.weight + more, variants: [...noted, ...candidate.variants] }
}

/** What holds back what a candidate shows, where the article says so right behind it. */
export function doubtOf(scene: Scene, { cites }: Pick<Candidate, 'cites'>, most = footRoom): Claim | undefined {
  const last = cites.at(-1)
  const sentence = last === undefined ? undefined : sentenceAt(scene, last)
  if (!sentence) return undefined
  const found = doubtBehind(scene, sentence)
  const end = found?.text.trimEnd().length
  const claim = found && scene.claimIn(found, { start: 0, end: end ?? 0 }, most)
  // What it begins with may point at the sentence right before it, and at no other.
  const { sentences } = scene.part
  const isNext = found !== undefined && sentences.indexOf(found) === sentences.indexOf(sentence) + 1
  return claim && (isNext || !scene.words.pointsOut.test(claim.text.slice(0, 1))) ? claim : undefined
}

/**
 * The sentence behind another that holds it back: the next of its paragraph, with none between that has an amount of
 * its own; or one of the next paragraph, where that begins with whoever sees it otherwise.
 */
function doubtBehind({ part: { sentences }, words, of }: Scene, sentence: Sentence): Sentence | undefined {
  const { doubt, turn, othersSay, objects } = words
  if (!doubt) return undefined
  const at = sentences.indexOf(sentence)
  for (const each of sentences.slice(at + 1, at + 1 + mostBehind)) {
    const isNext = each.paragraph !== sentence.paragraph
    const first = sentences.find(({ paragraph }) => paragraph === each.paragraph)
    const turns = ({ text }: Sentence) => turn?.test(`，${text}`) === true || othersSay.test(text) || objects.test(text)
    const isTurned = first !== undefined && turns(first)
    if (each.paragraph > sentence.paragraph + 1 || (isNext && !isTurned)) return undefined
    if (doubt.holdsBack(each.text)) return each
    if (of(each.id).some(isDrawable)) return undefined
  }
  return undefined
}
