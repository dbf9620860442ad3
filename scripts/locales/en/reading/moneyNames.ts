import type { Unit } from '../../../quantities/quantity.ts'
import { rowsOf } from './rows.ts'
import currencies from '../currencies.json' with { type: 'json' }

/** A name of money: its currency, how much of it one is, and whether other currencies are called so too. */
export interface MoneyName {
  unit: Unit
  isShared?: boolean
}

/**
 * What the press calls currencies, beside CLDR's names (currencies.json). A dollar
 * is the American and a pound the British one, as a paper that says no more means it.
 */
const own = rowsOf(`
  USD: dollar, dollars, buck, bucks, greenbacks, us dollar, us dollars, u.s. dollar, u.s. dollars, american dollars
  USD: united states dollars, usd
  EUR: euro, euros, eur
  GBP: gbp, pound sterling, pounds sterling, sterling, quid
  JPY: yen, jpy
  CNY: yuan, renminbi, rmb, cny, kuai, yuan renminbi, 元
  KRW: won, korean won
  TWD: taiwan dollar, taiwan dollars, taiwanese dollars
  SGD: singaporean dollars, sgd
  NZD: kiwi dollars
  AUD: aussie dollars
  CAD: loonie, loonies
  HKD: hong kong dollar, hkd
  CHF: chf, swiss franc, swiss francs, swissie
  ZAR: rand, rands
  THB: baht
  VND: dong
  IDR: rupiah
  MYR: ringgit
  BDT: taka
  MMK: kyat
  LAK: kip
  KHR: riel
  PLN: zloty, zlotys, zlotych, złoty, złotys, złotych, złote
  HUF: forint, forints
  BGN: leva, lev
  UAH: hryvnia, hryvnias, hryvnya
  RUB: rouble, roubles, ruble, rubles, russian rouble, russian roubles
  ILS: shekel, shekels, israeli shekels
  NGN: naira
  GHS: cedi, cedis
  ETB: birr
  KZT: tenge
  GEL: lari
  BRL: reais, brazilian reais
  FIM: finnish markka, markka, markkaa
  DEM: deutschmarks, deutsche marks, d-marks, west german marks
  ESP: pesetas
  GRD: drachmas
  NLG: guilders
  ITL: lire
  ATS: schillings
  TRY: turkish lira
  GTQ: quetzales
  ZMW: kwacha
  XOF: cfa francs
  SAR: saudi riyals
  AED: emirati dirhams, uae dirhams
  NOK: norwegian kroner, norwegian crowns
  SEK: swedish crowns, swedish krona
  DKK: danish crowns
  CZK: czech crowns, czech koruny
  ISK: icelandic kronur
  CRC: colones
  PKR: pakistani rupees
  PEN: peruvian soles, nuevos soles
  MOP: pataca, patacas
  MNT: tugrik, tugriks, togrog
  PYG: guarani, guaranis, guaranies
  BOB: boliviano, bolivianos
  VES: bolivar, bolivars, bolivares
  HNL: lempira, lempiras
  GTQ: quetzals
  AOA: kwanza, kwanzas
  MZN: metical, meticais
  AFN: afghanis
  TJS: somoni, somonis
  MVR: rufiyaa
  BTN: ngultrum, ngultrums
  MGA: ariary
  GMD: dalasi, dalasis
  NIO: cordobas
`)

/** Names that several currencies have, with the one that is meant most often. */
const shared = rowsOf(`
  INR: rupee, rupees
  MXN: peso, pesos
  CHF: franc, francs
  SEK: krona, kronor, crowns
  NOK: krone, kroner
  CZK: koruna, korunas, koruny
  AED: dirham, dirhams
  SAR: riyal, riyals
  IRR: rial, rials
  KWD: dinar, dinars
  TRY: lira, liras
  KES: shilling, shillings
  RON: lei
  AZN: manat
  PEN: soles
  KGS: som, soms
  AMD: dram, drams
`)

/** Hundredths, whose currency the sentence does not say: they are counted. */
export const hundredths: ReadonlyMap<string, number> = new Map([
  ['cent', 0.01],
  ['cents', 0.01],
  ['penny', 0.01],
  ['pence', 0.01],
  ['pennies', 0.01],
  ['mao', 0.1],
  ['jiao', 0.1],
  ['fen', 0.01],
  ['paise', 0.01],
  ['kopecks', 0.01],
])

/** All names of money in small letters; of two currencies with one name the later one in time counts. */
export function moneyNames(): [string, MoneyName][] {
  const rows: [string, MoneyName][] = []
  for (const [name, unit] of own) rows.push([name, { unit }])
  for (const [name, unit] of shared) rows.push([name, { unit, isShared: true }])
  for (const isPast of [false, true]) {
    for (const [unit, names] of Object.entries(currencies)) {
      for (const name of names) {
        const bare = name.replace(/ ?\([^)]*\)/g, '').toLowerCase()
        if ((bare.length !== name.length) === isPast && bare.length > 3) rows.push([bare, { unit }])
      }
    }
  }
  return rows
}
