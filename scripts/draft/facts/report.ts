import type { Held } from '../hold.ts'
import type { Sentence } from '../../source/segment.ts'
import { differences } from './differs.ts'
import type { DraftedTable } from './index.ts'

/** As many lines of a kind as are read. */
const mostLines = 6

/** What a draft says of its table: what it took, and where the article says otherwise. */
export function tableLines({ drafted, talk }: Held, table: DraftedTable, sentences: readonly Sentence[]): string[] {
  const kept = table.facts.filter(({ id }) => Object.hasOwn(drafted.facts, id))
  const cells = kept.reduce((sum, { values }) => sum + values.length, 0)
  const slides = drafted.sections
    .flatMap((section) => section.slides)
    .filter(({ facts }) => kept.some(({ id }) => facts.includes(id)))
  const texts = new Map<string, string>(sentences.map(({ id, text }) => [id, text]))
  const differ = differences(talk.facts.values(), table, (cite) => texts.get(cite))
  const some = (lines: readonly string[]) => [
    ...lines.slice(0, mostLines),
    ...(lines.length > mostLines ? [`and ${lines.length - mostLines} more`] : []),
  ]
  return [
    `table      ${cells} of its cells in ${kept.map(({ id }) => id).join(', ') || 'no fact'}; ${slides.length} slides draw them`,
    ...some(differ).map((line) => `differs    ${line}`),
  ]
}
