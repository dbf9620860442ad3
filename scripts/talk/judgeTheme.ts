import type { Diagnostic } from '../article/diagnostic.ts'
import type { Resolver } from '../article/fieldResolver.ts'
import { themes } from '../article/themes.ts'
import { validate } from '../article/validate.ts'
import type { Code } from '../errors/citedeckError.js'
import { faultOfFontName } from '../fonts/families.ts'
import { readFont } from '../fonts/fontFile.ts'
import { contrastFaults } from '../theme/contrastFaults.ts'
import { readLogo } from '../theme/logo.ts'
import { isRole, type Look, type OwnFont } from '../theme/look.ts'
import { valueAt } from '../article/untyped.ts'
import { filePlaces, type NamedFile, type ThemeFiles } from '../theme/readThemeFile.ts'
import { colour, themeSchema, type ThemeFile } from '../theme/schema.ts'

/**
 * Makes a talk's look of its `theme.yaml`: what it is where all is in order, and everything that is wrong.
 * @param theme the name that `article.yaml` has for the theme below
 */
export function judge(
  files: ThemeFiles,
  theme: unknown,
  resolver: Resolver,
): { look: Look | undefined; diagnostics: Diagnostic[] } {
  const { file, named } = files
  const { value, diagnostics } = validate(file, themeSchema(resolver))
  const found: Diagnostic[] = [...diagnostics]
  const report = (code: Code, path: readonly string[], message: string) =>
    found.push({ severity: 'error', code, file: file.name, ...file.place(path), message })
  for (const place of filePlaces) {
    const name = valueAt(file.value, ...place)
    const given = typeof name === 'string' ? named.get(name) : undefined
    const fault = given && faultOf(given, place[0] === 'logo')
    if (fault) report(fault.code, place, `${String(name)} ${fault.fault}`)
  }
  for (const place of [
    ['fonts', 'claims', 'name'],
    ['fonts', 'body', 'name'],
  ]) {
    const fault = faultOfFontName(valueAt(file.value, ...place))
    if (fault !== undefined) report('font-refused', place, fault)
  }
  const base = themes.find((name) => name === theme) ?? themes[0]
  for (const { path, message } of contrastFaults(base, coloursIn(file.value))) report('contrast-low', path, message)
  return { look: value && found.length === 0 ? lookOf(value, named) : undefined, diagnostics: found }
}

function faultOf(given: NamedFile, isLogo: boolean): { code: Code; fault: string } | undefined {
  if (!('bytes' in given)) return given
  const read = isLogo ? readLogo(given.bytes) : readFont(given.bytes)
  return 'fault' in read ? { code: isLogo ? 'logo-refused' : 'font-refused', fault: read.fault } : undefined
}

/** The colours that are in order, so that contrasts are told in the same run as what else is wrong. */
function coloursIn(value: unknown): Pick<Look, 'light' | 'dark'> {
  const read = colour('')
  const scheme = (name: string) =>
    Object.fromEntries(
      Object.entries(Object(valueAt(value, 'colours', name))).flatMap(([role, given]) => {
        const { data } = read.safeParse(given)
        return isRole(role) && data !== undefined ? [[role, data] as const] : []
      }),
    )
  return { light: scheme('light'), dark: scheme('dark') }
}

function lookOf(
  { first, colours = {}, claims, fonts = {}, logo, footer }: ThemeFile,
  named: ThemeFiles['named'],
): Look {
  const pathOf = (name: string) => {
    const given = named.get(name)
    return given && 'path' in given ? given.path : name
  }
  const picture = (name: string) => {
    const given = named.get(name)
    const read = given && 'bytes' in given ? readLogo(given.bytes) : undefined
    return { path: pathOf(name), ratio: read && 'ratio' in read ? read.ratio : 1 }
  }
  const font = (own: OwnFont): OwnFont => ({
    ...own,
    bold: pathOf(own.bold),
    ...(own.regular === undefined ? {} : { regular: pathOf(own.regular) }),
  })
  return {
    ...(first === undefined ? {} : { first }),
    light: colours.light ?? {},
    dark: colours.dark ?? {},
    ...(claims === undefined ? {} : { claims }),
    fonts: {
      ...(fonts.claims ? { claims: font(fonts.claims) } : {}),
      ...(fonts.body ? { body: font(fonts.body) } : {}),
    },
    ...(logo ? { logo: { light: picture(logo.light), dark: picture(logo.dark), alt: logo.alt, on: logo.on } } : {}),
    ...(footer === undefined ? {} : { footer }),
  }
}
