import type { Unit } from '../../../quantities/quantity.ts'
import { once } from '../../reading/once.ts'
import type { Script } from './numerals.ts'

/** Names that the press writes otherwise than Unicode's CLDR does. */
const press: Readonly<Record<Unit, readonly [hans: string, hant: string]>> = {
  CNY: ['元', '元'],
  USD: ['美元', '美元'],
  EUR: ['欧元', '歐元'],
  JPY: ['日元', '日圓'],
  GBP: ['英镑', '英鎊'],
  HKD: ['港元', '港元'],
  MOP: ['澳门元', '澳門元'],
  TWD: ['元新台币', '新台幣'],
  KRW: ['韩元', '韓元'],
  SGD: ['新加坡元', '新加坡元'],
  AUD: ['澳元', '澳元'],
  CAD: ['加元', '加元'],
  NZD: ['新西兰元', '紐西蘭元'],
  CHF: ['瑞士法郎', '瑞士法郎'],
  RUB: ['卢布', '盧布'],
  INR: ['印度卢比', '印度盧比'],
  IDR: ['印尼盾', '印尼盾'],
  THB: ['泰铢', '泰銖'],
  VND: ['越南盾', '越南盾'],
  MYR: ['林吉特', '令吉'],
  PHP: ['菲律宾比索', '菲律賓披索'],
}

/** Made when a currency is written that has no row: Node takes long to find its data. */
const names = {
  hans: once(() => new Intl.DisplayNames('zh-Hans', { type: 'currency' })),
  hant: once(() => new Intl.DisplayNames('zh-Hant', { type: 'currency' })),
}

/** The name of a currency, as it follows an amount: 韩元. */
export function currencyName(code: Unit, script: Script): string {
  const row = Object.hasOwn(press, code) ? press[code] : undefined
  if (row) return row[script === 'hans' ? 0 : 1]
  const name = names[script]().of(code)
  // Past currencies have their years in brackets behind their name, which would be read as years.
  return name === undefined || !/^\p{Script=Han}+$/u.test(name) ? `\u00a0${code}` : name
}
