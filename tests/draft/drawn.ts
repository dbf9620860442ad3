import { draftTalk } from '../../scripts/draft/index.ts'
import { sentencesOf } from './articles.ts'

/** The drawn slides of a draft on some lines: kinds, claims with numbers as `#`, labels of what is drawn. */
export async function drawnOf(locale: string, ...lines: string[]) {
  const { drafted } = await draftTalk(sentencesOf(locale === 'en-GB' ? 'A town' : '小城', ...lines), locale)
  return drafted.sections.flatMap(({ slides }) =>
    slides.map(({ kind, shown }) => ({
      kind,
      claim: shown.claim.replace(/\{[^}]*\}/g, '#'),
      labels: JSON.stringify(shown.figure ?? {}).match(/(?<="label":")[^"]*/g) ?? [],
    })),
  )
}
