import { expect, it } from 'vitest'
import { asTyped } from '../scripts/terminal/asTyped.ts'

it('names commands as they are typed: by npm in a clone, by citedeck itself in the package', () => {
  const text = 'See: npm run export -- --help, or npm run build. Then npm run new:figure -- dot, and npm ci'
  expect(asTyped(text, true)).toBe(text)
  expect(asTyped(text, false)).toBe(
    'See: npx citedeck export --help, or npx citedeck build. Then npm run new:figure -- dot, and npm ci',
  )
  expect(asTyped('npm run check -- --data a', false)).toBe('npx citedeck check --data a')
})
