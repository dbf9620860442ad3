import type { Look } from '../theme/look.ts'
import type { Deck } from './deck.ts'

/** What layouts show of a talk's own look; all else of it is in style sheets. */
export interface ShownLook {
  logo?: Pick<NonNullable<Look['logo']>, 'alt' | 'on'>
  footer?: string
}

export function shownLook({ look }: Pick<Deck, 'look'>): ShownLook {
  const { logo, footer } = look ?? {}
  return {
    ...(logo ? { logo: { alt: logo.alt, on: logo.on } } : {}),
    ...(footer === undefined ? {} : { footer }),
  }
}
