import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { expect, it } from 'vitest'
import { collectLicences, licencesIn } from '../../scripts/licences/collect.js'
import { packageFolder } from '../../scripts/licences/packages.js'
import { projectRoot } from '../../scripts/machine/project.js'

const names = (modules: readonly string[], styles: readonly string[] = []) =>
  licencesIn(modules, styles).map(({ name }) => name)
const inside = (name: string, file: string) => join(packageFolder(name), file)

it('finds the package of a module by its file, whatever is asked of it, once for all of its files', () => {
  expect(
    names([
      inside('uqr', 'dist/index.mjs'),
      `${inside('vue-router', 'dist/a/b.vue')}?vue&type=style&lang.css`,
      `\0${inside('vue-router', 'dist/c.cjs')}?commonjs-proxy`,
    ]),
  ).toEqual(['uqr', 'vue-router'])
})

it('leaves out citedeck itself, whose licence goes with every site', () => {
  expect(names([join(projectRoot, 'components', 'box.ts')])).toEqual([])
})

it('finds the package that has written a module which lies in no file', () => {
  expect(
    names([
      '\0vite/preload-helper.js',
      '\0plugin-vue:export-helper',
      '/@slidev/configs',
      '/anywhere/deck/node_modules/.slidev/virtual/import-glob.1.ts',
      '~icons/ph/cursor-fill',
    ]),
  ).toEqual(['@iconify-json/ph', '@slidev/cli', '@vitejs/plugin-vue', 'vite'])
})

it('fails for a module that it can give to no package, and names it', () => {
  expect(() => names(['\0some-plugin:helper'])).toThrow(
    '"\\u0000some-plugin:helper" is in what was built and belongs to no package',
  )
})

it('finds the icons that styles show, and who has written their rules', () => {
  expect(names([], ['.flex{--un-shadow:0}'])).toEqual(['unocss'])
  expect(
    names([], ['.i-carbon\\:close{mask:url()}.i-ph-cursor-fill,.is-carbon{}', '.i-svg-spinners\\:ring{}']),
  ).toEqual(['@iconify-json/carbon', '@iconify-json/ph', '@iconify-json/svg-spinners'])
  expect(names([], ['.i-carbonated{} .radii-ph{}'])).toEqual([])
})

it('collects from what a bundler has really put in: not what it has left out, and styles too', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'citedeck-collect-'))
  try {
    const entry = join(folder, 'entry.js')
    await writeFile(join(folder, 'package.json'), '{"name":"mine","license":"MIT"}')
    await writeFile(
      entry,
      [
        `import { encode } from ${JSON.stringify(inside('uqr', 'dist/index.mjs'))}`,
        `import * as unused from ${JSON.stringify(inside('hookable', 'dist/index.mjs'))}`,
        `import ${JSON.stringify(inside('markdown-it-github-alerts', 'styles/github-base.css'))}`,
        // A chunk of nothing but styles, which Vite takes out of the bundle in the end.
        `import(${JSON.stringify(inside('@shikijs/magic-move', 'dist/style.css'))})`,
        'console.log(encode("words"))',
      ].join('\n'),
    )
    await build({
      configFile: false,
      root: folder,
      logLevel: 'silent',
      plugins: [collectLicences()],
      build: { outDir: join(folder, 'out'), minify: false, rollupOptions: { input: entry } },
    })
    const collected = JSON.parse(await readFile(join(folder, 'out', 'licences.json'), 'utf8')) as {
      name: string
      text: string
    }[]
    expect(collected.map(({ name }) => name).filter((name) => !['vite', 'rolldown'].includes(name))).toEqual([
      '@shikijs/magic-move',
      'markdown-it-github-alerts',
      'mine',
      'uqr',
    ])
  } finally {
    await rm(folder, { recursive: true })
  }
})
