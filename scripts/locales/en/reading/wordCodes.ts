import { wordsOf } from './rows.ts'

/**
 * Codes of currencies that are words in capitals too, so that a number behind them says nothing. They are not written
 * before a number either.
 */
export const wordCodes: ReadonlySet<string> = new Set(
  wordsOf(`
  ALL TOP TRY CUP SOS MOP BAM ANG GEL LAK RON COP BOB MAD PEN SIT STD FIM ARM BAD BAN SUR PES PAB NAD SAR
`),
)
