import { createSSRApp, defineComponent, h, type Component } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { provideField, type Field } from '../../components/shared/field.ts'
import type { Figure } from '../../scripts/talk/schema.ts'
import { componentFile } from '../../scripts/deck/componentName.ts'

const components = import.meta.glob<Component>('../../components/[A-Z]*/*.vue', { eager: true, import: 'default' })

/**
 * A figure as it is drawn in a field, as one SVG that a browser shows: shapes, and the labels over them. Numbers are
 * rounded to a tenth and what the compiler adds is taken out, so that only a change of the drawing changes it.
 */
export async function drawFigure(figure: Figure, { width, height }: Field): Promise<string> {
  const component = components[`../../components/${componentFile(figure.kind)}`]
  if (!component) throw new Error(`no component draws ${figure.kind}`)
  const room = defineComponent({
    setup() {
      provideField({ width, height })
      return () => h(component, { data: figure })
    },
  })
  const drawn = tidy(await renderToString(createSSRApp(room)))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<style>@import "../../../styles/type.css"; @import "../../../styles/themes/lake.css"; @import "../../../styles/figure.css";</style>
<foreignObject width="${width}" height="${height}">
${drawn.replace('<div', '<div xmlns="http://www.w3.org/1999/xhtml"').replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')}
</foreignObject>
</svg>
`
}

function tidy(html: string): string {
  const ids = new Map<string, string>()
  return html
    .replace(/ data-v-[0-9a-f]+(?:="")?/g, '')
    .replace(/<!--.*?-->/g, '')
    .replace(/<[^>]*>/g, (tag) =>
      tag.replace(/aria-label="[^"]*"|-?\d+\.\d+/g, (found) =>
        found.startsWith('a') ? found : String(Math.round(Number(found) * 10) / 10),
      ),
    )
    .replace(
      /\b(id="|url\(#|href="#)([\w-]+)/g,
      (_, before: string, id: string) => before + (ids.get(id) ?? ids.set(id, `id-${ids.size + 1}`).get(id) ?? id),
    )
    .replace(/<wbr>/g, '<wbr/>')
    .replace(/(<img [^>]*?)\/?>/g, '$1/>')
    .replace(/ (fill|stroke)="none"/g, ' $1="none"')
    .replaceAll('><', '>\n<')
}
