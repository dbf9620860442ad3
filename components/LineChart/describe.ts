import { plain } from '../../scripts/typography/text.ts'
import type { Words } from '../../scripts/locales/words.ts'
import type { Data } from './figure.ts'
import { gapsOf } from './foot.ts'
import { headOf, lineNamed, linesOf, momentsOf, type Line, type LinePoint } from './lines.ts'
import { changeWords } from './messages.ts'

/** More values than these are no list that somebody listens to: then the ends and the extremes are said. */
const mostSaid = 12

/** The figure in words: of each line all its values, or where these are many the first, the last and the extremes. */
export function describe(data: Data, words: Words): string {
  const head = headOf(data)
  const lines = linesOf(data)
  const { reference, band, notes = [] } = data
  const change = changeWords(data, lines)
  const label = (key: string) => momentsOf(data).find((moment) => moment.key === key)?.label ?? key
  const ofLine = lines.map((line) => {
    const values = valuesOf(line, words)
    return line.name === undefined ? values : words.pair(plain(line.name), values)
  })
  return words.statements([
    ...(head === undefined ? [] : [plain(head)]),
    ...ofLine,
    ...(lines.some(({ points }) => points.length > mostSaid) ? gapsOf(lines, words) : []),
    ...(reference ? [words.pair(plain(reference.label), reference.fact.text)] : []),
    ...(band ? [words.pair(words.span(label(band.from), label(band.to)), plain(band.label))] : []),
    ...notes.map(({ at, line, text }) => {
      const name = line === undefined ? undefined : lineNamed(lines, line)?.name
      return words.pair(label(at), name === undefined ? plain(text) : words.pair(plain(name), plain(text)))
    }),
    ...(change && data.change
      ? [
          plain(change.withDates),
          // The words of the fact where the drawing has only its number and sign.
          ...(plain(change.withDates).includes(data.change.fact.text) ? [] : [data.change.fact.text]),
        ]
      : []),
  ])
}

function valuesOf({ points }: Line, words: Words): string {
  const said = ({ label, said: value, isForecast, isEstimate }: LinePoint, as?: string) => {
    const hedged = isForecast ? words.asForecast(value) : isEstimate ? words.asEstimate(value) : value
    return words.pair(label, as === undefined ? hedged : words.pair(as, hedged))
  }
  if (points.length <= mostSaid) return words.list(points.map((point) => said(point)))
  const given = points.filter(({ value }) => value !== undefined)
  const sorted = [...given].sort((one, other) => (one.value ?? 0) - (other.value ?? 0))
  const [first, last, least, greatest] = [given[0], given.at(-1), sorted[0], sorted.at(-1)]
  const chosen = given.filter((point) => [first, last, least, greatest].includes(point))
  return words.list(
    chosen.map((point) => said(point, point === least ? words.least : point === greatest ? words.greatest : undefined)),
  )
}
