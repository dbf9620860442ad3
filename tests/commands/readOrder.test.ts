import { describe, expect, it } from 'vitest'
import { readOrder, type TypedOrder } from '../../scripts/commands/readOrder.ts'

const typed = (rest: string[], given: Partial<TypedOrder> = {}): TypedOrder => ({
  rest,
  range: undefined,
  scale: undefined,
  withClicks: false,
  dark: false,
  paper: undefined,
  noNotes: false,
  ...given,
})

describe('readOrder', () => {
  it('takes several formats, each once, the handout last', () => {
    expect(readOrder(typed(['handout', 'png', 'pdf', 'png']))).toMatchObject({
      order: { formats: ['pdf', 'png', 'handout'], scale: 1, paper: 'a4', notes: true },
      faults: [],
    })
  })

  it('reads what the formats take', () => {
    expect(
      readOrder(typed(['webp', 'handout'], { scale: '2.5', paper: 'Letter', noNotes: true, dark: true })),
    ).toMatchObject({ order: { scale: 2.5, paper: 'letter', notes: false, dark: true }, faults: [] })
  })

  it.each<[string[], Partial<TypedOrder>, string[]]>([
    [[], {}, ['name at least one of pdf, png, webp, proof, handout, html']],
    [['pgn'], {}, ['unknown format "pgn"; there are pdf, png, webp, proof, handout, html']],
    [['png'], { scale: '0' }, ['--scale 0 is not a number from 1 to 4']],
    [['png'], { scale: '100' }, ['--scale 100 is not a number from 1 to 4']],
    [['png'], { scale: '-1' }, ['--scale -1 is not a number from 1 to 4']],
    [['png'], { scale: '2x' }, ['--scale 2x is not a number from 1 to 4']],
    [['pdf'], { scale: '2' }, ['--scale is for png and webp']],
    [['pdf'], { paper: 'a4' }, ['--paper is for handout and proof']],
    [['handout'], { paper: 'a5' }, ['--paper a5 is neither a4 nor letter']],
    [
      ['handout'],
      { withClicks: true },
      ['--with-clicks does not go with handout, which shows every slide finished; export it by itself'],
    ],
    [
      ['proof'],
      { withClicks: true, paper: 'letter' },
      ['--with-clicks does not go with proof, which shows every slide finished; export it by itself'],
    ],
    [
      ['tiff', 'png'],
      { scale: '0', paper: 'a5' },
      [
        'unknown format "tiff"; there are pdf, png, webp, proof, handout, html',
        '--scale 0 is not a number from 1 to 4',
        '--paper a5 is neither a4 nor letter',
        '--paper is for handout and proof',
      ],
    ],
  ])('says all that is wrong with %j %j', (rest, given, faults) => {
    expect(readOrder(typed(rest, given)).faults).toEqual(faults)
  })
})
