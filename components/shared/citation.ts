import { useSlideContext } from '@slidev/client'
import { citationInWords } from './citationInWords.ts'
import { splitCitations } from '../../scripts/quantities/citation.ts'
import { useWords } from './words.ts'

/** What marks a stretch of text as a fact, with the sentences it stands on as the locale names them. */
export function useCitation() {
  const words = useWords()
  const { $slidev } = useSlideContext()
  const names = () => new Map(Object.entries($slidev.configs.sources ?? {}))
  return ({ fact, cite }: { fact?: string | undefined; cite?: string | undefined }) =>
    fact === undefined
      ? {}
      : {
          'data-fact': fact,
          ...(cite
            ? {
                'data-cite': words().citations(
                  splitCitations(cite).map((each) => citationInWords(each, names(), words())),
                ),
              }
            : {}),
        }
}
