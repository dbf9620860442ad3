import type { Compared } from '../../grammar.ts'
import type { Reading } from '../../../quantities/quantity.ts'
import { fold } from './fold.ts'

/** 比2021年多656次, 多溢流656次, 少了656次; not the bound of 至少656次, nor 多 of 多次. */
const led =
  /(?:[比较]([^，,。；;比较]{1,16}?))?(?<![至最不多减大许众更缺岁])(多|少)(?:了|出)?(?:[\u4e00-\u9fff]{0,4}?)[约近]?$/u
const isPlain = /(?:多|少)(?:了|出)[约近]?$/u
const ofNow = /^(?:现在|如今|目前|今天|今年|今|本)/
const denied = /[不没未]|并非|无/u
const turned = /[须应需若]|如果|还要|要|再|计划|减|降|缩|省/u

/** See `Grammar`. */
export function lessOrMore(written: string, { start }: Reading): Compared | undefined {
  const before =
    fold(written.slice(0, start))
      .split(/[。；;！？]/u)
      .at(-1) ?? ''
  const [all, base, word] = led.exec(before) ?? []
  if (all === undefined || denied.test(before)) return undefined
  if (base === undefined ? turned.test(before) || !isPlain.test(before) : ofNow.test(base)) return undefined
  return { way: word === '多' ? 'up' : 'down', base }
}

/** See `Grammar`. */
export const timesNouns = ['次', '次数', '次數']

/** See `Grammar`: 溢流事件 of 溢流. */
export const countsDeed = (noun: string, deed: string): boolean => fold(noun).includes(fold(deed))
