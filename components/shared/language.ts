import { useSlideContext } from '@slidev/client'
import type { Language } from './setText.ts'

/**
 * How the deck's texts break: by its locale, which `slides.md` names under `htmlAttrs.lang`, and its terms and the
 * hyphens of its words.
 */
export function useLanguage(): () => Language {
  const { $slidev } = useSlideContext()
  return () => {
    const { htmlAttrs, terms = [], hyphens = [] } = $slidev.configs
    return { locale: htmlAttrs['lang'] ?? 'en', terms, hyphens }
  }
}
