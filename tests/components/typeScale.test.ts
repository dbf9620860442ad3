import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { expect, it } from 'vitest'
import { larger, sizes, sizesFrom, sizeWithin, smaller, type } from '../../components/shared/typeScale.ts'

it('has the sizes of the style sheet, eight and none below 16', async () => {
  const css = await readFile('styles/type.css', 'utf8')
  const declared = [...css.matchAll(/--size-(\w+): (\d+)px/g)].map(([, name, size]) => [name, Number(size)])
  expect(declared).toEqual(Object.entries(type))
  expect(declared).toHaveLength(8)
  expect(Math.min(...sizes)).toBe(16)
})

it('gives all the sizes from one down to another, the next ones, and the largest that is within', () => {
  expect(sizesFrom(type.label, type.note)).toEqual([30, 24, 20])
  expect([smaller(type.label), smaller(type.least)]).toEqual([24, 16])
  expect([larger(type.note), larger(type.hero)]).toEqual([24, 160])
  expect([sizeWithin(39.9), sizeWithin(40), sizeWithin(3)]).toEqual([30, 40, 16])
})

/** Where sizes are not a role of the scale: each is a part of a text or no text, as the comment before it says. */
const reasoned = ['components/shared/NumberText.vue', 'layouts/question.vue', 'styles/code.css', 'styles/figure.css']
  .concat('styles/formulas.css', 'styles/reading.css')
  .map((name) => name.split('/').join(sep))

it('is all that slides are set in, but for what has a reason in a comment', () => {
  const roles = /^(?:var\(--(?:size|page|points|code|heading|sentence)[\w-]*\)|inherit|1em)(?: !important)?$/
  const others = ['styles', 'layouts', 'components'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:css|vue)$/.test(name))
      .flatMap((name) => {
        const css = readFileSync(join(folder, name), 'utf8')
        const given = [...css.matchAll(/font-size: ([^;}]+)[;}]|font: \d+ ([^/]+)\//g)]
        const wrong = given.filter(([, long, short]) => !roles.test(long ?? short ?? ''))
        return wrong.map(({ index }) => ({
          file: join(folder, name),
          isReasoned: /\*\/\s*(?:[^{}]*\{[^{}]*)?$/.test(css.slice(0, index)),
        }))
      }),
  )
  expect(others.filter(({ isReasoned }) => !isReasoned)).toEqual([])
  expect(others.map(({ file }) => file).sort()).toEqual([...reasoned].sort())
})

it('gives the page that is read sizes of its own in one place', async () => {
  const css = await readFile('styles/type.css', 'utf8')
  expect([...css.matchAll(/--page-(\w+):/g)].map(([, name]) => name)).toEqual([
    'least',
    'text',
    'lead',
    'claim',
    'sentence',
    'title',
  ])
})
