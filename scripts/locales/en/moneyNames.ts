import type { Unit } from '../../quantities/quantity.ts'
import currencies from './currencies.json' with { type: 'json' }

/** A name of money: its currency, how much of it one is, and whether other currencies are called so too. */
export interface MoneyName { unit: Unit, isShared?: boolean }

/**
 * What the press calls currencies, beside CLDR's names (currencies.json, as Intl.NumberFormat writes them). A dollar
 * is the American and a pound the British one, as a paper that says no more means it.
 */
const own: readonly (readonly [string, Unit])[] = [
  ['dollar', 'USD'], ['dollars', 'USD'], ['buck', 'USD'], ['bucks', 'USD'], ['greenbacks', 'USD'], ['us dollar', 'USD'], ['us dollars', 'USD'], ['u.s. dollar', 'USD'],
  ['u.s. dollars', 'USD'], ['american dollars', 'USD'], ['united states dollars', 'USD'],
  ['euro', 'EUR'], ['euros', 'EUR'], ['pound sterling', 'GBP'], ['pounds sterling', 'GBP'], ['sterling', 'GBP'], ['quid', 'GBP'],
  ['yen', 'JPY'], ['yuan', 'CNY'], ['renminbi', 'CNY'], ['rmb', 'CNY'], ['kuai', 'CNY'], ['yuan renminbi', 'CNY'], ['won', 'KRW'], ['korean won', 'KRW'],
  ['taiwan dollar', 'TWD'], ['taiwan dollars', 'TWD'], ['taiwanese dollars', 'TWD'], ['singaporean dollars', 'SGD'], ['kiwi dollars', 'NZD'], ['aussie dollars', 'AUD'],
  ['loonies', 'CAD'], ['hong kong dollar', 'HKD'], ['swiss franc', 'CHF'], ['swiss francs', 'CHF'], ['swissie', 'CHF'],
  ['rand', 'ZAR'], ['rands', 'ZAR'], ['baht', 'THB'], ['dong', 'VND'], ['rupiah', 'IDR'], ['ringgit', 'MYR'], ['taka', 'BDT'], ['kyat', 'MMK'], ['kip', 'LAK'], ['riel', 'KHR'],
  ['zloty', 'PLN'], ['zlotys', 'PLN'], ['zlotych', 'PLN'], ['forint', 'HUF'], ['forints', 'HUF'], ['leva', 'BGN'], ['lev', 'BGN'], ['hryvnia', 'UAH'], ['hryvnias', 'UAH'], ['hryvnya', 'UAH'],
  ['rouble', 'RUB'], ['roubles', 'RUB'], ['ruble', 'RUB'], ['rubles', 'RUB'], ['russian rouble', 'RUB'], ['russian roubles', 'RUB'], ['shekel', 'ILS'], ['shekels', 'ILS'], ['israeli shekels', 'ILS'],
  ['naira', 'NGN'], ['cedi', 'GHS'], ['cedis', 'GHS'], ['birr', 'ETB'], ['tenge', 'KZT'], ['lari', 'GEL'], ['reais', 'BRL'], ['brazilian reais', 'BRL'],
  ['finnish markka', 'FIM'], ['markka', 'FIM'], ['markkaa', 'FIM'], ['deutschmarks', 'DEM'], ['deutsche marks', 'DEM'], ['d-marks', 'DEM'], ['west german marks', 'DEM'],
  ['pesetas', 'ESP'], ['drachmas', 'GRD'], ['guilders', 'NLG'], ['lire', 'ITL'], ['schillings', 'ATS'], ['turkish lira', 'TRY'], ['quetzales', 'GTQ'], ['kwacha', 'ZMW'],
  ['cfa francs', 'XOF'], ['saudi riyals', 'SAR'], ['emirati dirhams', 'AED'], ['uae dirhams', 'AED'], ['norwegian kroner', 'NOK'], ['norwegian crowns', 'NOK'], ['swedish crowns', 'SEK'],
  ['danish crowns', 'DKK'], ['czech crowns', 'CZK'], ['czech koruny', 'CZK'], ['swedish krona', 'SEK'], ['icelandic kronur', 'ISK'], ['colones', 'CRC'], ['pakistani rupees', 'PKR'],
]

/** Names that several currencies have, with the one that is meant most often. */
const shared: readonly (readonly [string, Unit])[] = [
  ['rupee', 'INR'], ['rupees', 'INR'], ['peso', 'MXN'], ['pesos', 'MXN'], ['franc', 'CHF'], ['francs', 'CHF'], ['krona', 'SEK'], ['kronor', 'SEK'], ['krone', 'NOK'], ['kroner', 'NOK'],
  ['crowns', 'SEK'], ['koruna', 'CZK'], ['korunas', 'CZK'], ['koruny', 'CZK'], ['dirham', 'AED'], ['dirhams', 'AED'], ['riyal', 'SAR'], ['riyals', 'SAR'], ['rial', 'IRR'], ['rials', 'IRR'],
  ['dinar', 'KWD'], ['dinars', 'KWD'], ['lira', 'TRY'], ['liras', 'TRY'], ['shilling', 'KES'], ['shillings', 'KES'], ['lei', 'RON'], ['manat', 'AZN'],
]

/** Hundredths, whose currency the sentence does not say: they are counted. */
export const hundredths: ReadonlyMap<string, number> = new Map([
  ['cent', 0.01], ['cents', 0.01], ['penny', 0.01], ['pence', 0.01], ['pennies', 0.01], ['mao', 0.1], ['jiao', 0.1], ['fen', 0.01], ['paise', 0.01], ['kopecks', 0.01],
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
