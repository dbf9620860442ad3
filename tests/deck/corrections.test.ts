import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readTalk } from '../../scripts/check/index.ts'
import { compose } from '../../scripts/deck/compose.ts'
import { evidence, evidenceSchema } from '../../scripts/site/evidence.ts'
import { plain } from '../../scripts/typography/text.ts'
import { citedeck, withFerry } from '../commands/run.ts'

async function edit(folder: string, name: string, from: string | RegExp, to: string): Promise<void> {
  const before = await readFile(join(folder, name), 'utf8')
  expect(before.replace(from, to)).not.toBe(before)
  await writeFile(join(folder, name), before.replace(from, to))
}

/** The ferry with corrections. */
async function corrected(entries: string[], run: (folder: string) => Promise<void>): Promise<void> {
  await withFerry(async (folder) => {
    const list = entries.map((entry) => `\n  - ${entry}`).join('')
    await edit(folder, 'article.yaml', 'minutes: 4', `minutes: 4\ncorrections:${list}`)
    await run(folder)
  })
}

/** The lines that the check prints of faults, each without its file. */
async function faults(folder: string): Promise<string[]> {
  const { out } = await citedeck(['check', '--data', folder, '--json'])
  const { diagnostics } = JSON.parse(out) as { diagnostics: { code: string; line: number; message: string }[] }
  return diagnostics.map(({ code, line, message }) => `${line} ${code} ${message}`)
}

describe('a correction', () => {
  it('is a dated note at the foot of its slide, the latest first, and stands in evidence.json', async () => {
    await corrected(
      [
        '{ date: 2026-04-02, slide: busy, now: passengers, was: 400_000, bound: about }',
        '{ date: 2026-05-03, slide: busy, now: walking-share, was: 68 }',
        "{ date: 2026-05-03, slide: price, text: 'The price of {trial-cost} is that of the boat alone' }",
      ],
      async (folder) => {
        const deck = compose(await readTalk(folder))
        const notes = (id: string) =>
          (deck.slides.find((slide) => slide.id === id)?.content.footnotes ?? []).map((note) =>
            plain(note).replace(/\s/g, ' '),
          )
        expect(notes('busy').slice(-2)).toEqual([
          'Correction, May 3, 2026: 71%; until then this slide said 68%',
          'Correction, April 2, 2026: over 412,000 passengers; until then this slide said about 400,000 passengers',
        ])
        expect(notes('price')).toContain(
          'Correction, May 3, 2026: The price of about $2.6 million is that of the boat alone',
        )
        const published = evidenceSchema.parse(JSON.parse(JSON.stringify(evidence(deck))))
        expect(published.corrections).toHaveLength(3)
        expect(published.corrections?.[1]).toEqual({
          date: '2026-05-03',
          slide: 'busy',
          text: '71%; until then this slide said 68%',
          quantity: 'walking-share',
          was: '68%',
        })
        // The number before is no quantity of the deck's: nothing states it.
        expect(published.quantities.filter(({ value }) => value === 68 || value === 400_000)).toEqual([])
      },
    )
  })

  it('is refused where it corrects nothing, or nothing that its slide shows', async () => {
    await corrected(
      [
        '{ date: 2026-04-02, slide: busy, now: walking-share, was: 71 }',
        '{ date: 2026-04-02, slide: busy, now: boats, was: 4 }',
        '{ date: 2026-04-02, slide: bussy, now: walking-share, was: 68 }',
        '{ date: 2026-04-31, slide: busy, now: walking-share, was: 68 }',
        "{ date: 2026-04-02, slide: busy, text: 'It was 68% before' }",
        '{ date: 2026-04-02, slide: busy, now: walking-share, was: many }',
        '{ date: 2026-04-02, slide: busy, now: walking-shares, was: 68 }',
      ],
      async (folder) => {
        const found = await faults(folder)
        expect(found).toEqual([
          expect.stringContaining('correction-same "walking-share" was 71% before, as it is now'),
          expect.stringContaining('2026-04-31" is not a day'),
          expect.stringContaining('amount-typed "68" is typed'),
          expect.stringContaining('value-unreadable "many" is not a number'),
          expect.stringContaining('unknown-fact unknown fact "walking-shares"; did you mean "walking-share"?'),
        ])
      },
    )
    await corrected(
      [
        '{ date: 2026-04-02, slide: busy, now: boats, was: 4 }',
        '{ date: 2026-04-02, slide: bussy, now: walking-share, was: 68 }',
        ...['66', '67', '68'].map((was) => `{ date: 2026-04-02, slide: busy, now: walking-share, was: ${was} }`),
      ],
      async (folder) => {
        const found = await faults(folder)
        expect(found).toEqual([
          expect.stringContaining('correction-elsewhere "busy" does not show boats'),
          expect.stringContaining('unknown-slide there is no slide "bussy"; did you mean "busy"?'),
          expect.stringContaining('correction-elsewhere "busy" has more than 2 corrections'),
        ])
      },
    )
  })
})

describe('an article that was corrected', () => {
  it('tells which slides stand on what has changed, with the numbers, before it is locked to and after', async () => {
    await withFerry(async (folder) => {
      await edit(folder, 'source.txt', '71%', '73%')
      const line =
        'stands on what has changed: "busy" (Over 412,000 passengers cross in a year, most of them on foot): 1.5, 71 percent → 73 percent'
      const refused = await citedeck(['check', '--data', folder, '--lock'])
      expect(refused.code).toBe(1)
      expect(refused.err.replaceAll('\u00a0', ' ')).toContain(line)
      expect(refused.err).toContain('add an entry to corrections in article.yaml')
      expect(refused.err).not.toContain('"century"')
      await edit(folder, 'facts.yaml', 'value: 71', 'value: 73')
      const locked = await citedeck(['check', '--data', folder, '--lock'])
      expect(locked.code, locked.err).toBe(0)
      expect(locked.err.replaceAll('\u00a0', ' ')).toContain(line)
    })
  })

  it('tells so too as the data is moved along', async () => {
    await withFerry(async (folder) => {
      await edit(folder, 'source.txt', '71%', '73%')
      await edit(folder, 'source.txt', /^/, 'A ferry is a boat.\n\n')
      const { out } = await citedeck(['check', '--data', folder, '--relock'])
      expect(out.replaceAll('\u00a0', ' ')).toContain(
        'slides that stand on what has changed:\n  "busy" (Over 412,000 passengers cross in a year, most of them on foot): 1.5, now 2.5, 71 percent → 73 percent\n',
      )
    })
  })
})
