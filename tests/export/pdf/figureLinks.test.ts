import { describe, expect, it } from 'vitest'
import type { Stretch } from '../../../scripts/export/pdf/content.ts'
import { adoptLinks } from '../../../scripts/export/pdf/figureLinks.ts'
import { Dict, dict, PdfFile, Raw, type Ref, type Value } from '../../../scripts/export/pdf/objects.ts'
import { element, type Element, type Kid } from '../../../scripts/export/pdf/structure.ts'
import { textStarts } from '../../../scripts/export/pdf/textStarts.ts'

/** A page of 540 points as Chromium draws it, with numbers whose text begins at these places from its upper left. */
const drawing = (...places: readonly (readonly [x: number, y: number])[]): Stretch[] => [
  { mcid: undefined, lines: ['.5 0 0 -.5 0 540 cm', 'q', '2 0 0 2 0 0 cm'], text: false, paints: false },
  ...places.map(([x, y], mcid) => ({
    mcid,
    lines: ['Q', 'q', `2 0 0 2 ${2 * x} ${2 * y} cm`, 'BT', '1 0 0 -1 0 0 Tm', '<0001> Tj', '3 0 Td <0002> Tj', 'ET'],
    text: true,
    paints: true,
  })),
]

function pageWith(...boxes: readonly Value[][]): { file: PdfFile; page: { dict: Dict }; links: Ref[] } {
  const file = new PdfFile(new Map(), new Dict())
  const links = boxes.map((box) => file.add(dict({ Rect: box })))
  return { file, page: { dict: dict({ Annots: links }) }, links }
}

const content = (mcid: number): Kid => ({ kind: 'content', page: 0, mcid })
const shape = (kid: Kid): unknown =>
  kid.kind === 'content'
    ? kid.mcid
    : kid.kind === 'annotation'
      ? `link ${kid.ref.id}`
      : [kid.role, ...kid.kids.map(shape)]

describe('links over the numbers of a figure', () => {
  it('are known by where the words of each begin, whatever the drawing is turned by', () => {
    const starts = textStarts(drawing([100, 40], [300.5, 80]))
    expect(starts).toEqual(
      new Map([
        [0, [100, 500]],
        [1, [300.5, 460]],
      ]),
    )
  })

  it('stand in the tree with the words of their number, once each, and those in it already stay', () => {
    const { file, page, links } = pageWith(
      [98, 490, new Raw('140.25'), 510],
      [new Raw('298.5'), 450, 340, 470],
      [0, 0, 10, 10],
    )
    const [one, other, held] = links.map(({ id }) => id)
    const blocks: Element[] = [
      element('P', [content(2), content(0), content(1), content(3)]),
      element('P', [
        element(
          'Link',
          links.slice(2).map((ref): Kid => ({ kind: 'annotation', page: 0, ref })),
        ),
      ]),
    ]
    const places = [[100, 40], [300.5, 80], [500, 300], [320, 80]] as const // prettier-ignore
    adoptLinks(file, [page], blocks, [drawing(...places)], new Set(links.map(({ id }) => id)))
    expect(blocks.map(shape)).toEqual([
      ['P', 2, ['Link', 0, `link ${one}`], ['Link', 1, `link ${other}`, 3]],
      ['P', ['Link', `link ${held}`]],
    ])
  })

  it('stand in a paragraph of their own where no words begin within them', () => {
    const { file, page, links } = pageWith([400, 100, 440, 120])
    const blocks = [element('P', [content(0)])]
    adoptLinks(file, [page], blocks, [drawing([100, 40])], new Set(links.map(({ id }) => id)))
    expect(blocks.map(shape)).toEqual([
      ['P', 0],
      ['P', ['Link', `link ${links[0]?.id}`]],
    ])
    // A link that was dropped leaves nothing.
    const dropped = [element('P', [content(0)])]
    adoptLinks(file, [page], dropped, [drawing([100, 40])], new Set())
    expect(dropped.map(shape)).toEqual([['P', 0]])
  })
})
