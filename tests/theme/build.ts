import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load, type Loaded } from '../../scripts/talk/load.ts'
import { readDataFiles } from '../../scripts/talk/dataFiles.ts'
import { InputError, type Diagnostic } from '../../scripts/article/diagnostic.ts'
import { packageFolder } from '../../scripts/licences/packages.js'
import { fixture } from '../fixtures/paths.ts'

/** Fonts that some package brings: Latin letters alone. */
export const fontFile = (name: string) => join(packageFolder('katex'), 'dist', 'fonts', name)

export const svg = (inner: string, attributes = 'viewBox="0 0 40 10"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`

/** A `theme.yaml` that uses all that there is. */
export const wholeTheme = `citedeck: 1
colours:
  light: { data: '#0b4fa0', accent: '#b3400a', plate: '#0a2a52' }
  dark: { data: '#8cb8f5' }
fonts:
  claims: { name: Harbour Serif, bold: fonts/claims.woff2, licence: '© A, MIT' }
  body: { name: Harbour Sans, regular: fonts/regular.ttf, bold: fonts/bold.ttf, licence: '© B, MIT' }
logo: { light: logo.svg, dark: dark.svg, alt: Harbour Institute }
footer: Harbour Institute
`

/** Runs with the ferry's talk, a `theme.yaml` and files beside it; fonts and logos of `wholeTheme` lie there. */
export async function withTheme<Result>(
  theme: string,
  files: Readonly<Record<string, string | Buffer>>,
  run: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'citedeck-theme-'))
  try {
    await cp(fixture('ferry'), folder, { recursive: true })
    await mkdir(join(folder, 'fonts'))
    await cp(fontFile('KaTeX_Main-Bold.woff2'), join(folder, 'fonts', 'claims.woff2'))
    await cp(fontFile('KaTeX_SansSerif-Regular.ttf'), join(folder, 'fonts', 'regular.ttf'))
    await cp(fontFile('KaTeX_SansSerif-Bold.ttf'), join(folder, 'fonts', 'bold.ttf'))
    const given = {
      'theme.yaml': theme,
      'logo.svg': svg('<path d="M0 0h40v10z" fill="#10233c"/>'),
      'dark.svg': svg('<path d="M0 0h40v10z" fill="#fff"/>'),
      ...files,
    }
    for (const [name, content] of Object.entries(given)) await writeFile(join(folder, name), content)
    return await run(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

export async function loaded(folder: string): Promise<Loaded> {
  return load(await readDataFiles(folder))
}

/** What the author of a `theme.yaml` is told is wrong with it, in the order of the file. */
export async function faultsOf(
  theme: string,
  files: Readonly<Record<string, string | Buffer>> = {},
): Promise<Diagnostic[]> {
  const { diagnostics } = await withTheme(theme, files, loaded).catch((error: unknown) => {
    if (error instanceof InputError) return error
    throw error
  })
  return diagnostics.filter(({ severity, file }) => severity === 'error' && file.endsWith('theme.yaml'))
}
