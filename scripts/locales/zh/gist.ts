/** What is denied of a thing first, and what is said of it then, by the verbs of the two. */
const turns: readonly [first: RegExp, then: RegExp, verb: string][] = [
  [/^(.{1,8}?)(?:不是|並非|并非)/u, /^而是/u, '是'],
  [/^(.{1,8}?)不在(?:於|于)?/u, /^而?在(?:於|于)?/u, '在'],
  [/^(.{1,8}?)(?:不[會会])/u, /^(?:但|[卻却]|而)?(?=[會会])/u, ''],
]

/**
 * What somebody says of a thing, without what they deny of it first: 治碱不是让庄稼去适应盐，而是让人去适应水 is
 * 治碱是让人去适应水. Empty where they say it otherwise.
 */
export function gistOf(quote: string): string {
  const [denied, said, ...others] = quote.replace(/[。！!]$/u, '').split(/[，,]/u)
  if (denied === undefined || said === undefined || others.length > 0) return ''
  for (const [first, then, verb] of turns) {
    const subject = first.exec(denied)?.[1]
    const lead = then.exec(said)?.[0]
    const isPointing = /[他她它這这那我你]/u.test(subject ?? '我')
    if (lead !== undefined && !isPointing) return `${subject ?? ''}${verb}${said.slice(lead.length)}`
  }
  return ''
}
