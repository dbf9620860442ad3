import { stringify } from 'yaml'
import { z } from 'zod'
import { definitionOf } from '../talk/figures.ts'
import { fields } from '../article/fields.ts'
import { unresolved } from '../article/fieldResolver.ts'
import { componentName } from '../deck/componentName.ts'
import { variants, type Sample, type Variant } from './sample.ts'

/**
 * The page that shows every kind of figure, in Markdown: what it is for, how much it holds, its data and its pictures.
 */
export function galleryPage(samples: readonly Sample[]): string {
  return `${head}\n${samples.map(section).join('\n')}`
}

/** The picture of a sample, from the page's folder. */
export const pictureOf = (kind: string, variant: Variant): string => `../.github/figures/${kind}-${variant}.png`

const head = `# Figures

Every kind of figure: what it is for, how much it holds, and how it looks with little in it, with much, and with the
longest words. Written by \`npm run figures\` from the folders beside it.

## The next kind

\`\`\`
npm run new:figure -- bar-chart
\`\`\`

makes \`components/BarChart\`, which works at once and draws a number with its label. Nothing else has to be touched:

| file | holds |
|---|---|
| \`figure.ts\` | what its data hold and how much of it a slide can carry; what must hold between its facts; how many parts come on one after another; what it holds beside something else; its height on a phone; data at the ends of what an article may state |
| \`layout.ts\` | the geometry, a pure function of the data and the field it is drawn in; and \`describe\`, the same facts in words |
| \`BarChart.vue\` | shapes in one \`<svg role="img">\` with the words as its name, labels as text over it. A table needs no words: it is one |
| \`sample.yaml\` | a small article in words of ours, and slides that show the kind: few, many, longest; under \`gallery\` values for fields that a schema says too little of |

\`npm test\` draws it in every room, with the least and the most that its schema takes and in three locales, reads the
sample as it reads a talk, and stores its drawings in \`tests/components/pictures\`; a test of its geometry goes to
\`tests/components\`. \`npm run figures\` writes this page and its pictures.
`

function section({ kind, data }: Sample): string {
  const name = componentName(kind)
  const { purpose, schema } = definitionOf(kind)
  const pictures = variants.map((variant) => `![${name}, ${variant}](${pictureOf(kind, variant)})`)
  return `
## ${name}

${purpose}${limits(schema(fields(unresolved)))}

| ${variants.join(' | ')} |
|${'---|'.repeat(variants.length)}
| ${pictures.join(' | ')} |

${yaml(data.many)}

<details><summary>Few, and the longest words</summary>

${yaml(data.few)}

${yaml(data.longest)}

</details>
`
}

const yaml = (data: object): string => `\`\`\`yaml\n${stringify(data, { lineWidth: 110 }).trim()}\n\`\`\``

/** How many members its lists hold: ` Holds 2 to 5 steps.` */
function limits(schema: z.ZodType): string {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  const lists = Object.entries(properties).flatMap(([name, property]) => {
    if (typeof property !== 'object' || property.maxItems === undefined) return []
    const { minItems = 0, maxItems } = property
    return [minItems === maxItems ? `${maxItems} ${name}` : `${minItems} to ${maxItems} ${name}`]
  })
  return lists.length > 0 ? ` Holds ${lists.join(', ')}.` : ''
}
