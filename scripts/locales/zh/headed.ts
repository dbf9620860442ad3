import type { Speaker } from '../drafting/draftWords.ts'
import { peopleEnd, titles } from './peopleWords.ts'

/** An office has so much room before a name; a longer one is left to the speaker. */
const mostOffice = 7
const saying = '(?:說|说|表示|認為|认为|坦言|強調|强调|指出|介紹|介绍|提醒|透露|預計|预计|估計|估计)'

/**
 * A claim with whoever says it named as a headline does: 縣府農業處長林某說，… is 縣府農業處長林某：…. Whose name alone stands
 * there is said as it is.
 */
export function headed(claim: string, people: readonly Speaker[]): string {
  for (const { name } of people) {
    const said = new RegExp(
      `^(?<office>[^，。；：{\\d]{2,30}(?:${titles}|${peopleEnd}))${name}${saying}[，：]`,
      'u',
    ).exec(claim)
    const { office = '' } = said?.groups ?? {}
    if (!said) continue
    return `${[...office].length <= mostOffice ? office : ''}${name}：${claim.slice(said[0].length)}`
  }
  return claim
}

/** By whose word what stands behind is told; empty where nothing stands before it. */
export function toldAhead(before: string, people: readonly Speaker[]): string | undefined {
  if (before.trim() === '') return ''
  const [one, ...others] = people.filter(({ name }) => before.includes(name))
  return one && others.length === 0 && /[：:]\s*$/u.test(before) ? `${one.name}：` : undefined
}
