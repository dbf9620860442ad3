import { useSlideContext } from '@slidev/client'
import { wordsFor } from '../../scripts/locales/index.ts'
import type { Words } from '../../scripts/locales/words.ts'

/** The deck's own words in its locale, which `slides.md` names under `htmlAttrs.lang`. */
export function useWords(): () => Words {
  const { $slidev } = useSlideContext()
  return () => wordsFor(String($slidev.configs.htmlAttrs['lang'] ?? 'en'))
}
