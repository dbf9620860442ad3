import { basename, extname } from 'node:path'
import { idSchema } from '../../article/ids.ts'
import { shortest } from '../../article/citedText.ts'
import { CitedeckError } from '../../errors/citedeckError.js'
import { draftWordsFor } from '../../locales/drafting/index.ts'
import { lockTable } from '../../source/table/cells.ts'
import { readTable } from '../../source/table/index.ts'
import type { SourceLock } from '../../source/lockSchema.ts'
import { room } from '../../typography/room.ts'
import type { Drafted, DraftedSlide, Dropped } from '../drafted.ts'
import { shortened } from '../shortened.ts'
import { factsOfTable, type TableFact } from './series.ts'
import { slidesOfTable } from './slides.ts'
import { valuesIn, type LeftOutOfTable } from './values.ts'

/** A table that a draft rests on beside the article. */
export interface DraftedTable {
  id: string
  /** Where it is to lie in the talk's folder. */
  file: string
  title: string
  /** What slides call it, where the title is long. */
  short?: string
  lock: SourceLock
  facts: readonly TableFact[]
  leftOut: readonly LeftOutOfTable[]
}

/**
 * Reads a table for a draft: what it holds as facts, and what is left out.
 * @param taken ids that the draft has already
 * @throws CitedeckError where it cannot be read, or nothing of it can be taken; its message follows the file's name
 */
export function tableForDraft(
  bytes: Uint8Array,
  name: string,
  { locale, taken }: { locale: string; taken: ReadonlySet<string> },
): DraftedTable {
  const { table } = readTable(bytes)
  const title =
    basename(name, extname(name))
      .replace(/[{}[\]*_`]+/g, ' ')
      .trim() || 'Table'
  const id = idOf(title)
  const { values, leftOut } = valuesIn(table, id, { locale })
  if (values.length === 0) {
    const [first] = leftOut
    throw new CitedeckError(
      'table-nothing',
      first ? `has no number that can be taken: ${first.what}: ${first.why}` : 'has no cell with a number in it',
      first ? 'Mend that in the table, and draft again.' : 'Name a table with a head, names or dates, and numbers.',
    )
  }
  const made = factsOfTable(values, { locale, title, taken })
  if (made.facts.length === 0) {
    const [first] = made.leftOut
    throw new CitedeckError(
      'table-nothing',
      `has no number that can be taken: ${first?.what ?? title}: ${first?.why ?? 'nothing tells its rows apart'}`,
      'Give each column a head and each row a name or a date of its own.',
    )
  }
  const short = room(title) > shortest ? shortened(draftWordsFor(locale), title, shortest) || id : undefined
  return {
    id,
    file: `sources/${id}${/\.xlsx$/i.test(name) ? '.xlsx' : '.csv'}`,
    title,
    ...(short === undefined ? {} : { short }),
    lock: lockTable(table, { locale }),
    facts: made.facts,
    leftOut: [...leftOut, ...made.leftOut],
  }
}

/** The id of a table from the name of its file. */
function idOf(title: string): string {
  const id = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '')
    .slice(0, 30)
    .replace(/-+$/, '')
  return idSchema.safeParse(id).success ? id : 'table'
}

/** A draft with what a table gives: its facts, and a section of slides that draw them. */
export function withTable(drafted: Drafted, table: DraftedTable): Drafted {
  const slideIds = new Set(drafted.sections.flatMap(({ id, slides }) => [id, ...slides.map((slide) => slide.id)]))
  const section = freshId('table', slideIds)
  slideIds.add(section)
  const slides: DraftedSlide[] = slidesOfTable(table.facts, drafted.locale, slideIds)
  const shown = new Set(slides.flatMap(({ facts }) => facts))
  const dropped = table.facts
    .filter(({ id }) => !shown.has(id))
    .map(({ id }): Dropped => ({ what: id, why: 'it has more values than a slide draws; it is in facts.yaml' }))
  return {
    ...drafted,
    facts: { ...drafted.facts, ...Object.fromEntries(table.facts.map(({ id, fact }) => [id, fact])) },
    sections:
      slides.length === 0
        ? drafted.sections
        : [...drafted.sections, { id: section, title: draftWordsFor(drafted.locale).fromTable, slides }],
    parts: undefined,
    dropped: [...drafted.dropped, ...dropped, ...table.leftOut.map(({ what, why }): Dropped => ({ what, why }))],
    tables: [...(drafted.tables ?? []), table],
  }
}

function freshId(base: string, taken: ReadonlySet<string>): string {
  let id = base
  for (let next = 2; taken.has(id); next++) id = `${base}-${next}`
  return id
}
