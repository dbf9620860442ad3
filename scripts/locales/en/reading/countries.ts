import type { Unit } from '../../../quantities/quantity.ts'

/** Countries by their names, whose currency a shared name is where the sentence speaks of one of them alone. */
const countries: readonly (readonly [RegExp, Unit, string])[] = [
  [/\bIndia|\bDelhi|\bMumbai|\blakh|\bcrore|\b\d{1,2}(?:,\d{2})+,\d{3}\b/, 'INR', 'rupee'],
  [/\bPakistan|\bKarachi|\bLahore|\bIslamabad/, 'PKR', 'rupee'],
  [/\bSri Lanka|\bColombo\b/, 'LKR', 'rupee'],
  [/\bNepal|\bKathmandu/, 'NPR', 'rupee'],
  [/\bMauriti/, 'MUR', 'rupee'],
  [/\bSeychell/, 'SCR', 'rupee'],
  [/\bMexic/, 'MXN', 'peso'],
  [/\bPhilippin|\bManila|\bFilipino/, 'PHP', 'peso'],
  [/\bArgentin|\bBuenos Aires/, 'ARS', 'peso'],
  [/\bChile/, 'CLP', 'peso'],
  [/\bColombia|\bBogot/, 'COP', 'peso'],
  [/\bUrugua/, 'UYU', 'peso'],
  [/\bDominican/, 'DOP', 'peso'],
  [/\bCuba/, 'CUP', 'peso'],
  [/\bSwiss|\bSwitzerland|\bZurich|\bGeneva/, 'CHF', 'franc'],
  [/\bCongo/, 'CDF', 'franc'],
  [/\bRwanda/, 'RWF', 'franc'],
  [/\bGuinea/, 'GNF', 'franc'],
  [/\bSenegal|\bIvory Coast|\bMali\b/, 'XOF', 'franc'],
  [/\bCameroon|\bGabon|\bChad\b/, 'XAF', 'franc'],
  [/\bNorw|\bOslo/, 'NOK', 'krone'],
  [/\bDenmark|\bDanish|\bCopenhagen/, 'DKK', 'krone'],
  [/\bSwed|\bStockholm/, 'SEK', 'krona'],
  [/\bIceland|\bReykjav/, 'ISK', 'krona'],
  [/\bCzech|\bPrague/, 'CZK', 'koruna'],
  [/\bEmirat|\bDubai|\bAbu Dhabi|\bUAE\b/, 'AED', 'dirham'],
  [/\bMorocc|\bRabat/, 'MAD', 'dirham'],
  [/\bSaudi|\bRiyadh/, 'SAR', 'riyal'],
  [/\bQatar|\bDoha/, 'QAR', 'riyal'],
  [/\bIran|\bTehran/, 'IRR', 'rial'],
  [/\bOman/, 'OMR', 'rial'],
  [/\bYemen/, 'YER', 'rial'],
  [/\bKuwait/, 'KWD', 'dinar'],
  [/\bJordan/, 'JOD', 'dinar'],
  [/\bBahrain/, 'BHD', 'dinar'],
  [/\bIraq|\bBaghdad/, 'IQD', 'dinar'],
  [/\bTunis/, 'TND', 'dinar'],
  [/\bAlgeria|\bAlgiers/, 'DZD', 'dinar'],
  [/\bLibya/, 'LYD', 'dinar'],
  [/\bSerbia|\bBelgrade/, 'RSD', 'dinar'],
  [/\bTurk|\bAnkara|\bIstanbul/, 'TRY', 'lira'],
  [/\bItal|\bRome\b/, 'ITL', 'lira'],
  [/\bKenya|\bNairobi/, 'KES', 'shilling'],
  [/\bTanzania/, 'TZS', 'shilling'],
  [/\bUganda|\bKampala/, 'UGX', 'shilling'],
  [/\bSomali/, 'SOS', 'shilling'],
  [/\bRomania|\bBucharest/, 'RON', 'lei'],
  [/\bMoldova/, 'MDL', 'lei'],
  [/\bAzerbaijan|\bBaku\b/, 'AZN', 'manat'],
  [/\bTurkmen/, 'TMT', 'manat'],
  [/\bPeru|\bLima\b/, 'PEN', 'sole'],
  [/\bKyrgyz/, 'KGS', 'som'],
  [/\bUzbek/, 'UZS', 'som'],
  [/\bArmenia|\bYerevan/, 'AMD', 'dram'],
]
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^(?:rupees?|rs\.?)$/, 'rupee'],
  [/^kron(?:e|er)$/, 'krone'],
  [/^kron(?:a|or)$/, 'krona'],
  [/^korun/, 'koruna'],
  [/^kr$|^crowns$/, 'kron|krona|krone|koruna'],
]

/**
 * The currency of a shared name or sign, where the sentence names one country that has it; undefined where none or
 * more.
 */
export function currencyOf(text: string, name: string): Unit | undefined {
  const lower = name.toLowerCase()
  const kind = kinds.find(([pattern]) => pattern.test(lower))?.[1] ?? lower.replace(/s$/, '')
  const found = countries.filter(([pattern, , of]) => kind.split('|').includes(of) && pattern.test(text))
  const named =
    found.length > 1 ? found.filter(([pattern]) => !/lakh/.test(pattern.source) || /\bIndia/.test(text)) : found
  return named.length === 1 ? named[0]?.[1] : undefined
}
