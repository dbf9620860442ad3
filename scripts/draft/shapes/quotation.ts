import { shortened } from '../shortened.ts'
import { differenceOf } from '../../source/quotation/compare.ts'
import { room } from '../../typography/room.ts'
import { firstAmount } from '../../article/typedAmounts.ts'
import { grammarOf } from '../../locales/grammars.ts'
import { titleClaim, variantsOf } from '../choose.ts'
import type { Claim } from '../claims.ts'
import type { Candidate } from '../drafted.ts'
import { quotedIn, type Quoted } from '../quoted.ts'
import { sentenceAt, type Scene } from '../scene.ts'
import { wordsOf } from '../../audit/words.ts'
import type { Place } from '../../quantities/citation.ts'

/** A word or two in marks are no quotation, and a slide has no room for more than so much, in Han characters. */
const [shortest, longest] = [10, 110]

/** Somebody's words, where the article says whose they are, word for word. */
export function quotationsIn(scene: Scene): Candidate[] {
  const { locale, words, part } = scene
  return quotedIn(scene).flatMap((quoted): Candidate[] => {
    const fitting = fittingIn(quoted)
    const named = fitting && words.speakerOf(quoted.around)
    const speaker =
      named
      && words.fullSpeaker(
        named,
        scene.article.map(({ text }) => text),
      )
    if (!fitting || !speaker || room(speaker.name) > 20) return []
    const isPlain = speaker.role === undefined || firstAmount(speaker.role, grammarOf(locale)) === undefined
    const role = isPlain ? shortened(words, speaker.role ?? '', 36) : ''
    const [first] = fitting.cites
    const item = {
      quote: fitting.quote,
      speaker: speaker.name,
      ...(role === '' ? {} : { role }),
      cite: fitting.cites.length === 1 ? first : fitting.cites,
    }
    const claims = claimsAround(
      scene,
      part.sentences.findIndex(({ id }) => id === first),
      fitting.cites.length,
      speaker.name,
      fitting.quote,
    )
    return [
      {
        kind: 'quotation',
        cites: fitting.cites,
        facts: [],
        speaker: speaker.name,
        weight: 1.7,
        variants: variantsOf(claims, [{ kind: 'quotation', items: [item] }], new Set()),
      },
    ]
  })
}

/** Words that are quoted, all of them where a slide has room for that, else the last sentence that it has room for. */
function fittingIn({ words, sentences }: Quoted): { quote: string; cites: Place[] } | undefined {
  const parts = [
    { quote: words, sentences },
    ...(sentences.length === 1
      ? []
      : sentences.map((sentence) => ({ quote: insideOf(sentence.text, words), sentences: [sentence] })).reverse()),
  ]
  const found = parts
    .map((part) => ({ ...part, quote: part.quote.replace(/[,，]$/, '').trim() }))
    .find(
      ({ quote, sentences: own }) =>
        room(quote) >= shortest
        && room(quote) <= longest
        && differenceOf(quote, own.map(({ text }) => text).join(' ')) === undefined,
    )
  return found && { quote: found.quote, cites: found.sentences.map(({ id }) => id) }
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
 * What a quotation is said about: the sentences before it, of its own paragraph first, and the one behind it; never
 * what says who says it. Else the title of its section.
 */
function claimsAround(scene: Scene, index: number, count: number, speaker: string, quote: string): Claim[] {
  const { sentences } = scene.part
  const [own] = sentences.slice(index)
  const near = [index - 1, index - 2, index - 3, index + count].flatMap((at) => sentences[at] ?? [])
  const inParagraph = near.filter(({ paragraph }) => paragraph === own?.paragraph)
  const beside = near.filter((each) => !inParagraph.includes(each))
  const isFree = (claim: Claim) =>
    !/[「“"]/.test(claim.text)
    && !claim.text.includes(speaker)
    && !(sentenceAt(scene, claim.cite)?.text.includes(speaker) && scene.words.isScene.test(claim.text))
    && !scene.words.addressed.test(claim.text)
  const isPlain = (claim: Claim) => claim.facts.length === 0 && !claim.refersBack && isFree(claim)
  const isNear = (claim: Claim) => claim.facts.length <= 1 && isFree(claim)
  const before = inParagraph.flatMap((sentence) => scene.claims(sentence))
  // What another paragraph says is what is quoted only where both have a word in common.
  const ofQuote = wordsOf(quote)
  const others = beside
    .flatMap((sentence) => scene.claims(sentence))
    .filter(({ text }) => [...wordsOf(text)].some((word) => ofQuote.has(word)))
  const found = [...before.filter(isPlain), ...others.filter(isPlain)].slice(0, 3)
  return [...found, ...(own ? titleClaim(scene, own.id) : []), ...before.filter(isNear).slice(0, 2)]
}
