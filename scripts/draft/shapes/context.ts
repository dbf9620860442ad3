import { room } from '../../typography/room.ts'
import { claimOf, type Claim } from '../claims.ts'
import { sentenceAt, type Scene } from '../scene.ts'
import { shortened } from '../shortened.ts'
import type { Stated } from '../stated.ts'

/** What a number alone has room for under it, in Han characters. */
const most = 60

/**
 * What stands under a number alone: how its sentence goes on behind the claim; else what the number is of, where the
 * claim does not say that already.
 */
export function contextOf(scene: Scene, fact: Stated, claim: Claim | undefined): string {
  const sentence = sentenceAt(scene, fact.cite)
  if (sentence && claim?.cite === fact.cite) {
    const rest = sentence.text.slice(claim.end)
    const lead = /^[\s,，;；:：—–-]*/u.exec(rest)?.[0].length ?? 0
    const text = sentence.text.trimEnd()
    const end = text.length - (/[.。!！?？]$/u.test(text) ? 1 : 0)
    const more = claimOf(sentence, { start: claim.end + lead, end }, scene.of(fact.cite), scene.locale, scene.words)
    const isOne = more !== undefined && !/[;；。]/u.test(more.text) && !more.facts.includes(fact.id)
    // What it points at stands in the claim, or it is not said.
    const isClear = isOne && scene.words.standsAlone(`${claim.text}${scene.words.joint}${more.text}`)
    if (isClear && more.room >= 4 && more.room <= most / 2) return more.text
  }
  // 旅館、 before 11口井 is of the item before it.
  const label = /[、，]$/u.test(fact.label) ? '' : shortened(scene.words, fact.label, most)
  return room(label) < 2 || (claim && saysAll(claim.text, label)) ? '' : label
}

/** Whether a claim has all the words of a label: a pilot, under "A pilot wants at least 0.6 metres". */
function saysAll(claim: string, label: string): boolean {
  const said = claim.toLowerCase()
  const bare = claim.replace(/\{[^}]*\}/g, '')
  const own = label.toLowerCase()
  const words = /\p{Script=Han}/u.test(own) ? [own] : own.split(/\s+/)
  const claimed = new Set(said.replace(/\{[^}]*\}/g, ' ').match(/[\p{L}\p{N}’'-]+/gu))
  return said.includes(own) || bare.includes(label) || words.every((word) => claimed.has(word))
}
