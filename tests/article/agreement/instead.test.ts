import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { tooFewRows } from '../../../scripts/article/agreement/ends.ts'
import { instead, tooFew } from '../../../scripts/article/agreement/instead.ts'
import { oneOf } from '../../../scripts/article/agreement/oneOf.ts'
import { fact, percent } from '../../components/build.ts'

/** The data that a message gives, read as `article.yaml` is. */
const dataIn = (message: string): unknown => parse(/\{.*\}/.exec(message)?.[0] ?? '')

describe('the data rewritten for another kind', () => {
  it('names facts by their ids and keeps texts, also those that name facts, as they were written', () => {
    const label = ['In ', { text: '2014', fact: 'year' }, ': the port']
    const figure = {
      kind: 'stat-row',
      items: [
        { fact: percent(62), label, accent: undefined },
        { fact: percent(7), label: 'b' },
      ],
    }
    expect(dataIn(instead(figure))).toEqual({
      kind: 'stat-row',
      items: [
        { fact: 'fact-62', label: 'In {year}: the port' },
        { fact: 'fact-7', label: 'b' },
      ],
    })
  })

  it('keeps lists of facts and of words', () => {
    expect(
      dataIn(
        instead({ kind: 'share-bar', bars: ['a', 'b'], parts: [{ label: 'x', facts: [percent(1), percent(2)] }] }),
      ),
    ).toEqual({
      kind: 'share-bar',
      bars: ['a', 'b'],
      parts: [{ label: 'x', facts: ['fact-1', 'fact-2'] }],
    })
  })

  it('makes a large number of a single amount', () => {
    expect(dataIn(tooFew(2, [{ label: 'Port', fact: 'ships' }]))).toEqual({
      kind: 'big-number',
      fact: 'ships',
      context: 'Port',
    })
    expect(tooFew(2, [])).toBe('needs at least 2')
    expect(tooFew(3, [{ fact: 'ships' }, { fact: 'boats' }])).toBe('needs at least 3')
  })

  it('lists of many names the first ones', () => {
    expect(oneOf(['a', 'b'])).toBe('one of a, b')
    expect(oneOf(Array.from({ length: 500 }, (_, index) => `N${index}`))).toMatch(/^one of N0, .*N11 and 488 more$/)
  })

  it('makes a before-after of a single row', () => {
    expect(dataIn(tooFewRows([{ label: 'Port', from: fact(31, 'hour'), to: fact(13, 'hour') }]))).toEqual({
      kind: 'before-after',
      measure: 'Port',
      before: { label: '…', fact: 'fact-31' },
      after: { label: '…', fact: 'fact-13' },
    })
    expect(tooFewRows([])).toBe('needs at least 2')
  })
})
