import { withCapital } from '../../locales/capital.ts'
import { room } from '../../typography/room.ts'
import { claimOf, type Claim } from '../claims.ts'
import { paragraphAround, type Scene } from '../scene.ts'
import type { Stated } from '../stated.ts'
import { isDrawable } from './amounts.ts'

/** The longest claim, in Han characters. */
const longest = 50

/** A claim on what was found of those who were asked, with the fact that says how many they were. */
export interface AskedClaim {
  claim: Claim
  asked: Stated
}

/**
 * A share that begins its sentence, of those whom the sentence before it says were asked: The county asked 820
 * passengers. 38% work at the hospital is Of 820 passengers asked, 38% work at the hospital.
 * @param end where what is said of the share ends in its sentence
 */
export function askedClaim(scene: Scene, share: Stated, end: number): AskedClaim | undefined {
  const { ofAsked } = scene.words
  const { sentence, reading, cite } = share
  if (!ofAsked || sentence.text.slice(0, reading.start).trim() !== '') return undefined
  const around = paragraphAround(scene, cite)
  const before = around[around.findIndex(({ id }) => id === cite) - 1]
  const counted = before ? scene.of(before.id).filter(isDrawable) : []
  const [asked] = counted
  if (!before || !asked || counted.length > 1 || asked.reading.unit !== 'count') return undefined
  if (asked.reading.noun === undefined) return undefined
  const lead = ofAsked(
    before.text.slice(0, asked.reading.start),
    `{${asked.id}}`,
    sentence.text.slice(reading.end, end),
  )
  const tail = claimOf(sentence, { start: reading.start, end }, scene.of(cite), scene.locale, scene.words)
  if (lead === undefined || !tail) return undefined
  const text = withCapital(`${lead}${scene.words.inMiddle(tail.text)}`)
  const claim = { ...tail, text, facts: [asked.id, ...tail.facts], refersBack: false, room: room(lead) + tail.room }
  return claim.room <= longest ? { claim, asked } : undefined
}
