/** Makes the folder of a new kind of figure, which works at once: `npm run new:figure -- bar-chart`. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../machine/project.js'
import { writeRegistry } from './registry.js'

/**
 * The files of a new kind, by name.
 * @param {string} kind in kebab case
 * @param {string} name the same in Pascal case
 */
function filesOf(kind, name) {
  const camel = name.charAt(0).toLowerCase() + name.slice(1)
  return {
    'figure.ts': `import type { Fields } from '../../scripts/article/fields.ts'
import { defineFigure, type DataOf } from '../shared/defineFigure.ts'
import { ${camel}, describe } from './layout.ts'

const data = (f: Fields) => ({
  fact: f.fact(),
  label: f.text(28),
})

export type Data = DataOf<'${kind}', typeof data>

export default defineFigure({
  kind: '${kind}',
  purpose: 'A number and its label.',
  data,
  agrees: () => [],
  steps: () => 1,
  beside: {},
  narrowHeight: () => 260,
  layout: ${camel},
  describe,
  extremes: [],
})
`,
    'layout.ts': `import { plain } from '../../scripts/typography/text.ts'
import type { Words } from '../../scripts/locales/words.ts'
import type { Field } from '../shared/field.ts'
import { fitNumbers } from '../shared/fit.ts'
import type { Data } from './figure.ts'

/** The number as large as the field carries, its label below it. */
export function ${camel}(data: Data, field: Field) {
  const number = fitNumbers([data.fact], Math.min(160, field.height / 3), field.width)
  return { number, size: 24, labelY: number.height + 16 }
}

/** The figure in words. */
export function describe(data: Data, words: Words): string {
  return words.pair(plain(data.label), data.fact.text)
}
`,
    [`${name}.vue`]: `<script setup lang="ts">
import { useDrawing } from '../shared/drawing.ts'
import FigureFrame from '../shared/FigureFrame.vue'
import NumberText from '../shared/NumberText.vue'
import RichText from '../shared/RichText.vue'
import { useWords } from '../shared/words.ts'
import type { Data } from './figure.ts'
import { ${camel}, describe } from './layout.ts'

const { data } = defineProps<{ data: Data }>()
const words = useWords()
const drawing = useDrawing(${camel}, () => data)
</script>

<template>
  <FigureFrame :says="describe(data, words())">
    <template #labels>
      <NumberText class="label accent" :fact="data.fact" :fit="drawing.number" :style="{ left: 0, top: 0 }" />
      <RichText
        :text="data.label"
        class="label strong"
        :style="{ left: 0, top: \`\${drawing.labelY}px\`, width: '100%', fontSize: \`\${drawing.size}px\` }"
      />
    </template>
  </FigureFrame>
</template>
`,
    'sample.yaml': `locale: en
text: # a small article in words of your own, a paragraph a line; figures and citations are checked against it
  - The river has 5 boats.
facts:
  boats: { value: 5, unit: count, noun: { en: { one: boat, other: boats } }, of: { en: boats }, cite: '1.1' }
slides:
  few: { claim: Boats cross the river, figure: { kind: ${kind}, fact: boats, label: in all } }
  many: { claim: Boats cross the river, figure: { kind: ${kind}, fact: boats, label: on the river } }
  longest: { claim: Boats cross the river, figure: { kind: ${kind}, fact: boats, label: 'on the river, the oldest among them included' } }
`,
  }
}

const [kind = '', ...rest] = process.argv.slice(2)
const name = kind.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase())
const folder = join(projectRoot, 'components', name)
const fault =
  rest.length > 0 || !/^[a-z]+(?:-[a-z]+)*$/.test(kind)
    ? `name the kind in small letters and hyphens: npm run new:figure -- bar-chart`
    : existsSync(folder)
      ? `components/${name} is there already`
      : undefined
if (fault === undefined) {
  mkdirSync(folder)
  for (const [file, content] of Object.entries(filesOf(kind, name))) writeFileSync(join(folder, file), content)
  writeRegistry()
  console.log(`made components/${name}; npm test draws it, npm run figures shows it in components/README.md`)
} else {
  console.error(fault)
  process.exitCode = 2
}
