import { readOptions, type DataFiles } from '../talk/dataFiles.ts'
import { InputError } from '../article/diagnostic.ts'
import type { SourceFile } from '../check/sourceFile.ts'
import { localeOfScript } from '../locales/grammars.ts'
import type { ReadOptions } from '../quantities/quantity.ts'

/**
 * What a text is read with: as the data says; where that cannot be read, which is told of, as the text's script says.
 * @param reading the data, on its way
 * @param id the text's, where the talk rests on several
 */
export async function readingOf(
  reading: Promise<DataFiles>,
  id: string,
  { sentences }: SourceFile,
): Promise<ReadOptions> {
  try {
    return readOptions(await reading, id)
  } catch (error) {
    if (error instanceof InputError) return { locale: localeOfScript(sentences[0]?.text ?? '') }
    throw error
  }
}
