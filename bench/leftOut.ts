/** A value that a corpus expects: its words, its value, and the sentence that it stands in. */
export interface Value {
  sentence: string
  words: string
  start: number
  end: number
  value: number
  type: string
  currency: string | undefined
}

/**
 * What an outside corpus wants and this project does not, on purpose, with the reason: a reading of it would be wrong
 * in an article, or nobody writes it in one. Together they may be a tenth of all values; the bench counts them apart.
 */
export const leftOut: readonly { why: string; is: (value: Value) => boolean }[] = [
  { why: '折: a discount has a sense of its own (八折 is 20 % off, not 80 %)', is: ({ words }) => /折/.test(words) },
  {
    why: 'percentage points counted as percent: the two are told apart',
    is: ({ type, words, sentence, end }) =>
      type === 'percentage'
      && /百分点|百分點|百份点|percentage points?|^\S+ ?%点/.test(words + sentence.slice(end + 1, end + 20)),
  },
  {
    why: 'powers and arithmetic: a formula states no amount',
    is: ({ words }) => /\^|\*\*|\d[eE][+-]?\d|\d ?[*×/] ?\d+(?:\.\d+)?[万亿]/.test(words),
  },
  {
    why: 'chains of fractions: "twenty twenty fifths" can be 20/25 or 20 × 20/5',
    is: ({ words }) =>
      /\b\w+(?:ty|hundred|thousand|million)(?: and)? \w+(?:[ -]\w+)*(?:ths|rds|nds|seconds|thirds|fifths)\b/i.test(
        words,
      ),
  },
  {
    why: 'a k glued to a percent sign: "5k%" is a slip, and so is 百分之5k',
    is: ({ words, sentence, end }) =>
      /\dk ?%/i.test(words + sentence.slice(end + 1, end + 3)) || /^百 ?分 ?之.*\d ?k$/i.test(words),
  },
  {
    why: 'the parts of a date as numbers: a date is one reading',
    is: ({ words, sentence, start, end }) =>
      /^\d{1,4}$/.test(words)
      && (/^[年月日]/.test(sentence.slice(end + 1))
        || /\b\d{1,2}\/\d{1,2}\/\d{4}\b/.test(sentence.slice(Math.max(0, start - 6), end + 9))),
  },
  {
    why: 'addresses, telephone numbers and codes: they state no amount',
    is: ({ words, sentence, start, end }) =>
      /^[\d-]+$/.test(words)
      && (/[\d-]/.test(sentence.charAt(start - 1))
        || /^-\d|^(?:号|室|弄)/.test(sentence.slice(end + 1, end + 3))
        || /^\d+(?:-\d+)+$/.test(words)
        || isPartOfCode(sentence, start, end)),
  },
]

/** Whether digits stand in an address of four parts (10.0.0.1) or in a telephone number (+1-555-0100/0101). */
function isPartOfCode(sentence: string, start: number, end: number): boolean {
  const before = /[\d.+/-]*$/.exec(sentence.slice(0, start))?.[0] ?? ''
  const behind = /^[\d./-]*/.exec(sentence.slice(end + 1))?.[0] ?? ''
  const run = before + sentence.slice(start, end + 1) + behind
  return /^\d{1,3}(?:\.\d{1,3}){3}\.?$/.test(run) || /^\+\d+(?:[-/]\d+){2,}$/.test(run)
}
