/** The country whose order of day and month a text keeps. */
export type Region = 'GB' | 'US' | undefined

/** A date as dates.ts defines it, made of what a pattern found; undefined where it is none. */
type MakeDate = (
  groups: (string | undefined)[],
  region: Region,
) => string | { date: string; unsure: string } | undefined

/** A form that dates are written in. */
type DateForm = readonly [RegExp, MakeDate]

/** Forms by what they begin with, so that few are tried at a place; in each list the most telling first. */
export interface DateForms {
  digits: readonly DateForm[]
  letters: readonly DateForm[]
  either: readonly DateForm[]
}
