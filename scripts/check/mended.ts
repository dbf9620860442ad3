import { repairKinds, type Repair, type RepairKind } from '../source/repair.ts'

/** What was mended of one kind: how often, and in which paragraphs. */
export interface Mended {
  kind: RepairKind
  count: number
  paragraphs: number[]
}

/** What was mended in a text as received, by kind, in the order in which it was done. */
export function mendedByKind(repairs: readonly Repair[]): Mended[] {
  return repairKinds.flatMap((kind): Mended[] => {
    const own = repairs.filter((repair) => repair.kind === kind)
    const paragraphs = [...new Set(own.map(({ paragraph }) => paragraph))].sort((a, b) => a - b)
    return own.length === 0 ? [] : [{ kind, count: own.reduce((sum, { count }) => sum + count, 0), paragraphs }]
  })
}

const words: Readonly<Record<RepairKind, readonly [string, string]>> = {
  quoted: ['line or mark of a mail program', 'lines and marks of a mail program'],
  markup: ['mark of HTML or Markdown', 'marks of HTML or Markdown'],
  entity: ['entity of HTML', 'entities of HTML'],
  mojibake: ['stretch decoded wrongly', 'stretches decoded wrongly'],
  invisible: ['unseen character', 'unseen characters'],
  letter: ['letter in another form', 'letters in other forms'],
  space: ['space of another kind', 'spaces of another kind'],
  page: ['head or number of a page', 'heads and numbers of pages'],
  line: ['line end within a paragraph', 'line ends within paragraphs'],
  hyphen: ["word parted at a line's end", "words parted at a line's end"],
  note: ['mark of a note on the line', 'marks of notes on the line'],
  reading: ['reading', 'readings'],
  erratum: ['correction of yours', 'corrections of yours'],
}

/** A line for each kind of what was mended, with the paragraphs; none where nothing was. */
export function mendedLines(repairs: readonly Repair[]): string[] {
  return mendedByKind(repairs).map(({ kind, count, paragraphs }) => {
    const where = `${paragraphs.length === 1 ? 'paragraph' : 'paragraphs'} ${ranges(paragraphs)}`
    return `mended     ${count} ${words[kind][count === 1 ? 0 : 1]} in ${where}`
  })
}

/** A change, as `--show-repairs` lists it; what readings are for says itself. */
export function repairLine({ paragraph, kind, found, correct, reason, count }: Repair): string {
  const times = count > 1 ? `, ${count} times` : ''
  return `${paragraph}  ${kind}  ${found} → ${correct || 'nothing'}${times}${kind === 'reading' ? '' : `  (${reason})`}`
}

/** 2, 3, 4, 6 as `2–4, 6`; no more than a line holds. */
function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last && number === last[1] + 1) last[1] = number
    else runs.push([number, number])
  }
  const said = runs.slice(0, 8).map(([from, to]) => (from === to ? String(from) : `${from}–${to}`))
  return said.join(', ') + (runs.length > 8 ? ' …' : '')
}
