import { isAbsolute, join } from 'node:path'
import { themes } from '../scripts/article/themes.ts'
import { lookSchema, withPaths, type Themed } from '../scripts/theme/look.ts'

/**
 * What the head of a `slides.md` says of the deck's theme.
 * @param folder that relative paths in it start from
 */
export function themedOf(frontmatter: unknown, folder: string): Themed {
  const head: object = frontmatter !== null && typeof frontmatter === 'object' ? frontmatter : {}
  const attributes: object = Object(Reflect.get(head, 'htmlAttrs'))
  const name: unknown = Reflect.get(attributes, 'data-theme')
  const { data: look } = lookSchema.safeParse(Reflect.get(head, 'look'))
  return {
    theme: themes.find((theme) => theme === name) ?? themes[0],
    ...(look ? { look: withPaths(look, (path) => (isAbsolute(path) ? path : join(folder, path))) } : {}),
  }
}
