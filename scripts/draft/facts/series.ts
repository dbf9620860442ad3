import { firstAmount } from '../../article/typedAmounts.ts'
import { slugOf } from '../../article/series/layout.ts'
import { isDateText } from '../../quantities/dates.ts'
import type { Plain } from '../../deck/yaml.ts'
import { limits } from '../../input/limits.ts'
import { draftWordsFor } from '../../locales/drafting/index.ts'
import { grammarOf } from '../../locales/grammars.ts'
import type { FactToWrite } from '../drafted.ts'
import type { LeftOutOfTable, TableValue } from './values.ts'

/** A series, a table or a single fact made of a table's values. */
export interface TableFact {
  id: string
  fact: FactToWrite
  /** What it is of, in words without an amount. */
  what: string
  /** The labels of its rows and its dates, each empty where it goes by none. */
  rows: readonly string[]
  dates: readonly string[]
  values: readonly TableValue[]
}

/** The facts that a table gives: values of one thing and unit together, by date, by name, or by both. */
export function factsOfTable(
  values: readonly TableValue[],
  { locale, title, taken }: { locale: string; title: string; taken: ReadonlySet<string> },
): { facts: TableFact[]; leftOut: LeftOutOfTable[] } {
  const groups = new Map<string, TableValue[]>()
  for (const each of values) {
    const { unit, noun, per } = each.number
    const key = JSON.stringify([each.what, unit, noun, per])
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  const ids = new Set(taken)
  const leftOut: LeftOutOfTable[] = []
  const facts = [...groups.values()].flatMap((group): TableFact[] => {
    const [first] = group
    if (!first) return []
    const what = wordsFor(first.what, title, locale)
    const made = factOf(group, what, idFor(first, what, ids), locale)
    if ('why' in made) leftOut.push({ what: first.what || title, why: made.why })
    else ids.add(made.id)
    return 'why' in made ? [] : [made]
  })
  return { facts, leftOut }
}

function factOf(group: readonly TableValue[], what: string, id: string, locale: string): TableFact | { why: string } {
  const [first] = group
  if (!first) return { why: 'it has no value' }
  const [labels, dates] = [distinct(group.map(({ label }) => label)), distinct(group.flatMap(({ date }) => date ?? []))]
  const dated = group.filter(({ date }) => date !== undefined).length
  if (dated > 0 && dated < group.length) return { why: 'some of its values have a date and some have none' }
  if (group.length > limits.cells) return { why: `it has ${group.length} values, and a series at most ${limits.cells}` }
  const inTime = [...dates].sort()
  const { unit, noun, per } = first.number
  const common = {
    unit,
    ...(noun === undefined ? {} : { noun: { [locale]: noun } }),
    ...(per === undefined ? {} : { per: perOf(per, locale) }),
    of: { [locale]: what },
  }
  const made = (fact: FactToWrite, rows: readonly string[], keys: readonly string[], values = group): TableFact => ({
    id,
    fact: { ...common, ...fact },
    what,
    rows,
    dates: keys,
    values,
  })
  if (group.length === 1) {
    const { value, bound } = first.number
    return made({ value, ...(bound === 'exactly' ? {} : { bound }), cite: first.cite }, [], [])
  }
  const slugs = [labels, inTime].map((keys) => new Set(keys.map(slugOf)).size === keys.length)
  if (slugs.includes(false)) return { why: 'two of its rows go by one name' }
  if (dates.length > 0 && !inTime.every(isDateText)) return { why: 'its dates are none that are known' }
  if (labels.length < 2 || dates.length === 0) {
    const keyOf = (each: TableValue) => (dates.length > 0 ? (each.date ?? '') : each.label)
    const keys = dates.length > 0 ? inTime : labels
    if (keys.length !== group.length || keys.includes('')) return { why: 'nothing tells its rows apart' }
    const sorted = keys.flatMap((key) => group.filter((each) => keyOf(each) === key))
    const series = Object.fromEntries(sorted.map((each) => [keyOf(each), cellOf(each)]))
    return made({ series }, dates.length > 0 ? [] : keys, dates.length > 0 ? keys : [], sorted)
  }
  const valueAt = (label: string, date: string) => group.filter((each) => each.label === label && each.date === date)
  if (
    labels.some((label) => label === '')
    || group.length > distinct(group.map(({ label, date }) => `${label}\n${date ?? ''}`)).length
  )
    return { why: 'nothing tells its rows apart' }
  const whole = labels.filter((label) => inTime.every((date) => valueAt(label, date).length === 1))
  if (whole.length === 0) return { why: 'no row has a value for every date' }
  const rows = Object.fromEntries(
    whole.map((label) => [label, inTime.flatMap((date) => valueAt(label, date).map(cellOf))]),
  )
  const kept = whole.flatMap((label) => inTime.flatMap((date) => valueAt(label, date)))
  return made({ table: { columns: inTime, rows } }, whole, inTime, kept)
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)]

function cellOf({ number: { value, bound }, cite }: TableValue): Record<string, Plain> {
  return { value, ...(bound === 'exactly' ? {} : { bound }), cite }
}

function perOf(per: NonNullable<TableValue['number']['per']>, locale: string): Plain {
  const { value, unit, noun } = per
  return { value, unit, ...(noun === undefined ? {} : { noun: { [locale]: noun } }) }
}

/** What values are of, in words without an amount: as the table names it, else by its title. */
function wordsFor(what: string, title: string, locale: string): string {
  const plain = (text: string) => text.replace(/[{}[\]*_`]/g, '').trim()
  const isWords = (text: string) => text !== '' && firstAmount(text, grammarOf(locale)) === undefined
  return [plain(what), plain(title)].find(isWords) ?? draftWordsFor(locale).aNumber
}

/** A name for a fact of Latin words; else of the letters of its column. */
function idFor({ cite }: TableValue, what: string, taken: ReadonlySet<string>): string {
  const words = what.toLowerCase().match(/[a-z][a-z0-9]*/g) ?? []
  const [table = 'table', column = ''] = [cite.split(':')[0], /([A-Z]+)\d+$/.exec(cite)?.[1]?.toLowerCase()]
  const isLatin = words.length > 0 && !/[^\p{ASCII}\p{Script=Latin}]/u.test(what)
  const base = isLatin ? words.slice(0, 4).join('-').slice(0, 40) : `${table}-${column}`
  let id = base
  for (let next = 2; taken.has(id); next++) id = `${base}-${next}`
  return id
}
