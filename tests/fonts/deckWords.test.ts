import { expect, it } from 'vitest'
import { wordsFor } from '../../scripts/locales/index.ts'
import { deckWords } from '../../scripts/fonts/deckWords.ts'

it('holds every character that the deck itself writes, of its functions too', () => {
  const words = wordsFor('zh-Hant')
  for (const character of words.source('') + words.evenSpacing + words.citation('', '') + words.list(['', '']))
    expect(deckWords('zh-Hant')).toContain(character)
})
