import { shortened } from '../shortened.ts'
import { differenceOf } from '../../source/quotation/compare.ts'
import { room } from '../../typography/room.ts'
import { firstAmount } from '../../article/typedAmounts.ts'
import { grammarOf } from '../../locales/grammars.ts'
import { localeOf } from '../../locales/index.ts'
import { inMarks } from '../../locales/quotationMarks.ts'
import type { Candidate, Variant } from '../drafted.ts'
import type { Claim } from '../claims.ts'
import { quotedIn, unquoted, type QuotedWords } from '../quoted.ts'
import { paragraphAround, type Scene } from '../scene.ts'
import type { Sentence } from '../../source/segment.ts'
import type { DraftWords, Stretch } from '../../locales/drafting/draftWords.ts'

/** A word or two in marks are no quotation, and a slide has no room for more than so much, in Han characters. */
const [shortest, longest] = [10, 110]
/** A clause that is more of a quotation than this says it twice. */
const half = 0.4
/** A clause over a quotation is at least so long, and at most so much of it; what is longer is not read at a glance. */
const [leastClause, mostOfQuote, glance] = [5, 0.7, 40]
/** What a quotation weighs under a clause of it, and under the name of whose it is. */
const weights = { clause: 1.7, speaker: 1.5 } as const
/** As short a clause as that Ada Lind runs the port only says who she is. */
const leastTold = 14
/** The room of what is told of somebody, and how far into it their name stands, in Han characters. */
const [toldRoom, nameWithin] = [46, 16]
/** So many clauses are tried over a quotation. */
const mostTried = 3

