import { recognise } from '../source/numbers.ts'
import type { Change } from '../quantities/quantity.ts'
import type { SeriesReading } from '../source/series/read.ts'

/**
 * Which way something changed *to* a number: up in `rose from 7.6 to 9.1 days`. The grammars read which way it changed
 * *by* one, so that the words between the verb and the number are taken out and it is read again.
 */
export function wayToLevel(text: string, { start, text: own }: SeriesReading, locale: string): Change | undefined {
  const head = text.slice(0, start)
  const isChinese = locale.startsWith('zh')
  const verbs = isChinese
    ? head.replace(/(?:到|至|为|為)\s?了?(?:约|約|近|超过|超過)?$/u, '了')
    : head.replace(/(?:\bfrom\s(?:[^,.;:]|[.,]\d){1,40}\s)?\bto\s(?:about |nearly |over |just |some )?$/i, 'by ')
  if (verbs === head || verbs === '') return undefined
  return recognise(verbs + text.slice(start), { locale }).find((each) => each.text.includes(own))?.change
}
