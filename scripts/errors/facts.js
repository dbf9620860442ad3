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
