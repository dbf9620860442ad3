/** A space at which no line breaks: between a number and its unit. */
export const noBreak = '\u00a0'

/**
 * A number in digits, exact to 15 significant figures; below a millionth and from a quadrillion on as a power
 * of ten.
 * @param group what stands between thousands; none where it is empty
 * @param decimals how many there are at least
 */
export function inDigits(value: number, group = '', decimals = 0): string {
  const exact = Number(value.toPrecision(15))
  if (exact !== 0 && (Math.abs(exact) < 1e-6 || Math.abs(exact) >= 1e15)) return asPower(exact)
  const [whole = '', fraction = ''] = String(exact).replace('-', '').split('.')
  const grouped = group && whole.length > 3 ? whole.replace(/\B(?=(?:\d{3})+$)/g, group) : whole
  const padded = fraction === '' && decimals === 0 ? '' : `.${fraction.padEnd(decimals, '0')}`
  return `${exact < 0 ? '−' : ''}${grouped}${padded}`
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

function asPower(value: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential().split('e')
  const raised = [...String(Math.abs(Number(exponent)))].map((digit) => superscripts.charAt(Number(digit))).join('')
  return `${mantissa.replace('-', '−')}×10${exponent.startsWith('-') ? '⁻' : ''}${raised}`
}
