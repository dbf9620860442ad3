import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { draftTalk } from '../../scripts/draft/index.ts'
import { localeOfText } from '../../scripts/locales/grammars.ts'
import { projectRoot } from '../../scripts/machine/project.js'
import { sentencesOf } from './articles.ts'

const page = readFileSync(join(projectRoot, 'docs', 'drafting.md'), 'utf8')
/** What the page says is drawn of an example: the rows that have one. */
const examples = [...page.matchAll(/^\| (\*.*\*|[^|`]*\p{Script=Han}[^|`]*) \| [^|]*?`([a-z-]+)`/gmu)].flatMap(
  ([, said = '', kind = '']) =>
    said.split(/(?<=\*) (?=\*)/).map((text) => [text.replace(/^\*|\*$/g, ''), kind] as const),
)

it('has examples', () => {
  expect(examples.length).toBeGreaterThan(6)
})

it.each(examples)('draws of "%s" what the page says: %s', async (text, kind) => {
  const locale = localeOfText(text)
  const lead = locale === 'en' ? 'Nobody had expected the change.' : '没有谁料到会这样。'
  const { drafted } = await draftTalk(sentencesOf(locale === 'en' ? 'A town' : '小镇', `${lead} ${text}`), locale)
  const kinds = drafted.sections.flatMap(({ slides }) =>
    slides.map(({ shown }) => shown.figure?.['kind'] ?? (shown.points && 'points')),
  )
  expect(kinds).toContain(kind)
})
