import { ending } from './fault.js'

/** What is wrong with a fact by itself, or as it is computed. */
export const facts = ending(1, {
  'unknown-unit': ['There is no such unit.', 'Write an ISO 4217 currency, a measure as CLDR names it, or declare it.'],
  'unit-declared': ['A unit is declared under the name of one that there is.', 'Name facts by that, or rename yours.'],
  'value-unreadable': [
    'A value is not a number, date, range or rank, as its unit needs.',
    'Write it as the message shows.',
  ],
  'key-conflict': ['A key of the fact does not go with its unit or with another key.', 'Take one of them out.'],
  'rate-noun-missing': ['A rate does not say for how many of what it is.', 'Add the `noun` of `per`.'],
  'series-keys': [
    'The dates or names that a series goes by do not fit it, or each other.',
    'Write them as the message says.',
  ],
  'unknown-series': ['There is no series, or no table, of this name.', 'Name one that there is.'],
  'series-pairing': [
    'The sentence states the value of a series with another date or name.',
    'Put it where the sentence has it.',
  ],
  'series-order': ['The sentence has the values of a series in another order.', 'Put them in its order.'],
  'series-outlook': [
    'The sentence says that a value is still to come, or not final, and the series does not.',
    'Add `forecast: true` or `estimate: true`.',
  ],
  'series-gap': ['A series says that the article gives no value, but the sentence states it.', 'Write the value.'],
  'noun-amount': ['A noun holds an amount.', 'Write what is counted alone.'],
  'expression-broken': ['An expression cannot be read.', 'Write names of facts, `+ - * /` and brackets.'],
  'unlike-amounts': [
    'Amounts that do not go together are added, subtracted or multiplied.',
    'Compute with such as measure the same.',
  ],
  'zero-divisor': ['An expression divides by zero.', 'Divide by another fact.'],
  'not-computable': ['Dates, ranges and ranks cannot be computed with.', 'Name another fact.'],
  'computed-from-itself': ['A fact is computed from itself.', 'Break the circle.'],
  'too-many-computations': [
    'A fact stands on too many computations, one upon the other.',
    'Compute it from stated facts.',
  ],
  'computed-unit': [
    'What is computed is not of the unit that the fact names.',
    'Name the unit that the message gives.',
  ],
})
