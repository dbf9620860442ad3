import { withCapital } from '../capital.ts'
import { isVerb, wordsIn } from './verbs.ts'

const where = '(?:in|on|at|among|with|without|under|near|along|during|between|outside|inside)'
/** What changed, and where or of whom, up to the amount that it changed from. */
const first = new RegExp(
  String.raw`^(?:[^,;]{1,40}, )?(?<what>[^,;\d]{2,40}?) (?<name>${where} [^,;]{2,60}?) from (?:about |only |`
    + String.raw`just |nearly |some |over )?$`,
  'iu',
)
/** The other: while those in the daytime hardly moved, from. */
const second = new RegExp(
  String.raw`^[^,;\d]{0,24}(?:,|;)? ?(?:while|whereas|and|but) (?:(?:those|that|`
    + String.raw`the ones?) )?(?<name>${where} [^;]{2,60}?),? from (?:about |only |just |nearly |some |over )?$`,
  'iu',
)
/** So many words at most say how it moved. */
const mostWords = 4

/** Two groups of which the same changed, by what is said before the first change, and between the two. */
export function twoGroups(before: string, between: string): { what: string; names: [string, string] } | undefined {
  const [one, other] = [first.exec(before)?.groups, second.exec(between)?.groups]
  const what = (one?.['what'] ?? '').replace(/^(?:the|an?) /i, '')
  const names = [one, other].map((groups) => nameOf(groups?.['name'] ?? ''))
  const [a = '', b = ''] = names
  return what === '' || wordsIn(what).some(isVerb) || a === '' || b === '' || a === b
    ? undefined
    : { what: withCapital(what), names: [a, b] }
}

/** Where or of whom, without how it moved: in Pell | fell. */
function nameOf(text: string): string {
  const words = text.replace(/,/g, '').split(' ')
  const verb = words.findIndex((word, index) => index > 1 && isVerb(word.toLowerCase()))
  const moved = words.slice(verb)
  const isPlain = verb > 1 && moved.length <= mostWords && !/\d/.test(text)
  return isPlain
    ? withCapital(
        words
          .slice(0, verb)
          .join(' ')
          .replace(/ (?:barely|hardly|scarcely|only|just|also|even|still|it|they)$/i, ''),
      )
    : ''
}
