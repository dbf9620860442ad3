/**
 * Names of units that are two words: percentage points, square metres, nautical miles, light years, degrees Celsius.
 */
const pair =
  /(?<!\p{L})(?:(?:percentage|basis) points?|per cent|(?:square|cubic) \p{Ll}+|(?:nautical|light|metric|short|long|troy|fluid|imperial|astronomical|kilowatt|megawatt|gigawatt|terawatt) (?:miles?|years?|ton(?:ne)?s?|ounces?|pints?|gallons?|units?|hours?)|degrees? (?:Celsius|Fahrenheit))(?!\p{L})/gu

/** Where the units stand in a text whose names are two words; neither word makes sense alone. */
export function unitsIn(text: string): [start: number, end: number][] {
  return [...text.matchAll(pair)].map(({ 0: found, index }) => [index, index + found.length])
}
