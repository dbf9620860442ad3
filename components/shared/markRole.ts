import type { Mark } from '../../scripts/typography/text.ts'

const roles: Readonly<Record<Mark, string>> = { code: 'code', strong: 'strong', em: 'emphasis', struck: 'deletion' }

/** What a stretch of Markdown is to those who do not see it (ARIA 1.2, 5.4): of several marks, the first of these. */
export function roleOf(marks: readonly Mark[] = []): string | undefined {
  const [mark] = (['code', 'struck', 'strong', 'em'] as const).filter((each) => marks.includes(each))
  return mark && roles[mark]
}
