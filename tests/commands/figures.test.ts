import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { figureKinds } from '../../scripts/article/figures.ts'
import { readTalk } from '../../scripts/check/index.ts'
import { figuresOf } from '../../scripts/commands/figures.ts'
import { projectRoot } from '../../scripts/project.js'

const data = join(projectRoot, 'data')

it('the page of figures is as "npm run figures" writes it', async () => {
  expect(await readFile(join(projectRoot, 'components', 'README.md'), 'utf8')).toBe(
    await figuresOf(await readTalk(data), data),
  )
})

it('the page has a picture of every kind, from the talk', async () => {
  const page = await readFile(join(projectRoot, 'components', 'README.md'), 'utf8')
  for (const kind of figureKinds) {
    expect(page).toContain(`../.github/figures/${kind}.png`)
    expect(existsSync(join(projectRoot, '.github', 'figures', `${kind}.png`)), kind).toBe(true)
  }
})
