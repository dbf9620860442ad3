import type { Data } from './figure.ts'
import { plain, type Text, type WrittenFact } from '../../scripts/typography/text.ts'
import type { Words } from '../../scripts/locales/words.ts'
import { sameDecimals } from '../shared/decimals.ts'
import type { Field } from '../shared/field.ts'
import { tonesOf, type Tone, type Toned } from '../shared/subjects.ts'
import { shareColumn } from './shareColumn.ts'
import { shareRows } from './shareRows.ts'

/** A part of a bar, from its base on. */
export interface Segment {
  label: Text
  fact: WrittenFact
  value: number
  /** The accent; its colour in the deck; what is left. */
  tone: 'accent' | 'rest' | Tone
}

/** The parts of a bar in the order in which they are stacked: the stressed one at the base, what is left at the end. */
export function segmentsOf(data: Pick<Data, 'parts' | 'rest'> & Toned, bar: number): Segment[] {
  const parts = data.parts.map((part, index) => ({ ...part, own: data.tones?.[index] }))
  const ordered = [...parts].sort((a, b) => Number(b.accent ?? false) - Number(a.accent ?? false))
  const all = [...ordered, ...(data.rest ? [{ ...data.rest, accent: false, own: undefined }] : [])]
  const formats = new Map(
    sameDecimals([...data.parts, ...(data.rest ? [data.rest] : [])].flatMap(({ facts }) => facts)).map((fact) => [
      fact.fact,
      fact,
    ]),
  )
  let tone = 0
  return all.flatMap(({ label, facts, accent, own }, index): Segment[] => {
    const fact = facts[bar]
    if (!fact) return []
    const isRest = data.rest !== undefined && index === all.length - 1
    const shade = isRest ? 'rest' : accent ? 'accent' : (own ?? tonesOf.surface[tone++])
    return [{ label, fact: formats.get(fact.fact) ?? fact, value: Math.max(0, Number(fact.value)), tone: shade ?? 5 }]
  })
}

/** Whether the shares of a bar come to a little more or less than 100 percent. */
function isRounded(data: Data): boolean {
  return (data.bars ?? ['']).some((_, bar) => {
    const segments = segmentsOf(data, bar)
    const sum = segments.reduce((total, { value }) => total + value, 0)
    return segments.every(({ fact }) => fact.unit === 'percent') && Math.abs(sum - 100) > 1e-6
  })
}

/**
 * Bars in parts: across the field, several under one another; or, where a single one has a narrow field, upright with
 * its labels at its side.
 */
export function shareBar(data: Data & Toned, field: Field) {
  const bars = (data.bars ?? ['']).map((_, index) => segmentsOf(data, index))
  const rounded = isRounded(data)
  return field.width <= 560 && !data.bars
    ? { upright: true as const, rounded, ...shareColumn(data, bars[0] ?? [], field, rounded) }
    : { upright: false as const, rounded, ...shareRows(data, bars, field, rounded) }
}

/** The figure in words. */
export function describe(data: Data, words: Words): string {
  const bars = (data.bars ?? [undefined]).map((name, bar) => {
    const facts = [...data.parts, ...(data.rest ? [data.rest] : [])].flatMap(({ label, facts: each }) => {
      const fact = each[bar]
      return fact ? [words.pair(plain(label), fact.text)] : []
    })
    return name === undefined ? words.statements(facts) : words.pair(plain(name), words.list(facts))
  })
  const all = words.statements([
    ...bars,
    ...(data.whole ? [`100% = ${data.whole.text}`] : []),
    ...(isRounded(data) ? [words.roundedParts] : []),
  ])
  return data.measure === undefined ? all : words.pair(plain(data.measure), all)
}
