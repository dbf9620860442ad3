import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unixLines } from '../input/lineEnds.ts'
import { packageFolder } from '../licences/packages.js'
import { projectRoot } from '../machine/project.js'
import { formulaFamilies, mono } from './families.ts'
import type { Face } from './subset.ts'

/** What slides of Markdown show that is set in fonts of its own. */
export interface SpecialText {
  code: string
  /** The HTML of formulas. */
  formulas: string
}

/** The code and the formulas in some data of slides, wherever they stand. */
export function specialText(data: unknown): SpecialText {
  const found = { code: '', formulas: '' }
  const visit = (value: unknown, inCode: boolean): void => {
    if (Array.isArray(value)) for (const each of value) visit(each, inCode)
    else if (value !== null && typeof value === 'object') {
      const { block, marks, html, tex, text }: Record<string, unknown> = { ...value }
      const isCode = inCode || block === 'code' || (Array.isArray(marks) && marks.includes('code'))
      if (isCode && typeof text === 'string') found.code += text
      if (typeof html === 'string' && typeof tex === 'string') found.formulas += html
      for (const inner of Object.values(value)) visit(inner, isCode)
    }
  }
  visit(data, false)
  return found
}

/** The faces that they are set in: none where there is nothing to set. */
export async function specialFaces({ code, formulas }: SpecialText): Promise<Face[]> {
  const used = formulas === '' ? new Set<string>() : familiesUsed(formulas, await formulaSheet())
  const text = formulas.replace(/<math[^]*?<\/math>|<[^>]*>/g, '').replace(/&\w+;/g, '&<>')
  return [
    ...(code === '' ? [] : [{ families: [mono], weight: 400, text: code, isExact: true as const }]),
    ...formulaFamilies
      .filter(({ name }) => used.has(name))
      .flatMap((family) =>
        family.weights.map((weight) => ({ families: [family], weight, text, isExact: true as const })),
      ),
  ]
}

/** The families that a style sheet gives to some HTML: those of the rules whose classes all occur in it. */
function familiesUsed(html: string, css: string): Set<string> {
  const classes = new Set([...html.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')))
  const rules = [...withoutFaces(css).matchAll(/([^{}]+)\{([^}]*)\}/g)]
  return new Set(
    rules.flatMap(([, selectors = '', body = '']) => {
      const family = /font(?:-family)?:[^;]*(KaTeX_\w+)/.exec(body)?.[1]
      const isUsed = selectors
        .split(',')
        .some((selector) => [...selector.matchAll(/\.([\w-]+)/g)].every(([, name = '']) => classes.has(name)))
      return family !== undefined && isUsed ? [family] : []
    }),
  )
}

/** What a page needs beside the faces: how code and formulas look, where there are some. */
export async function specialStyles({ code, formulas }: SpecialText): Promise<string> {
  const [ofCode, ofFormulas] = await Promise.all([
    code === '' ? '' : ownSheet('code.css'),
    formulas === '' ? '' : Promise.all([formulaSheet(), ownSheet('formulas.css')]),
  ])
  return [
    code === '' ? '' : `:root{--deck-mono:'${mono.name}'}\n`,
    ofCode,
    withoutFaces([...ofFormulas].join('')),
  ].join('')
}

/** KaTeX's style sheet. */
async function formulaSheet(): Promise<string> {
  return `${await readFile(join(packageFolder('katex'), 'dist', 'katex.min.css'), 'utf8')}\n`
}

async function ownSheet(name: string): Promise<string> {
  return unixLines(await readFile(join(projectRoot, 'styles', name), 'utf8')).replace(/\/\*[^]*?\*\/\n?/g, '')
}

const withoutFaces = (css: string) => css.replace(/@font-face\s*\{[^}]*\}/g, '')
