import type { Numeral } from './numeral.ts'

const small = new Map(Object.entries({
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20,
  thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
}))

const scales = new Map(Object.entries({ hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }))

const word = /[A-Za-z]+/y
const joint = /(?:-|\s)(?:and\s)?/y

/**
 * Reads a number in English words at `place`: two hundred and fifty, half a million. A word alone
 * up to ninety, and a scale without a number before it other than a, are `bare` or no numeral.
 */
export function readEnglishNumeral(text: string, place: number): Numeral | undefined {
  if (/[A-Za-z]/.test(text.charAt(place - 1))) return undefined
  const lead = leadWord(text, place)
  let value = lead?.value ?? 0
  let end = lead?.end ?? place
  let total = 0
  let lastScale = 1
  let words = lead ? 1 : 0
  let next = lead ? wordAfter(text, end) : wordAt(text, place)
  while (next) {
    const unit = small.get(next.word)
    const scale = scales.get(next.word)
    if (unit === undefined && (scale === undefined || words === 0)) break
    if (unit !== undefined && words > 0 && !fits(value, unit)) break
    if (unit !== undefined) value += unit
    else if (scale === 100) value *= 100
    else if (scale !== undefined) {
      lastScale = scale
      total += value * scale
      value = 0
    }
    words++
    end = next.end
    next = wordAfter(text, end)
  }
  if (words === 0) return undefined
  return { value: total + value, end, script: 'english', bare: words === 1, scale: lastScale }
}

/** A smaller unit goes on after tens (twenty-five), a hundred, or a thousand. */
function fits(value: number, unit: number): boolean {
  if (value === 0) return true
  if (value % 100 === 0) return unit < 100
  return value % 10 === 0 && value % 100 >= 20 && unit < 10
}

function leadWord(text: string, place: number): { value: number, end: number } | undefined {
  const pattern = /(half a|a|an)\s(?=(?:hundred|thousand|million|billion|trillion)\b)/iy
  pattern.lastIndex = place
  const match = pattern.exec(text)
  if (!match) return undefined
  return { value: match[0].toLowerCase().startsWith('half') ? 0.5 : 1, end: place + match[0].length - 1 }
}

function wordAt(text: string, place: number): { word: string, end: number } | undefined {
  word.lastIndex = place
  const match = word.exec(text)
  return match ? { word: match[0].toLowerCase(), end: place + match[0].length } : undefined
}

function wordAfter(text: string, place: number): { word: string, end: number } | undefined {
  joint.lastIndex = place
  const match = joint.exec(text)
  return match ? wordAt(text, place + match[0].length) : undefined
}

const scaleWord = /[\s-]?(?:(thousand|million|billion|trillion|bn|tn)\b)/iy

/** The scale after an Arabic number, as in 1.2 billion or $5bn, or undefined. */
export function readScaleWord(text: string, place: number): { scale: number, end: number } | undefined {
  scaleWord.lastIndex = place
  const match = scaleWord.exec(text)
  if (!match?.[1]) return undefined
  const name = match[1].toLowerCase()
  const scale = name === 'bn' ? 1e9 : name === 'tn' ? 1e12 : scales.get(name) ?? 1
  return { scale, end: place + match[0].length }
}
