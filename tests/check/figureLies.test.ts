import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { parseYaml } from '../../scripts/article/yamlFile.ts'
import { readSource } from '../../scripts/source/index.ts'
import { facts, figureLies, source } from './figureLies.ts'
import { ofForm, told } from './told.ts'

const { sentences } = readSource(Buffer.from(source), [])
const factsFile = parseYaml(`citedeck: 1\n${facts}`, 'facts.yaml')

/** The article of one slide that shows a figure and cites every sentence. */
function articleWith(figure: string) {
  const head = { citedeck: 1, locale: 'en', title: ['Baths'], sources: { title: 'Sources' } }
  const cite = stringify(sentences.map(({ id }) => id)).replaceAll('\n', '\n    ')
  return parseYaml(
    `${stringify(head)}sections:\n- id: one\n  title: Baths\n  slides:\n  - id: first\n    claim: The baths\n    notes: Look.\n    figure: ${figure}\n    cite:\n    ${cite}\n`,
    'article.yaml',
  )
}

const toldOf = (figure: string) => told({ facts: factsFile, article: articleWith(figure) }, sentences)

/**
 * The figures that a message writes in the place of one that cannot be drawn; none where the author has words to add.
 */
function figuresIn(message: string): string[] {
  const [, figures = ''] = /draw it as (.*)$/.exec(message) ?? []
  return [...figures.matchAll(/\{ kind: (?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g)]
    .map(([figure]) => figure)
    .filter((figure) => !figure.includes('…'))
}

describe('a figure that lies is refused, and the true one is not', () => {
  it.each(figureLies)('$name', ({ lie, truth }) => {
    expect(toldOf(truth)).toEqual([])
    const faults = toldOf(lie)
    expect(faults).not.toEqual([])
    expect(faults.filter((fault) => ofForm.test(fault))).toEqual([])
    // The data that a message writes instead are data that can be drawn.
    for (const figure of faults.flatMap(figuresIn)) expect(toldOf(figure)).toEqual([])
  })

  it('a bar chart of several units names a table, which draws them', () => {
    const faults = toldOf(
      '{ kind: bar-chart, items: [{ label: On foot, fact: walking }, { label: Guards, fact: guards }] }',
    )
    const figures = faults.flatMap(figuresIn)
    expect(figures[0]).toContain('kind: data-table')
    expect(toldOf(figures[0] ?? '')).toEqual([])
  })
})
