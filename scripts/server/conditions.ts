import type { IncomingHttpHeaders } from 'node:http'

/** By what a version of a file is known. */
export interface Version {
  /** An entity tag; it begins with W/ where it is weak. */
  tag: string
  /** In whole seconds, since that is what a header can say. */
  modified: Date
  /** Whether the file was last changed long enough ago for its time to tell its versions apart. */
  settled: boolean
}

/**
 * What the conditions of a GET or HEAD come to, in the order of RFC 9110, 13.2.2: 'failed' is 412, 'unchanged' 304.
 */
export function judge(headers: IncomingHttpHeaders, { tag, modified }: Version): 'send' | 'unchanged' | 'failed' {
  const match = headers['if-match']
  const unmodifiedSince = seconds(headers['if-unmodified-since'])
  if (match !== undefined ? !names(match, tag, true) : unmodifiedSince !== undefined && modified.getTime() > unmodifiedSince) return 'failed'
  const noneMatch = headers['if-none-match']
  const modifiedSince = seconds(headers['if-modified-since'])
  if (noneMatch !== undefined ? names(noneMatch, tag, false) : modifiedSince !== undefined && modified.getTime() <= modifiedSince) return 'unchanged'
  return 'send'
}

/** Whether a range may be sent: the rest of a file is of use only to who has the beginning of this very version. */
export function isSameVersion(condition: string | undefined, { tag, modified, settled }: Version): boolean {
  if (condition === undefined) return true
  if (condition.includes('"')) return condition.trim() === tag && !tag.startsWith('W/')
  return settled && seconds(condition) === modified.getTime()
}

/** Whether a list of entity tags, or `*`, names one; weak ones count where the comparison is not strong. */
function names(list: string, tag: string, strong: boolean): boolean {
  if (list.trim() === '*') return true
  const bare = (each: string) => each.replace(/^W\//, '')
  return (list.match(/(?:W\/)?"[^"]*"/g) ?? []).some((each) => (strong ? each === tag && !tag.startsWith('W/') : bare(each) === bare(tag)))
}

/** Milliseconds of a date in a header; undefined where there is none or it is no date. */
function seconds(header: string | undefined): number | undefined {
  const time = header === undefined ? Number.NaN : Date.parse(header)
  return Number.isNaN(time) ? undefined : time
}
