import { findTypedAmount } from '../../article/typedAmounts.ts'
import { grammarOf } from '../../locales/grammars.ts'
import type { Sentence } from '../../source/segment.ts'
import { room } from '../../typography/room.ts'
import { variantsOf } from '../choose.ts'
import { claimOf, type Claim } from '../claims.ts'
import type { Candidate } from '../drafted.ts'
import type { TakenPicture } from '../pictures/take.ts'
import type { Scene } from '../scene.ts'

/** A picture with the sentences of its caption, and the sentence of the article that it stands by. */
export interface PlacedPicture {
  picture: TakenPicture
  caption: readonly Sentence[]
  beside: Sentence
}

/** What a claim, a credit and an alternative text have room for, in Han characters. */
const [claimRoom, creditRoom, altRoom] = [52, 40, 120]
/** How much a picture says by itself. */
const weight = 1.5

/**
 * The pictures of a part, each under a clause of its caption; where the caption is no line of the text, under what else
 * is said of it, if that holds no number. One of which nothing can be said is no candidate.
 */
export function picturesIn(scene: Scene, pictures: readonly PlacedPicture[]): Candidate[] {
  const own = new Set(scene.part.sentences.map(({ id }) => id))
  return pictures
    .filter(({ beside }) => own.has(beside.id))
    .flatMap((placed): Candidate[] => {
      const claims = claimsOf(scene, placed)
      const [first] = claims
      if (!first) return []
      return [
        {
          kind: 'picture',
          cites: [first.cite],
          facts: first.facts,
          weight,
          variants: claims.flatMap((claim) =>
            variantsOf([claim], figuresOf(scene, placed, claim), new Set(claim.facts)),
          ),
        },
      ]
    })
}

/** The ways to show a picture: with whose it is said to be, and without. */
function figuresOf({ locale, words }: Scene, { picture, caption }: PlacedPicture, claim: Claim) {
  const { name, hash, alt, credit } = picture
  const said = captionOf(picture, caption).replace(/[*_\s]+$/, '')
  const by =
    credit
    || (words.pictureBy
      .exec(said)
      ?.slice(1)
      .find((each) => each !== undefined)
      ?? '')
  const bare = by.replace(words.pictureBy, (_, one?: string, two?: string) => one ?? two ?? '').trim()
  const isSound = alt !== '' && room(alt) <= altRoom && isPlain(alt, locale)
  const credits = [...(bare !== '' && room(bare) <= creditRoom ? [bare] : []), words.pictureCredit]
  return credits.map((each) => ({
    kind: 'picture',
    file: { name, hash },
    alt: isSound ? escaped(alt) : claim.text,
    credit: each,
    licence: words.pictureLicence,
  }))
}

const captionOf = ({ caption }: TakenPicture, sentences: readonly Sentence[]): string =>
  caption || sentences.map(({ text }) => text).join('')

function claimsOf(scene: Scene, { picture, caption, beside }: PlacedPicture): Claim[] {
  const { words, locale } = scene
  const clauses = caption.flatMap((sentence) => {
    const [start, end] = bounds(scene, sentence.text)
    const whole = claimOf(sentence, { start, end }, scene.of(sentence.id), locale, words)
    const parts = scene.claims(sentence).filter((claim) => claim.end <= end && start === 0)
    return [...(whole ? [whole] : []), ...parts]
  })
  const cite = caption[0]?.id ?? beside.id
  const others = [caption.length === 0 ? picture.caption : '', picture.title, picture.alt].flatMap((said): Claim[] => {
    const [start, end] = bounds(scene, said)
    const text = words.asSentence(said.slice(start, end).trim())
    const isSayable =
      room(text) >= 3 && room(text) <= claimRoom && isPlain(text, locale) && !/\\|\{\{|\}\}|\|/.test(text)
    return isSayable ? [{ text: escaped(text), cite, facts: [], refersBack: false, end, room: room(text) }] : []
  })
  const seen = new Set<string>()
  return [...clauses, ...others].filter(({ text }) => room(text) >= 3 && !seen.has(text) && seen.add(text))
}

/** Where the words of a caption begin, behind its number, and end, before whose the picture is. */
function bounds({ words }: Scene, text: string): [number, number] {
  const [mark = ''] = /^\s*[*_]*\s*/.exec(text) ?? []
  const [label = ''] = words.captionLabel.exec(text.slice(mark.length)) ?? []
  const start = mark.length + label.length
  const by = words.pictureBy.exec(text.slice(start).replace(/[*_\s]+$/, ''))
  const end = by ? start + by.index : text.replace(/[*_\s]+$/, '').length
  return [start, Math.max(start, end)]
}

const isPlain = (text: string, locale: string): boolean => !findTypedAmount(text, grammarOf(locale), [])
const escaped = (text: string): string => text.replaceAll('{', '\\{')
