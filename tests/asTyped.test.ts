import { expect, it } from 'vitest'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../scripts/machine/project.js'
import { asTyped } from '../scripts/terminal/asTyped.ts'

it('names commands as they are typed: by npm in a clone, by citedeck itself in the package', () => {
  const text = 'See: npm run export -- --help, or npm run build. Then npm run new:figure -- dot, and npm ci'
  expect(asTyped(text, true)).toBe(text)
  expect(asTyped(text, false)).toBe(
    'See: npx citedeck export --help, or npx citedeck build. Then npm run new:figure -- dot, and npm ci',
  )
  expect(asTyped('npm run check -- --data a', false)).toBe('npx citedeck check --data a')
})

it('names the program by its path where a clone is run from elsewhere', () => {
  const text = 'Build it: npm run build -- talks/mine; or begin with: npx citedeck new DIR'
  const program = `node ${join(projectRoot, 'scripts', 'run.js')}`
  expect(asTyped(text, true, tmpdir())).toBe(`Build it: ${program} build talks/mine; or begin with: ${program} new DIR`)
  expect(asTyped(text, true, join(projectRoot, 'docs'))).toBe(text)
  expect(asTyped(text, false, tmpdir())).toBe(
    'Build it: npx citedeck build talks/mine; or begin with: npx citedeck new DIR',
  )
})
