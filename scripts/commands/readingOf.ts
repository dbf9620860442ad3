import { readOptions, type DataFiles } from '../article/dataFiles.ts'
import { InputError } from '../article/diagnostic.ts'
import type { SourceFile } from '../check/sourceFile.ts'
import { localeOfScript } from '../locales/grammars.ts'
import type { ReadOptions } from '../quantities/quantity.ts'

/** What the text is read with: as the data says; where that cannot be read, which is told of, as the text's script says. */
export async function readingOf(files: Promise<DataFiles>, { sentences }: SourceFile): Promise<ReadOptions> {
  try {
    return readOptions(await files)
  } catch (error) {
    if (error instanceof InputError) return { locale: localeOfScript(sentences[0]?.text ?? '') }
    throw error
  }
}
