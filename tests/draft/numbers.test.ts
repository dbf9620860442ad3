import { expect, it } from 'vitest'
import { sceneOf } from '../../scripts/draft/scene.ts'
import { numbersIn } from '../../scripts/draft/shapes/numbers.ts'
import { statedIn } from '../../scripts/draft/stated.ts'
import { draftWordsFor } from '../../scripts/locales/drafting/index.ts'
import { sentencesOf } from './articles.ts'

/** What stands under the last number that is shown alone; undefined where nothing does. */
function contextIn(locale: string, line: string): unknown {
  const sentences = sentencesOf(line)
  const words = draftWordsFor(locale)
  const { stated } = statedIn(sentences, locale, words, false)
  const part = { title: undefined, sentences: [...sentences] }
  const scene = sceneOf(part, { article: sentences, title: '', locale, words, stated, add: () => undefined })
  const first = numbersIn(scene).at(-1)
  if (!first) throw new Error('no number is shown')
  return first.variants[0]?.figure?.['context']
}

it.each([
  ['en', 'The ships draw 9.4 metres, and a pilot wants at least 0.6 metres beneath the keel.', undefined],
  ['zh-Hant', '漁會的加工廠去年雇用了86人。', undefined],
  ['en', 'The survey counted 240 herons, and nobody had expected any.', 'Nobody had expected any'],
])('under a number stands nothing that its claim says already, in %s: %s', (locale, line, context) => {
  expect(contextIn(locale, line)).toBe(context)
})
