import { shortened } from '../shortened.ts'
import { differenceOf } from '../../source/quotation/compare.ts'
import { room } from '../../typography/room.ts'
import { firstAmount } from '../../article/typedAmounts.ts'
import { grammarOf } from '../../locales/grammars.ts'
import { claimsFor, variantsOf } from '../choose.ts'
import type { Claim } from '../claims.ts'
import type { Candidate } from '../drafted.ts'
import type { Scene } from '../scene.ts'

/** A word or two in marks are no quotation, and a slide has no room for more than so much, in Han characters. */
const [shortest, longest] = [10, 110]
const quoted = /「([^」]+)」|“([^”]+)”|"([^"]+)"/g

/** Somebody's words, where the article says whose they are, word for word. */
export function quotationsIn(scene: Scene): Candidate[] {
  const { sentences } = scene.part
  return sentences.flatMap((sentence, index) => {
    const before = sentences[index - 1]
    const sentenceBefore = before?.paragraph === sentence.paragraph ? before.text : ''
    const text = sentence.text.trim()
    const found = [...text.matchAll(quoted)].map((match) => ({
      words: match[1] ?? match[2] ?? match[3] ?? '',
      at: match.index,
      end: match.index + match[0].length,
    }))
    const quotes = found.filter(({ words }) => room(words) >= shortest)
    const [quote] = [...quotes].sort((a, b) => room(b.words) - room(a.words))
    const [first, last] = [found[0], found.at(-1)]
    if (!quote || !first || !last) return []
    // What stands between two halves of a quotation says whose it is.
    const [ahead, behind] = [
      text.slice(0, first.at),
      text.slice(first.end, found.length > 1 ? found[1]?.at : undefined),
    ]
    const speaker = scene.words.speakerOf(ahead, behind, sentenceBefore)
    if (!speaker || room(speaker.name) > 20) return []
    const words = quote.words.replace(/[,，]$/, '').trim()
    if (room(words) > longest || differenceOf(words, sentence.text) !== undefined) return []
    const role =
      speaker.role === undefined || firstAmount(speaker.role, grammarOf(scene.locale)) !== undefined
        ? undefined
        : shortened(scene.words, speaker.role, 36)
    const figure = {
      kind: 'quotation',
      items: [
        {
          quote: words,
          speaker: speaker.name,
          ...(role === undefined || role === '' ? {} : { role }),
          cite: sentence.id,
        },
      ],
    }
    const claims = claimsAround(scene, index)
    return [
      {
        kind: 'quotation' as const,
        cites: [sentence.id],
        facts: [],
        weight: 1.7,
        variants: variantsOf(claims, [figure], new Set()),
      },
    ]
  })
}

/** What a quotation is said about: the sentences before it, of its own paragraph first, and the one behind it. */
function claimsAround(scene: Scene, index: number): Claim[] {
  const { sentences } = scene.part
  const [own] = sentences.slice(index)
  const near = [index - 1, index - 2, index - 3, index + 1].flatMap((at) => sentences[at] ?? [])
  const inParagraph = near.filter(({ paragraph }) => paragraph === own?.paragraph)
  const beside = near.filter((each) => !inParagraph.includes(each))
  const isPlain = (claim: Claim) => claim.facts.length === 0 && !claim.refersBack && !/[「“"]/.test(claim.text)
  const isNear = (claim: Claim) => claim.facts.length <= 1 && !/[「“"]/.test(claim.text)
  const before = inParagraph.flatMap((sentence) => scene.claims(sentence))
  const others = beside.flatMap((sentence) => scene.claims(sentence))
  const found = [...before.filter(isPlain), ...before.filter(isNear), ...others.filter(isPlain)]
  return found.length > 0 ? found.slice(0, 4) : own ? claimsFor(scene, [own.id], new Set()) : []
}
