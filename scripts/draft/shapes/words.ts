import type { Sentence } from '../../source/segment.ts'
import { room } from '../../typography/room.ts'
import type { Claim } from '../claims.ts'
import type { Candidate, Variant } from '../drafted.ts'
import type { Scene } from '../scene.ts'
import type { Stated } from '../stated.ts'
import { isDrawable } from './amounts.ts'

/** As many points as stand alone on a slide with room for two lines each, and how much room that is. */
const [mostPoints, pointRoom] = [3, 60]
/** What it weighs that nobody knows something yet. */
const openWeight = 1.7

/** Sentences without numbers: each as a statement, and those of a paragraph where nothing can be drawn as points. */
export function wordsIn(scene: Scene): Candidate[] {
  const plain = scene.part.sentences.flatMap((sentence) => {
    const [claim] = scene.claims(sentence).filter(({ facts }) => facts.length === 0)
    // The rest of the sentence is another clause, or there is none.
    const isFirst =
      claim !== undefined
      && scene.words.isSentence(claim.text)
      && scene.words.clausesOf(sentence.text).some(({ start }) => start >= claim.end)
    const isWhole = isFirst || claim?.text === scene.words.asSentence(sentence.text)
    // What is said beside a subject is told, and not stated: the driver, a former postman, waited.
    const hasAside = /,\s[^,]+,\s/.test(sentence.text.slice(0, claim?.end))
    const isOwn = isWhole && !hasAside && !isOfOthers(scene, sentence)
    return claim && isOwn && !/[「“"？?]/.test(claim.text + sentence.text) ? [{ claim, sentence }] : []
  })
  // How an article opens is often a scene: nothing to put alone on a slide.
  const [first] = scene.article
  const opens = (cite: Claim['cite']) =>
    scene.part.sentences.some(({ id, paragraph }) => id === cite && paragraph === first?.paragraph)
  const statements = plain.map(({ claim }): Candidate => {
    // What nobody knows yet is a point of the article.
    const isOpen = scene.words.doubt?.isOpen(claim.text) === true
    const isScene = opens(claim.cite) || scene.words.hour.test(claim.text)
    return {
      kind: 'statement',
      cites: [claim.cite],
      facts: [],
      ...(isOpen ? { isDoubt: true } : {}),
      weight: scene.words.addressed.test(claim.text) ? 0 : isScene ? -1 : isOpen ? openWeight : 0.8,
      variants: [{ claim: claim.text, isStatement: true, claimCite: claim.cite, named: [] }],
    }
  })
  const byParagraph = new Map<number, Claim[]>()
  for (const { claim, sentence } of plain)
    byParagraph.set(sentence.paragraph, [...(byParagraph.get(sentence.paragraph) ?? []), claim])
  const points = [...byParagraph].flatMap(([paragraph, claims]): Candidate[] => {
    const isDrawn = scene.part.sentences.some((each) => each.paragraph === paragraph && scene.of(each.id).length > 0)
    const [lead, ...rest] = claims
    const shown = rest.filter((claim) => room(claim.text) <= pointRoom).slice(0, mostPoints)
    if (isDrawn || !lead || shown.length < 2) return []
    const variant: Variant = {
      claim: lead.text,
      points: shown.map(({ text }) => text),
      claimCite: lead.cite,
      named: [],
    }
    return [
      {
        kind: 'points',
        cites: [lead.cite, ...shown.map(({ cite }) => cite)],
        facts: [],
        weight: 0.9,
        variants: [variant],
      },
    ]
  })
  return [...statements, ...points]
}

/** As many numbers as a statement has, its room in Han characters, and what it weighs. */
const [mostNumbers, statementRoom, weight] = [3, 50, 1]

/** Sentences with numbers as statements, the amount that each names first standing out. */
export function toldIn(scene: Scene): Candidate[] {
  return scene.part.sentences.flatMap((sentence): Candidate[] => {
    if (isOfOthers(scene, sentence)) return []
    const facts = scene.of(sentence.id)
    const claims = scene.claims(sentence).flatMap((claim) => {
      const named = facts.filter(({ id }) => claim.facts.includes(id))
      const [amount] = named.filter((each) => isDrawable(each) && !isTime(each) && !isOfFew(each))
      const amounts = named.filter((each) => isDrawable(each) && !isOfFew(each))
      const isPlain =
        amounts.length <= mostNumbers
        && named.length <= mostNumbers + 1
        && claim.room <= statementRoom
        && !/[「“"？?]/.test(claim.text)
      const isAside =
        scene.words.addressed.test(claim.text)
        || scene.words.hour.test(claim.text)
        || scene.words.isMethod(claim.text)
        || scene.words.control.test(claim.text)
      // The town had expected 14 euros; it cost 8: what came is the news.
      const isAnswered =
        amount !== undefined
        && scene.words.lookedFor?.test(claim.text) === true
        && facts.some(
          ({ id, reading }) =>
            reading.unit === amount.reading.unit && reading.start > amount.reading.end && !claim.facts.includes(id),
        )
      return amount && isPlain && !isAside && !isAnswered ? [{ claim, amount }] : []
    })
    const [first] = claims
    if (!first) return []
    const own = claims.filter(({ amount }) => amount.id === first.amount.id)
    return [
      {
        kind: 'number',
        cites: [sentence.id],
        facts: [first.amount.id],
        weight,
        variants: own.map(({ claim, amount }) => ({
          claim: claim.text,
          isStatement: true,
          accent: new RegExp(`\\{${amount.id.replaceAll('.', '\\.')}(?::[a-z]+)?\\}`).exec(claim.text)?.[0] ?? '',
          claimCite: claim.cite,
          named: claim.facts,
        })),
      },
    ]
  })
}

/**
 * Whether a sentence, or the one before it in its paragraph, gives the word to those who see it otherwise; or says what
 * somebody says, and the next one answers that.
 */
export function isOfOthers({ part: { sentences }, words }: Scene, sentence: Sentence): boolean {
  const at = sentences.findIndex(({ id }) => id === sentence.id)
  const [before, next] = [sentences[at - 1], sentences[at + 1]]
  if (next?.paragraph === sentence.paragraph && words.isAnswered?.(sentence.text, next.text) === true) return true
  const all = before?.paragraph === sentence.paragraph ? [before, sentence] : [sentence]
  return all.some(({ text }) => words.othersSay.test(text))
}

const isTime = ({ reading, base }: Stated): boolean =>
  /^(?:second|minute|hour|day|week|month|year|decade|century)$/.test(reading.unit) || /^age(?:-|$)/.test(base)

/** Two of them, three of them: counted off in words. */
const isOfFew = ({ reading }: Stated): boolean =>
  reading.unit === 'count' && Number(reading.value) <= 12 && !/\d/.test(reading.text)
