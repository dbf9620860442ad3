import type { SayingBody } from '../../grammar.ts'
import { peopleEnd } from '../peopleWords.ts'
import { ownBodies, publicBodies } from './bodyWords.ts'
import { fold } from './fold.ts'

const says = '(?:说|表示|指出|认为|称(?![为之])|坦言|强调|估计|透露|承认|担心|介绍)'
const name = '(?<who>[\\u4e00-\\u9fff]{2,12}?)'
const patterns = [
  new RegExp(`(?:^|[,。;:；：])(?:但|而)?(?!据|根据|依据)${name}(?:也|又|还|则|方面)?${says}`, 'gu'),
  new RegExp(`(?:^|[,。;；])(?:根据|依据|据)${name}(?:的说法|所说|所称|${says})`, 'gu'),
]
const kinds = [
  ['own', new RegExp(`(?:${ownBodies})$`, 'u')],
  ['public', new RegExp(`(?:${publicBodies})$`, 'u')],
  ['person', new RegExp(`${peopleEnd}$`, 'u')],
] as const
/** Several of them, and words for whoever is asked, one of whom may be another. */
const anybody = /[和与及同跟]|负责人|发言人|有人|[他她它我你]|记者|人员|工作|专家|业者$|经理/u

/** See `Grammar.bodiesSaying`. */
export function bodiesSaying(text: string): SayingBody[] {
  const folded = fold(text)
  return patterns
    .flatMap((each) => [...folded.matchAll(each)])
    .flatMap(({ index, groups }) => {
      const who = groups?.['who'] ?? ''
      const [kind] = kinds.find(([, pattern]) => pattern.test(who)) ?? []
      if (kind === undefined || anybody.test(who)) return []
      const marks = [...who].slice(1).map((each, place) => `${who.charAt(place)}${each}`)
      return [{ name: who, kind, marks, at: index }]
    })
}
