/**
 * Dates as text, whole or in part: ISO 8601 where it has a form, plain words where it has none.
 *
 * | what | written | |
 * |---|---|---|
 * | year, month, day | `2024`, `2024-03`, `2024-03-15` | ISO 8601 |
 * | without the year | `--03`, `--03-15`, `---15` | ISO 8601:1988, truncated |
 * | quarter, half | `2024-Q3`, `--Q3`, `2024-H1`, `--H1` | |
 * | season | `2024-spring`, `--winter` | winter is that which begins in the year |
 * | decade, century | `1990s`, `--90s`, `20th century` | |
 * | fiscal year | `FY2024`, `FY2023/24` | |
 * | school year | `SY2024`, `SY2023/24` | named by the year that it begins in |
 * | season over two years | `season 2023/24` | of a sport, a harvest, snow |
 * | before the common era | `221 BC` | |
 * | part of any of these | `early 2024`, `mid 2024-05`, `late 1990s`, `end 2024-06`, `start 2024` | |
 * | span | `2021/2025`, `--05-03/--05-08` | ISO 8601 |
 */
const core = [
  String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?`,
  String.raw`--(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?`,
  String.raw`---(?:0[1-9]|[12]\d|3[01])`,
  String.raw`(?:\d{4}|-)-(?:Q[1-4]|H[12]|spring|summer|autumn|winter)`,
  String.raw`\d{3}0s`,
  String.raw`--\d0s`,
  String.raw`[1-9]\d?(?:st|nd|rd|th) century(?: BC)?`,
  String.raw`[FS]Y\d{4}(?:/\d{2})?`,
  String.raw`season \d{4}/\d{2}`,
  String.raw`[1-9]\d{0,3} BC`,
].join('|')
const partOf = '(?:(?:early|mid|late|start|end) )?'
const one = new RegExp(`^${partOf}(?:${core})$`)

/** What kind of year a date is that may hold a slash of its own: a fiscal or school year, a season. */
const longYear = (date: string) => /^(?:[FS]Y|season)/.exec(date)?.[0]

/** The two ends of a span; undefined where a date is none. */
export function spanEnds(date: string): [string, string] | undefined {
  for (let slash = date.indexOf('/'); slash > 0; slash = date.indexOf('/', slash + 1)) {
    const [from, to] = [date.slice(0, slash), date.slice(slash + 1)]
    if (one.test(from) && one.test(to) && (longYear(from) === undefined || longYear(from) === longYear(to)))
      return [from, to]
  }
  return undefined
}

/** Whether a text is a date as above, and in the calendar. */
export function isDateText(text: string): boolean {
  const ends = spanEnds(text)
  return ends ? ends.every(isInCalendar) : one.test(text) && isInCalendar(text)
}

/** The fields of a date that ISO 8601 has a form for; none of others. */
export function dateFields(date: string): { year?: number; month?: number; day?: number } {
  const [, year, month, day] = /^(?:\w+ )?(\d{4}|-)(?:-(\d\d))?(?:-(\d\d))?$/.exec(date) ?? []
  return {
    ...(year && year !== '-' ? { year: Number(year) } : {}),
    ...(month ? { month: Number(month) } : {}),
    ...(day ? { day: Number(day) } : {}),
  }
}

function isInCalendar(date: string): boolean {
  const { year = 2000, month = 1, day = 1 } = dateFields(date)
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day
}
