import type { SlideContext } from '@slidev/client'

/** Stands in for Slidev's client where a figure is drawn without a browser: an English deck, shown finished. */
export function useSlideContext(): SlideContext {
  return {
    $slidev: { configs: { canvasWidth: 1280, aspectRatio: 16 / 9, htmlAttrs: { lang: 'en' } } },
    $page: { value: 1 },
    $clicks: { value: 0 },
    $frontmatter: {},
  }
}
