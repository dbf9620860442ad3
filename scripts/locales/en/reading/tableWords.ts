import type { TableWords } from '../../tableWords.ts'

export const tableWords: TableWords = {
  unit: /^units?(?: of measure(?:ment)?)?$/i,
  name: /^(?:names?|indicators?|variables?|measures?|metrics?|series|items?|subjects?|what)$/i,
  place:
    /^(?:places?|locations?|countr(?:y|ies)|regions?|cit(?:y|ies)|towns?|districts?|areas?|provinces?|states?|ports?|groups?|categor(?:y|ies)|sectors?)$/i,
  value: /^(?:values?|amounts?|figures?|numbers?|data|totals?|counts?|quantit(?:y|ies))$/i,
  date: /^(?:(?:calendar |fiscal |financial )?years?|dates?|months?|quarters?|periods?|times?|days?)$/i,
  yearInWords: /\s*(?:\b(?:in|of|for)\s+)?(?<!\d)((?:1[5-9]|20|21)\d\d)(?!\d)\s*/i,
  unitNote: /^(?:units?\s*:\s*|(?:all )?(?:figures|values|amounts|numbers|data) (?:are )?in |in )/i,
}
