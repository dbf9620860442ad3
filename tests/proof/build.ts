import { readComposed } from '../../scripts/commands/slides.ts'
import { proofInput } from '../../scripts/proof/input.ts'
import { proofSheet } from '../../scripts/proof/sheet.ts'
import type { ProofSheet, ProofSlide } from '../../scripts/proof/value.ts'
import { createTerminal } from '../../scripts/terminal/terminal.ts'

const silent = { isTTY: false, write: () => true }

/** The proof sheet of a talk's folder, with its text where that lies there, or without. */
export async function sheetFor(folder: string, { withText = true } = {}): Promise<ProofSheet> {
  const terminal = createTerminal({ stream: silent, errors: silent, quiet: true })
  const { deck, talk, texts, files } = await readComposed(folder, [], terminal)
  return proofSheet(deck, proofInput(deck, talk, withText ? texts : new Map(), files))
}

/** A slide of a sheet by its id. */
export function slideOf(sheet: ProofSheet, id: string): ProofSlide {
  const found = sheet.slides.find((slide) => slide.id === id)
  if (!found) throw new Error(`there is no slide ${id}`)
  return found
}

/** A marked text as one line: `on [A|12 boats], <2021>`. */
export function lineOf(text: ProofSlide['sentences'][number]['states'] | undefined): string {
  return (text ?? [])
    .map((part) =>
      typeof part === 'string'
        ? part
        : part.is === 'left'
          ? `<${part.text}>`
          : `[${(part.marks ?? []).join('')}|${part.text}]`,
    )
    .join('')
}
