import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { pathsIn } from '../theme/readThemeFile.ts'

/** The logos and fonts that a talk's `theme.yaml` names; what is wrong with it, the check says. */
export function namedByTheme(path: string): string[] {
  try {
    return pathsIn(parse(readFileSync(path, 'utf8')))
  } catch {
    return []
  }
}
