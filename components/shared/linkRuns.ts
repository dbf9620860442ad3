import type { Text } from '../../scripts/typography/text.ts'

/** A stretch of text, and where it leads. */
export interface LinkRun {
  text: Text
  href?: string
}

/** A text cut where a link begins or ends: each stretch is one link, or none. */
export function linkRuns(text: Text): LinkRun[] {
  if (typeof text === 'string') return [{ text }]
  const found: { text: Exclude<Text, string>; href?: string }[] = []
  for (const run of text) {
    const href = typeof run === 'string' ? undefined : run.href
    const last = found.at(-1)
    if (last && last.href === href) last.text.push(run)
    else found.push({ text: [run], ...(href === undefined ? {} : { href }) })
  }
  return found
}
