import { inject, provide, type InjectionKey } from 'vue'
import { useSlideContext } from '@slidev/client'
import { citationInWords } from './citationInWords.ts'
import { splitCitations } from '../../scripts/quantities/citation.ts'
import { useWords } from './words.ts'

const insideLink: InjectionKey<true> = Symbol('inside a link')

/** Says that what a component holds stands in a link: facts in it are no links themselves. */
export function holdsLink(): void {
  provide(insideLink, true)
}

/** A stretch of text that may be a fact. */
interface Cited {
  fact?: string | undefined
  cite?: string | undefined
}

/**
 * What marks a stretch of text as a fact: the whole of it, how it was computed, the sentences that it stands on as the
 * locale names them, and where these can be read. With an address it is a link.
 */
export function useCitation() {
  const words = useWords()
  const { $slidev } = useSlideContext()
  const isInLink = inject(insideLink, false)
  const names = () => new Map(Object.entries($slidev.configs.sources ?? {}))
  return ({ fact, cite }: Cited): Record<string, string> => {
    if (fact === undefined) return {}
    const { text, sum, href } = $slidev.configs.evidence?.[fact] ?? {}
    const places = cite ? splitCitations(cite).map((each) => citationInWords(each, names(), words())) : []
    const said = [text, sum].flatMap((each) => each ?? []).join(' = ')
    return {
      'data-fact': fact,
      ...(places.length === 0
        ? {}
        : { 'data-cite': said === '' ? words().citations(places) : words().pair(said, words().citations(places)) }),
      ...(href === undefined || isInLink ? {} : { href, target: '_blank', rel: 'noopener' }),
    }
  }
}
