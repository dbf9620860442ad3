import { plain } from '../../scripts/typography/text.ts'
import type { Words } from '../../scripts/locales/words.ts'
import type { Data } from './figure.ts'
import { headOf, markText, valuesOf } from './values.ts'

/** The figure in words. */
export function describe(data: Data, words: Words): string {
  const head = headOf(data)
  const { names } = data
  const values = valuesOf(data, words).map(({ label, bars }) => {
    const said = bars.map((bar, index) => {
      const name = names ? plain(index === 0 ? names.series : names.against) : undefined
      return name === undefined ? bar.said : words.pair(name, bar.said)
    })
    return words.pair(plain(label), words.list(said))
  })
  const { reference, change } = data
  return words.statements([
    ...(head === undefined ? [] : [plain(head)]),
    ...values,
    ...(reference ? [words.pair(plain(reference.label), reference.fact.text)] : []),
    ...(change
      ? [words.pair(words.span(change.from, change.to), plain(markText(data, valuesOf(data)) ?? change.fact.text))]
      : []),
  ])
}
