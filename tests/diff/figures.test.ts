import { appendFile, cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSide } from '../../scripts/diff/side.ts'
import { compareDecks } from '../../scripts/diff/compare.ts'
import { fixture } from '../fixtures/paths.ts'

/** What is said of the figures of a talk, where its data are changed. */
async function told(
  talk: string,
  changes: readonly [file: string, from: string | RegExp, to: string][],
  also: (folder: string) => Promise<void> = () => Promise.resolve(),
): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'citedeck-figures-'))
  try {
    await cp(fixture(talk), folder, { recursive: true })
    for (const [file, from, to] of changes) {
      const text = await readFile(join(folder, file), 'utf8')
      expect(text.replace(from, to), String(from)).not.toBe(text)
      await writeFile(join(folder, file), text.replace(from, to))
    }
    await also(folder)
    const [was, now] = [await readSide(fixture(talk), () => '', ''), await readSide(folder, () => '', '')]
    return compareDecks(was.stated, now.stated)
      .filter(({ what }) => what === 'figure')
      .map(({ says }) => says)
  } finally {
    await rm(folder, { recursive: true })
  }
}

const data = 'article.yaml'

describe('what is said of figures', () => {
  it('is nothing where they show the same', async () => {
    expect(await told('water', [])).toEqual([])
  })

  it('is that a figure is of another kind, and no more of it', async () => {
    const parts =
      /kind: parts-of-whole\n(\s+)part: electric-boats\n\s+whole: boats\n\s+label: electric\n\s+rest: diesel/
    expect(await told('ferry', [[data, parts, 'kind: big-number\n$1fact: boats\n$1context: in all']])).toEqual([
      'The figure of "fleet" was a parts-of-whole and is a big-number.',
    ])
  })

  it('is which rows have come and gone, are called otherwise, and stand elsewhere', async () => {
    const [joints, valves] = ['{ label: Joints of iron mains', '            - { label: Valves, facts: [valves] }\n']
    expect(
      await told('water', [
        [data, '- { label: Bursts, facts: [bursts] }', '- { label: Floods, facts: [bursts] }'],
        [data, joints, '{ label: Old joints'],
        [data, valves, ''],
        [data, '          parts:\n', `          parts:\n${valves}`],
        [data, '- { label: Reservoir, cells: [reservoir-cost, reservoir-years, reservoir-water] }', ''],
      ]),
    ).toEqual([
      'The figure of "joints" called it "Joints of iron mains" and calls it "Old joints".',
      'The figure of "joints" called it "Bursts" and calls it "Floods".',
      'The figure of "joints" had "Valves" behind "Pipes to houses" and has it first.',
      'The figure of "sheet" shows "Reservoir" no more.',
    ])
    expect(
      await told('water', [
        [
          data,
          '- { label: Reservoir,',
          '- { label: Nothing, cells: [leaks-cost, plant-years, plant-water] }\n            - { label: Reservoir,',
        ],
      ]),
    ).toEqual(['The figure of "sheet" shows "Nothing" too, first.'])
  })

  it('is which quantities, series and settings they are told', async () => {
    expect(
      await told('water', [
        [data, 'cells: [plant-cost, plant-years,', 'cells: [plant-cost, leaks-years,'],
        [data, 'series: by-district', 'series: by-place'],
        ['facts.yaml', /by-district/g, 'by-place'],
        [data, 'measure: Share of treated water lost', 'measure: Share of water lost'],
        [data, 'role: chairs the parish council of Coldwater', 'role: chairs the council of Coldwater'],
        [data, 'quote: We were about to build a lake so', 'quote: We were about […] so'],
      ]),
    ).toEqual([
      'The figure of "sieve" has another "quote", of "Tomas Weil".',
      'The figure of "sheet" had "{plant-years}" as "cells.1" and has "{leaks-years}", of "Desalination plant".',
      'The figure of "parts" had "Share of treated water lost" as "measure" and has "Share of water lost".',
      'The figure of "voices" had "chairs the parish council of Coldwater" as "role" and has "chairs the council of Coldwater", of "Agnes Roe".',
      'The figure of "districts" had "by-district" as "series" and has "by-place".',
    ])
    expect(await told('ferry', [[data, 'whole: boats', 'whole: passengers']])).toContain(
      'The figure of "fleet" had "{boats}" as "whole" and has "{passengers}".',
    )
  })

  it('is that a picture is another, by name or by what is in it', async () => {
    const again = (folder: string) => appendFile(join(folder, 'public', 'tanner-street.jpg'), 'more')
    const unheld = [data, "{ name: tanner-street.jpg, hash: '7333c87078566e81' }", 'tanner-street.jpg'] as const
    expect(await told('water', [[...unheld]], again)).toEqual([
      '"leak" shows "./tanner-street.jpg", which is another picture than before.',
    ])
    const other = (folder: string) => rename(join(folder, 'public/tanner-street.jpg'), join(folder, 'public/quay.jpg'))
    expect(await told('water', [[data, /tanner-street\.jpg/g, 'quay.jpg']], other)).toEqual([
      '"leak" showed "./tanner-street.jpg" and shows "./quay.jpg".',
    ])
  })

  it('is nothing of a site that an earlier version built', () => {
    const deck = { citedeck: 1 as const, deck: { title: '' }, texts: [], quantities: [] }
    const slide = { id: 'one', title: '', places: [], quantities: ['a'] }
    const figures = [{ kind: 'big-number', fields: { fact: '{a}' }, rows: [] }]
    expect(compareDecks({ ...deck, slides: [slide] }, { ...deck, slides: [{ ...slide, figures }] })).toEqual([])
  })
})