/** Between two sentences of a quotation. */
const sentenceEnd = /(?<=[.!?。！？])\s*(?=[^\s”」’』"])/u

/** Somebody's words, where the article says for certain whose they are, word for word. */
export function quotationsIn(scene: Scene): Candidate[] {
  const { locale, words, prose, people } = scene
  return quotedIn(scene).flatMap(({ stretches, around }): Candidate[] => {
    const fitting = fittingIn(stretches)
    const named = fitting && words.speakerOf(around, people)
    const speaker = named && words.fullSpeaker(named, prose)
    if (!fitting || !speaker || room(speaker.name) > 20) return []
    const isPlain = speaker.role === undefined || firstAmount(speaker.role, grammarOf(locale)) === undefined
    const role = isPlain ? shortened(words, speaker.role ?? '', 36) : ''
    const cites = fitting.sentences.map(({ id }) => id)
    const [first] = cites
    if (first === undefined) return []
    const by = { speaker: speaker.name, ...(role === '' ? {} : { role }) }
    const figureOf = ({ quote, sentences }: Part) => {
      const [one, ...others] = sentences.map(({ id }) => id)
      return { kind: 'quotation', items: [{ quote, ...by, cite: others.length === 0 ? one : [one, ...others] }] }
    }
    const told = toldBefore(around.before, scene)
    const gist = words.gistOf(fitting.quote)
    const isGist = gist !== '' && room(gist) <= glance && isSayable(gist, locale)
    const gists = isGist ? [words.toldBy(speaker.name, gist)] : []
    const clauses = [...clausesIn(fitting.quote, scene), ...(told === undefined ? [] : [told]), ...gists]
    const claims = clauses.map((text): Titled => ({ text, cite: first, facts: [] }))
    // What is told of somebody stands over their words better than half of these again.
    const isHalf = (title: Titled) => {
      const { quote } = behindClaim(title.text, fitting, scene)
      return quote === fitting.quote && hasMarks.test(title.text) && room(title.text) > room(quote) * half
    }
    const areHalves = claims.length > 0 && claims.every(isHalf)
    const ofThem = claims.length === 0 || areHalves ? toldOf(speaker.name, fitting, scene) : []
    const titles = [
      ...(areHalves ? ofThem.filter(({ facts }) => facts.length === 0) : []),
      ...claims,
      ...(areHalves ? [] : ofThem),
    ]
    const byName: Titled = { text: words.inWordsOf(speaker.name), cite: first, facts: [] }
    // Where another slide shows the numbers of its title it needs another.
    const isNumbered = titles.every(({ facts }) => facts.length > 0)
    const isOfOther = isObjecting(fitting, scene)
    return [
      {
        kind: 'quotation',
        cites,
        facts: [],
        speaker: speaker.name,
        ...(isOfOther ? { isObjection: true } : {}),
        weight: claims.length > 0 ? weights.clause : weights.speaker,
        variants: (isNumbered ? [...titles, byName] : titles).map(({ text, cite, facts }): Variant => ({
          claim: text,
          figure: figureOf(behindClaim(text, fitting, scene)),
          claimCite: cite,
          named: facts,
        })),
      },
    ]
  })
}

/** What stands over a quotation, and where the article says it. */
type Titled = Pick<Claim, 'text' | 'cite' | 'facts'>

/**
 * What the paragraph of a quotation tells of whoever says it, by name: what they say beside it, the nearest first, else
 * what they do: Tom Reyes says that the boats come too late; Tom Reyes has mended nets for thirty years.
 */
function toldOf(name: string, { sentences }: Part, scene: Scene): Titled[] {
  const { words } = scene
  const [first] = sentences
  const last = sentences.at(-1)
  if (!first || !last) return []
  const own = paragraphAround(scene, first.id)
  const at = own.findIndex(({ id }) => id === first.id)
  const inOrder = [...own.slice(0, at + 1).reverse(), ...own.slice(own.findIndex(({ id }) => id === last.id) + 1)]
  const claims = inOrder.flatMap((sentence) =>
    scene
      .claims(sentence)
      // At half past six Ada Lind lifts a pot: that is a scene, and nothing to stand above words.
      .filter(({ text }) => room(text) <= toldRoom && !hasMarks.test(text) && !words.hour.test(text))
      .filter(({ text }) => room(text.slice(0, Math.max(0, text.indexOf(name)))) <= nameWithin && text.includes(name)),
  )
  // Not everyone is pleased: what leads them in, where it has no number that another slide may show.
  const leading = inOrder
    .filter(({ text }) => words.objects.test(unquoted(text)))
    .flatMap((sentence) =>
      scene.claims(sentence).filter(({ facts, text }) => facts.length === 0 && !hasMarks.test(text)),
    )
  const saysIt = ({ text }: Claim) => words.saysWhat.test(text)
  const isBare = ({ facts }: Claim) => facts.length === 0
  return [
    ...claims.filter((claim) => saysIt(claim) && isBare(claim)),
    ...leading,
    ...claims.filter((claim) => saysIt(claim) && !isBare(claim)),
    ...claims.filter((claim) => !saysIt(claim) && claim.room >= leastTold),
  ].slice(0, mostTried)
}

const hasMarks = /[“”「」"？?]/u

/** Whether the paragraph of a quotation gives the word to somebody who sees it otherwise. */
function isObjecting({ sentences: [first] }: Part, scene: Scene): boolean {
  const own = first ? paragraphAround(scene, first.id) : []
  const at = own.findIndex((each) => each === first)
  return own.slice(0, at + 1).some(({ text }) => scene.words.objects.test(unquoted(text)))
}

/** Words that are quoted, and the sentences that they stand in. */
interface Part {
  quote: string
  sentences: readonly Sentence[]
}

/** The longest stretch of what somebody says that a slide has room for; of one too long its last sentence that fits. */
function fittingIn(stretches: readonly QuotedWords[]): Part | undefined {
  const longestFirst = [...stretches].sort((a, b) => room(b.words) - room(a.words))
  const found = longestFirst
    .flatMap(({ words, sentences }) => [
      { quote: words, sentences },
      ...(sentences.length === 1
        ? []
        : sentences.map((sentence) => ({ quote: insideOf(sentence.text, words), sentences: [sentence] })).reverse()),
    ])
    .map((part) => ({ ...part, quote: part.quote.replace(/[,，]$/, '').trim() }))
    .find(({ quote, sentences: own }) => room(quote) >= shortest && room(quote) <= longest && isWithin(quote, own))
  return found
}

const isWithin = (quote: string, sentences: readonly Sentence[]): boolean =>
  differenceOf(quote, sentences.map(({ text }) => text).join(' ')) === undefined

/**
 * What of a quotation stands under a claim: what goes on behind it where it is the first sentence, what leads up to it
 * where it is the last, or else all.
 */
function behindClaim(claim: string, { quote, sentences }: Part, { locale, words }: Scene): Part {
  const said = quote.split(sentenceEnd)
  const isClaim = (sentence = '') => claim === inMarks(words.asSentence(sentence), localeOf(locale).quotationMarks)
  const part = (rest: string, ways: readonly (readonly Sentence[])[]): Part | undefined => {
    const own = ways.findLast((those) => isWithin(rest, those))
    return own && room(rest) >= shortest ? { quote: rest, sentences: own } : undefined
  }
  const [first = '', last = ''] = [said[0], said.at(-1)]
  const behind = sentences.map((_, index) => sentences.slice(index))
  const before = sentences.map((_, index) => sentences.slice(0, sentences.length - index))
  const rest = isClaim(first)
    ? part(quote.slice(first.length).trim(), behind)
    : isClaim(last)
      ? part(quote.slice(0, quote.length - last.length).trim(), before)
      : undefined
  return rest ?? { quote, sentences }
}

/** What of a sentence stands within a quotation. */
function insideOf(sentence: string, words: string): string {
  const text = sentence
    .trim()
    .replace(/^.*[「“"](?=.)/u, '')
    .replace(/[」”"].*$/u, '')
  return words.includes(text) ? text : ''
}

/**
 * What stands over a quotation: a clause of it, in marks, which says what the point is; the last that is clear by
 * itself. What the article says in the sentence before is of something else as often as not.
 */
function clausesIn(quote: string, { locale, words }: Scene): string[] {
  const sentences = quote.split(sentenceEnd)
  const clauses = sentences.flatMap((sentence) =>
    [...words.clausesOf(sentence), ...lastOf(sentence, words)]
      // “It is not the wind, it is the sail”: what leads up to the end is half of what is said, unless the end only
      // says something of that.
      .filter(({ end }) => !/\p{L}/u.test(sentence.slice(end)) || words.comments?.test(sentence.slice(end)) === true)
      .map(({ start, end }) => words.asSentence(sentence.slice(start, end))),
  )
  return clauses
    .filter(
      (clause) =>
        room(clause) >= leastClause
        && room(clause) <= Math.min(glance, room(quote) * mostOfQuote)
        && !words.pointsBack.test(clause)
        && words.standsAlone(clause)
        && isSayable(clause, locale),
    )
    .reverse()
    .slice(0, mostTried)
    .map((clause) => inMarks(clause, localeOf(locale).quotationMarks))
}

/**
 * What a sentence ends with behind one of its commas, where that is a sentence by itself and stands under no condition;
 * the longest first.
 */
function lastOf(sentence: string, words: DraftWords): Stretch[] {
  const end = sentence.replace(/[\s.!?。！？]+$/u, '').length
  const commas = [...sentence.slice(0, end).matchAll(/，|, /g)].map(({ index }) => index + 1)
  const isUnder = (start: number) =>
    sentence
      .slice(0, start - 1)
      .split(/，|, /)
      .some(words.isCondition)
  return commas
    .filter((start) => !isUnder(start))
    .filter((start) => words.isSentence(words.asSentence(sentence.slice(start, end)), leastClause))
    .map((start) => ({ start, end }))
    .reverse()
}

/** What somebody is told to say in front of what is quoted, in the same sentence: 林素梅說，魚少了，「…」. */
function toldBefore(before: string, { locale, words }: Scene): string | undefined {
  const text = words.asSentence(before.replace(/[“「"\s:：,，]+$/u, ''))
  const isTold = words.tells.test(before) && words.standsAlone(text) && isSayable(text, locale)
  return isTold && room(text) <= glance && !/[“”「」"]/u.test(text) ? text : undefined
}

/** Whether words can stand in a claim: no number that no fact is named for, nothing that is read as a reference. */
const isSayable = (text: string, locale: string): boolean =>
  firstAmount(text, grammarOf(locale)) === undefined && !/[{}\\|]/.test(text)
