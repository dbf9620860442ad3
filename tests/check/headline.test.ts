import { describe, expect, it } from 'vitest'
import { headlineLines } from '../../scripts/check/headline.ts'
import { readSource } from '../../scripts/source/index.ts'

const lines = (text: string, id = '') => headlineLines(id, readSource(new TextEncoder().encode(text), []))
const body = 'Grethe lit the fires again in May. The brine had stood in the pans all winter, and 14 people came to see.'

describe('headlineLines', () => {
  it('says that a headline is paragraph 1', () => {
    const said = 'is the headline, "Salt"; the first paragraph below it is paragraph 2'
    expect(lines(`Salt\n${body}`)).toEqual([`paragraph 1 ${said}`])
    expect(lines(`Salt\n${body}`, 'report')).toEqual([`paragraph 1 of report ${said}`])
    expect(lines(body)).toEqual([])
  })
  it('says how the head of a page is taken out where lines are those of a page', () => {
    const [told = ''] = lines(`Salt\n${body.replace('The brine had stood in', 'The brine had stood\nin')}`)
    expect(told).toMatch(/paragraph 2\. Where it is the head of a page: \{ skip: 'Salt', reason: … \} in the errata$/)
  })
})
