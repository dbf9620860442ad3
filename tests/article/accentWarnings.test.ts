import { describe, expect, it } from 'vitest'
import { readOptions } from '../../scripts/talk/dataFiles.ts'
import { parseYaml } from '../../scripts/article/yamlFile.ts'
import { checkTalk } from '../../scripts/check/index.ts'
import { makeLock } from '../../scripts/source/lock.ts'
import { segment } from '../../scripts/source/segment.ts'

const facts = `citedeck: 1
lost: { unit: percent, of: { en: losses }, cite: '1.1', series: { Merrin: 17, Marl: 22, Upper Marl: 26 } }
year: { unit: percent, of: { en: losses of a year }, cite: '1.2', series: { 2024: 30, 2025: 40 } }
`
const text = 'Merrin had 17%, Marl 22% and Upper Marl 26%. It was 30% in 2024 and 40% in 2025.'

function warned(claim: string, accent: string, figure: string): string[] {
  const article = `citedeck: 1
locale: en
title: [T]
sources: { title: S }
sections:
  - id: one
    title: One
    slides:
      - { id: a, claim: '${claim}', accent: '${accent}', cite: ['1.1', '1.2'], notes: n, figure: ${figure} }
`
  const files = { facts: parseYaml(facts, 'facts.yaml'), article: parseYaml(article, 'article.yaml') }
  const sentences = segment(text)
  const { warnings } = checkTalk(files, makeLock(sentences, readOptions(files)), sentences)
  return warnings.filter(({ code }) => code === 'accent-elsewhere').map(({ message }) => message)
}
const bars = (accent: string) => `{ kind: bar-chart, series: lost, accent: ${accent} }`
const items = (merrin: boolean) =>
  `{ kind: proportion-bars, items: [{ label: Merrin, fact: lost.Merrin, accent: ${merrin} }, { label: Marl, fact: lost.Marl, accent: ${!merrin} }] }`

describe('the accents of a claim and of its figure', () => {
  it.each([
    ['a name', 'Pipes leak least in Merrin', 'in Merrin', bars('Marl')],
    [
      'a fact of a bar',
      'The losses came to {year.2025}',
      '{year.2025}',
      '{ kind: bar-chart, series: year, accent: 2024 }',
    ],
    ['of items', 'Pipes leak least in Merrin', 'Merrin', items(false)],
  ])('are told of where they lie on two parts: %s', (_, claim, accent, figure) => {
    expect(warned(claim, accent, figure)).toHaveLength(1)
  })

  it.each([
    ['both on one', 'Pipes leak least in Merrin', 'in Merrin', bars('Merrin')],
    [
      'both on one by its fact',
      'The losses came to {year.2025}',
      '{year.2025}',
      '{ kind: bar-chart, series: year, accent: 2025 }',
    ],
    ['of items', 'Pipes leak least in Merrin', 'Merrin', items(true)],
    ['a claim that contrasts both', 'Marl loses more than Merrin', 'more than Merrin', bars('Marl')],
    ['a claim that names none', 'The valley leaks less than it did', 'less', bars('Marl')],
    ['a part of a longer name', 'Most is lost in Upper Marl', 'Upper Marl', bars('Upper Marl')],
    ['a figure without an accent', 'Pipes leak least in Merrin', 'Merrin', '{ kind: bar-chart, series: lost }'],
  ])('are left alone: %s', (_, claim, accent, figure) => {
    expect(warned(claim, accent, figure)).toEqual([])
  })
})
