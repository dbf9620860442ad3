import { claimOf, type Claim } from '../claims.ts'
import { sentenceAt, type Scene } from '../scene.ts'
import type { Stated } from '../stated.ts'
import { timedAt, type When } from '../when.ts'
import { room } from '../../typography/room.ts'

/** An amount with its words for when. */
interface Timed {
  amount: Stated
  when: When | undefined
}

/** So much room has a claim, in Han characters. */
const longest = 50
/** As much room as a date takes. */
const year = '2000'

/** A mark that ends a clause; a comma or a point within a number ends none. */
export const clauseEnd = /[，。；;!?！？]|,(?!\d)|\.(?:\s|$)/u

/**
 * The first value of several and the last as one claim: what lies between is left to the figure. Where both stand in
 * one sentence they are joined as its list is, else as two clauses.
 * @param startOf where the item of a value begins, behind a place in its sentence
 */
export function firstAndLast(
  scene: Scene,
  values: readonly Stated[],
  startOf: (value: Stated, after: number) => number,
): Claim | undefined {
  const [first, second] = values
  const last = values.at(-1)
  const before = values.at(-2)
  const sentence = first && sentenceAt(scene, first.cite)
  const closing = last && sentenceAt(scene, last.cite)
  if (!first || !second || !last || !before || !sentence || !closing) return undefined
  const { itemEnd, joint, semicolon } = scene.words
  const { text } = sentence
  const isOne = first.cite === last.cite
  const start = startOf(first, 0)
  const firstEnd =
    second.cite === first.cite
      ? startOf(second, first.reading.end)
      : endOfItem(text, first, scene.of(first.cite), scene.words)
  const lastStart = startOf(last, before.cite === last.cite ? before.reading.end : 0)
  const clauses = [0, ...[...text.slice(0, start).matchAll(/[，；：;]|[,:](?!\d)/gu)].map(({ index }) => index + 1)]
  // A clause that begins with its date has what it speaks of before it: 工作日的骑行，2021年为22%，….
  const isBare = text.slice(clauses.at(-1), start).trim() === ''
  const from = clauses.at(isBare ? -2 : -1) ?? 0
  const item = text.slice(first.reading.end, firstEnd)
  const cut = item.slice(0, clauseEnd.exec(item)?.index).replace(itemEnd, '')
  const end = first.reading.end + cut.length
  const one = scene.claimIn(sentence, { start: from, end })
  const tailEnd = endOfItem(closing.text, last, scene.of(last.cite), scene.words)
  const stretch = { start: lastStart, end: tailEnd }
  const other = claimOf(closing, stretch, scene.of(last.cite), scene.locale, scene.words)
  if (!one || !other || (cut === item && second.cite === first.cite)) return undefined
  const tail = other.text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())
  // From 38 in 2020, | 186 last year: what is told from one is told to the other, or not at all.
  const isFrom = isOne && scene.words.fromTo?.isFrom(one.text) === true
  const between = text.slice(first.reading.end, second.reading.start)
  const whole = isFrom && goOneWay(values) ? scene.words.fromTo?.joined(one.text, between, tail) : undefined
  if (isFrom && whole === undefined) return undefined
  return {
    text: whole ?? `${one.text}${isOne ? joint : semicolon}${tail}`,
    cite: sentence.id,
    facts: [...one.facts, ...other.facts].filter((fact) => values.some(({ id }) => id === fact)),
    refersBack: one.refersBack,
    end: isOne ? tailEnd : end,
    room: one.room + other.room + 1,
  }
}

/** Whether values only grow, or only get less. */
function goOneWay(values: readonly Stated[]): boolean {
  const steps = values
    .slice(1)
    .map(({ reading }, index) => Math.sign(Number(reading.value) - Number(values[index]?.reading.value)))
  return steps.every((step) => step !== 0 && step === steps[0])
}

/**
 * The clauses of an amount, with another and its words for when behind them, which leaves out what was said: Harwell
 * had 14 wells in 2005; 3 today. What turned between them stands between: 30 in 2012, 3 today. None where a clause does
 * not say when, or says more amounts.
 */
export function withLater(scene: Scene, { amount, when }: Timed, later: Timed, turn?: Timed): Claim[] {
  const label = when?.label ?? ''
  const sentence = sentenceAt(scene, amount.cite)
  const { timed, semicolon, comma } = scene.words
  if (!sentence || !timed || label === '' || (later.when?.label ?? '') === '') return []
  const told = [...(turn ? [turn] : []), later]
  const tail = told.map((each) => timed(timedAt(each.when, each.amount))).join(comma)
  const written = told.reduce((text, { amount: { id, reading } }) => text.replace(`{${id}}`, reading.text), tail)
  // Two winters ago says when the other was.
  const others = [...scene.of(amount.cite)].filter(({ id }) => id !== amount.id && !label.includes(`{${id}`))
  const isAlone = (claim: Claim) =>
    claim.facts.includes(amount.id)
    && claim.text.toLowerCase().includes(label.toLowerCase())
    && !others.some((each) => claim.facts.includes(each.id) && each.reading.unit === amount.reading.unit)
  return scene
    .claims(sentence)
    .filter(isAlone)
    .map((head) => ({
      ...head,
      text: `${head.text}${semicolon}${tail}`,
      facts: [...head.facts, ...told.map((each) => each.amount.id)],
      room: head.room + room(written.replace(/\{[^}]*\}/g, year)) + 1,
    }))
    .filter((claim) => claim.room <= longest)
}

/** Where the item of a value ends: with its clause, or before the next value. */
function endOfItem(
  text: string,
  { reading }: Stated,
  facts: readonly Stated[],
  { itemEnd, partOf }: Scene['words'],
): number {
  const behind = facts.filter((each) => each.reading.unit !== 'date' && each.reading.start >= reading.end)
  // Three of its 24 sites: the whole belongs to its part.
  const isOfWhole = behind[0] && partOf?.test(text.slice(reading.end, behind[0].reading.start)) === true
  const next = isOfWhole ? behind[1] : behind[0]
  const upTo = text.slice(reading.end, next?.reading.start)
  // What no mark parts from the next amount goes on to the end of its clause: 8户因租金超过3万元而退租.
  const isParted = clauseEnd.test(upTo) || itemEnd.test(upTo) || !/\p{Script=Han}/u.test(upTo)
  const rest = isParted ? upTo : text.slice(reading.end)
  const mark = clauseEnd.exec(rest)
  return (
    reading.end
    + (mark
      ? mark.index
      : rest
          .trimEnd()
          .replace(itemEnd, '')
          .replace(/\s+and$/, '').length)
  )
}
