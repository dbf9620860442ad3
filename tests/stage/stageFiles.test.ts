import { expect, it } from 'vitest'
import { stageFiles } from '../../scripts/stage/stage.ts'

it('names the script, what it imports before it runs, and the styles in the order of the imports', () => {
  const manifest = {
    'index.html': {
      file: 'assets/index.js',
      isEntry: true,
      imports: ['_nav.js', '_vue.js'],
      css: ['assets/index.css'],
    },
    '_nav.js': { file: 'assets/nav.js', imports: ['_vue.js'], css: ['assets/nav.css'], dynamicImports: ['late.ts'] },
    '_vue.js': { file: 'assets/vue.js' },
    'late.ts': { file: 'assets/late.js', css: ['assets/late.css'] },
  }
  expect(stageFiles(manifest)).toEqual({
    script: './assets/index.js',
    preload: ['./assets/vue.js', './assets/nav.js'],
    styles: ['./assets/nav.css', './assets/index.css'],
  })
})

it('stops at a build without a script', () => {
  expect(() => stageFiles({ 'a.css': { file: 'assets/a.css' } })).toThrow('has no script')
})
