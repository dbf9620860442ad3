import type { Relation } from '../../../quantities/assertion.ts'
import type { Around } from '../../assertionWords.ts'
import { contentOf } from './whose.ts'

/** Before an amount: 东窑比西窑多烧. */
const compared =
  /^(.+?)比(?![例重赛分率较])(.+?)(便宜|[多少高低贵贱长短快慢早晚大小重轻远近强弱厚薄深浅宽窄冷热])[^，,]{0,6}$/u
const amongFirst = /^(.{2,12}?)(?:当中|之中|[中里内])(?:[约有的近仅只共]|超过|不到)*$/u
const isWhat = /^(?:的人)?[是为系]([^，,；。]{2,14})/u
const makesUp = /^(.{2,12}?)占了?(.{2,12}?)的?(?:[约近]|超过|不到)?$/u

/** See `Assertion.relation`: 东窑比西窑多{x}; 养蜂人里{x}是青年; 青年占养蜂人的{x}. */
export function relationOf({ clauseBefore, behind }: Around, isShare: boolean): Relation | undefined {
  const clause = clauseBefore.trim()
  const [, one = '', other = '', by] = compared.exec(clause) ?? []
  if (by !== undefined) return between(by, one, other)
  if (!isShare) return undefined
  const [, part, whole = ''] = makesUp.exec(clause) ?? []
  if (part !== undefined) return between('share', whole, part)
  const [, among] = amongFirst.exec(clause) ?? []
  return among === undefined ? undefined : between('share', among, isWhat.exec(behind)?.[1] ?? '')
}

function between(by: string, one: string, other: string): Relation | undefined {
  const [ones, others] = [contentOf(one), contentOf(other)]
  return ones.length > 0 && others.length > 0 ? { by, one: ones, other: others } : undefined
}

/** {a}，低于全省的{b}: behind a comma, and no bound that is turned round. */
const ofOther =
  /^[^，,。；：]{0,12}[，,][^，,。；：不未\d]{0,8}?(?:(低于|少于|小于|短于|慢于|不及|不如)|(?:高于|多于|大于|长于|快于|超过|超出))[^，,。；：\d]{1,14}$/u

/** See \`Grammar.comparison\`; the words are folded. */
export function comparison(between: string): 'less' | 'more' | undefined {
  const match = ofOther.exec(between)
  return match ? (match[1] === undefined ? 'more' : 'less') : undefined
}

/** See \`Grammar.scopes\`. */
export const scopes: readonly string[] = [...'国省市县区镇乡村州岛球校厂院'].map((place) => `全${place}`)
