import type { Unit } from '../../../quantities/quantity.ts'
import { moneySigns, readMoneyBefore } from '../../reading/moneySymbols.ts'
import { rounded } from '../../reading/digits.ts'
import { tableFinder } from '../../reading/names.ts'
import { once } from '../../reading/once.ts'
import { finished, type Amount } from './finished.ts'
import { dollarOf } from './inContext.ts'
import { withLetters } from './letterScales.ts'
import { decimalsBehind } from './measureUnits.ts'
import { unitBefore } from './measures.ts'
import { readNumeral, type Numeral } from './numeral.ts'
import type { Sentence } from './sentence.ts'
import { withRest } from './perUnits.ts'
import { namesBeforeNumbers } from './unitNames.made.ts'
import { beginsUnit } from './unitRows.ts'
import { readUnit } from './units.ts'

const findLeadingMoney = tableFinder<Unit>(namesBeforeNumbers)

/** Characters that a currency's name can begin with, so that few places are looked at. */
export const moneyInitials = once((): ReadonlySet<string> => new Set(Object.keys(namesBeforeNumbers())))

/** A currency or a scale of temperature before the number: NT$399, 港币八十五万元, 摄氏5.6度. */
export function readLed(sentence: Sentence, place: number): Amount | undefined {
  const { text } = sentence
  const named = moneyInitials().has(text.charAt(place)) ? findLeadingMoney(text, place) : undefined
  const sign = named
    ? undefined
    : /[A-Za-z]/.test(text.charAt(place)) || moneySigns.includes(text.charAt(place))
      ? readMoneyBefore(text, place)
      : undefined
  const money = named
    ? { unit: named.row, end: named.end }
    : sign && { unit: text.charAt(place) === '$' ? dollarOf(sentence, place) : sign.unit, end: sign.end }
  if (money) return readMoneyLed(sentence, place, money)
  const scale = unitBefore[text.slice(place, place + 2)]
  if (scale === undefined) return undefined
  const under = /^(?:零下|负|-)/.exec(text.slice(place + 2, place + 4))?.[0] ?? ''
  const numeral = readNumeral(text, place + 2 + under.length, beginsUnit(sentence))
  if (!numeral) return undefined
  const degrees = text.charAt(numeral.end) === '度' ? numeral.end + 1 : undefined
  const tenths = degrees === undefined ? undefined : decimalsBehind(sentence, numeral, degrees)
  const end = tenths?.end ?? degrees ?? numeral.end
  const value = rounded(numeral.value + (tenths?.value ?? 0))
  return finished(text, {
    unit: scale,
    value: under ? -value : value,
    start: place,
    end,
    kind: 'measure',
    sign: under ? -1 : 1,
    bound: numeral.bound ?? 'exactly',
  })
}

function readMoneyLed(sentence: Sentence, place: number, money: { unit: string; end: number }): Amount | undefined {
  const { text } = sentence
  const gap = /^ {0,2}[$¥]?(?:-(?=\d))?/.exec(text.slice(money.end, money.end + 3))?.[0] ?? ''
  const at = money.end + gap.length
  const numeral = readNumeral(text, at, beginsUnit(sentence))
  if (
    !numeral
    || numeral.isVague
    || (numeral.isBare && numeral.script === 'chinese' && !/^ ?[元圆块]/.test(text.slice(numeral.end, numeral.end + 2)))
  )
    return undefined
  const list = listComma(sentence, numeral)
  // $20，300美圆 are two amounts: each has its own currency.
  if (list !== undefined && readUnit(sentence, numeral)?.kind === 'money')
    return {
      unit: money.unit,
      value: Number(text.slice(at, list)),
      start: place,
      end: list,
      kind: 'money',
      sign: 1,
      bound: 'exactly',
    }
  const scaled = withLetters(text, numeral, true)
  const suffix = readUnit(sentence, scaled)
  const takes = suffix?.kind === 'money'
  // NT$41萬/坪: the number and its scale have no unit behind them.
  const rated = suffix ? undefined : withRest(sentence, { kind: 'money', unit: money.unit, value: 0, end: scaled.end })
  const sign = gap.endsWith('-') ? -1 : 1
  const value = sign * (takes ? suffix.value : scaled.value)
  return finished(text, {
    unit: money.unit,
    value,
    start: place,
    end: takes ? suffix.end : (rated?.end ?? scaled.end),
    kind: 'money',
    sign,
    numeral: scaled,
    bound: suffix?.bound ?? scaled.bound ?? 'exactly',
    ...(takes && suffix.per ? { per: suffix.per } : rated?.per ? { per: rated.per } : {}),
  })
}

/** Where a full-width comma stands between half-width digits: it may set thousands apart, or part two numbers. */
export function listComma({ original }: Sentence, numeral: Numeral): number | undefined {
  if (!numeral.isGrouped) return undefined
  const at = original.slice(numeral.start, numeral.end).search(/(?<=[0-9])，(?=[0-9])/)
  return at < 0 ? undefined : numeral.start + at
}
