import { strToU8, zipSync } from 'fflate'

/** A slide to make a deck of, in a format that has to be made. */
export interface MadeSlide {
  title?: string
  paragraphs: string[]
  items: string[]
  rows: string[][]
  notes: string[]
  /** Alternative texts of pictures; empty where one has none. */
  pictures: string[]
  chart?: { title: string; series: string; categories: string[]; values: number[]; format: string; axis: string }
}

/** The slides of a plain deck of Markdown, as Marp and Slidev write it. */
export function slidesOf(markdown: string): MadeSlide[] {
  const body = markdown.replace(/^---\n[^]*?\n---\n/, '')
  const parts = body.split(/^---$/m).filter((part) => !/^\s*(?:[\w-]+: .*\s*)+$/.test(part))
  return parts.map((part) => {
    const slide: MadeSlide = { paragraphs: [], items: [], rows: [], notes: [], pictures: [] }
    const text = part
      .replace(/<!--([^]*?)-->/g, (_, note: string) => {
        slide.notes.push(note.trim())
        return ''
      })
      .replace(/^::.*$|<[^>]+>/gm, '')
    for (const line of text.split('\n').map((each) => each.trim())) {
      const [, alternative] = /^!\[(.*?)\]/.exec(line) ?? []
      if (line.startsWith('#')) slide.title = line.replace(/^#+ /, '')
      else if (alternative !== undefined) slide.pictures.push(alternative)
      else if (/^\|[-| :]+\|$/.test(line)) continue
      else if (line.startsWith('|'))
        slide.rows.push(
          line
            .slice(1, -1)
            .split('|')
            .map((cell) => cell.trim()),
        )
      else if (/^(?:-|\d+\.) /.test(line)) slide.items.push(line.replace(/^\S+ /, ''))
      else if (line !== '') slide.paragraphs.push(line)
    }
    return slide
  })
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const spaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`
const relations = (...all: string[]) => `<Relationships>${all.join('')}</Relationships>`
const runs = (text: string) => `<a:p><a:r><a:t>${escaped(text)}</a:t></a:r></a:p>`
const shape = (type: string, lines: readonly string[]) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="1" name="x"/><p:nvPr><p:ph${type === '' ? '' : ` type="${type}"`}/></p:nvPr></p:nvSpPr><p:txBody>${lines.map(runs).join('')}</p:txBody></p:sp>`

/** A PowerPoint file with these slides: as little of one as holds their texts, tables, charts, pictures and notes. */
export function pptxOf(slides: readonly MadeSlide[]): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'ppt/presentation.xml': `<p:presentation ${spaces}><p:sldIdLst>${slides.map((_, index) => `<p:sldId id="${256 + index}" r:id="rId${index + 1}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations(
      ...slides.map((_, index) => relation(`rId${index + 1}`, 'slide', `slides/slide${slides.length - index}.xml`)),
    ),
  }
  for (const [index, slide] of slides.entries()) {
    const name = `slide${slides.length - index}.xml`
    const { title, paragraphs, items, rows, pictures, chart, notes } = slide
    const shapes = [
      ...(title === undefined ? [] : [shape('title', [title])]),
      ...(paragraphs.length > 0 ? [`<p:sp><p:txBody>${paragraphs.map(runs).join('')}</p:txBody></p:sp>`] : []),
      ...(items.length > 0 ? [shape('', items)] : []),
      ...(rows.length > 0
        ? [
            `<p:graphicFrame><a:graphic><a:tbl>${rows.map((row) => `<a:tr>${row.map((cell) => `<a:tc><a:txBody>${runs(cell)}</a:txBody></a:tc>`).join('')}</a:tr>`).join('')}</a:tbl></a:graphic></p:graphicFrame>`,
          ]
        : []),
      ...pictures.map(
        (alternative) =>
          `<p:pic><p:nvPicPr><p:cNvPr id="4" name="Picture 3" descr="${escaped(alternative)}"/></p:nvPicPr></p:pic>`,
      ),
      ...(chart
        ? [
            '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="5" name="Chart 4"/></p:nvGraphicFramePr><a:graphic><c:chart r:id="rId2"/></a:graphic></p:graphicFrame>',
          ]
        : []),
      `<p:sp><p:nvSpPr><p:nvPr><p:ph type="sldNum"/></p:nvPr></p:nvSpPr><p:txBody><a:p><a:fld type="slidenum"><a:t>${index + 1}</a:t></a:fld></a:p></p:txBody></p:sp>`,
    ]
    files[`ppt/slides/${name}`] = `<p:sld ${spaces}><p:cSld><p:spTree>${shapes.join('')}</p:spTree></p:cSld></p:sld>`
    files[`ppt/slides/_rels/${name}.rels`] = relations(
      ...(notes.length > 0 ? [relation('rId1', 'notesSlide', `../notesSlides/notes${name}`)] : []),
      ...(chart ? [relation('rId2', 'chart', `/ppt/charts/chart${name}`)] : []),
    )
    if (notes.length > 0)
      files[`ppt/notesSlides/notes${name}`] =
        `<p:notes ${spaces}><p:cSld><p:spTree>${shape('sldImg', [])}${shape('body', notes)}${shape('sldNum', ['99'])}</p:spTree></p:cSld></p:notes>`
    if (chart) files[`ppt/charts/chart${name}`] = chartXml(chart)
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, content]) => [path, strToU8(content)])))
}

function chartXml({ title, series, categories, values, format, axis }: NonNullable<MadeSlide['chart']>): string {
  const titled = (text: string) => `<c:title><c:tx><c:rich>${runs(text)}</c:rich></c:tx></c:title>`
  const points = (all: readonly (string | number)[]) =>
    all.map((each, index) => `<c:pt idx="${index}"><c:v>${each}</c:v></c:pt>`).join('')
  return `<c:chartSpace ${spaces}><c:chart>${titled(title)}<c:plotArea><c:barChart><c:ser><c:tx><c:strRef><c:strCache>${points([series])}</c:strCache></c:strRef></c:tx><c:cat><c:strRef><c:strCache>${points(categories)}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:numCache><c:formatCode>${format}</c:formatCode>${points(values)}</c:numCache></c:numRef></c:val></c:ser></c:barChart><c:valAx>${titled(axis)}</c:valAx></c:plotArea></c:chart></c:chartSpace>`
}

/**
 * A page for each slide, for a browser to print.
 * @param fonts the style sheet of fonts that it is set in, which names them in `--deck-sans`
 */
export function htmlOf(slides: readonly MadeSlide[], language: string, fonts: string): string {
  const list = (name: string, tag: string, all: readonly string[]) =>
    all.length === 0 ? '' : `<${name}>${all.map((each) => `<${tag}>${escaped(each)}</${tag}>`).join('')}</${name}>`
  const pages = slides.map(
    ({ title, paragraphs, items, rows, pictures, notes }) =>
      `<section>${title === undefined ? '' : `<h1>${escaped(title)}</h1>`}${list('div', 'p', paragraphs)}${list('ul', 'li', items)}${
        rows.length === 0
          ? ''
          : `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`
      }${pictures.map((each) => `<img alt="${escaped(each)}" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==">`).join('')}${list('aside', 'p', notes)}</section>`,
  )
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><style>${fonts}@page{size:1280px 720px;margin:0}body{margin:0;font:28px var(--deck-sans)}section{height:720px;box-sizing:border-box;padding:60px;break-after:page}h1{font-size:44px}td{padding:4px 40px 4px 0}aside{font-size:16px}</style>${pages.join('')}</html>`
}

/** A PDF with these lines on its pages, each with its size, place and text: as small a one as there can be. */
export function pdfOf(
  pages: readonly (readonly (readonly [size: number, x: number, y: number, text: string])[])[],
): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  ]
  const kids = pages.map((lines) => {
    const content = lines
      .map(([size, x, y, text]) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`)
      .join('\n')
    objects.push(`<</Length ${content.length}>>stream\n${content}\nendstream`)
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 960 540]/Resources<</Font<</F1 3 0 R>>>>/Contents ${objects.length} 0 R>>`,
    )
    return `${objects.length} 0 R`
  })
  objects[1] = `<</Type/Pages/Kids[${kids.join(' ')}]/Count ${kids.length}>>`
  let file = '%PDF-1.4\n'
  const places = objects.map((content, index) => {
    const place = file.length
    file += `${index + 1} 0 obj${content}endobj\n`
    return place
  })
  const start = file.length
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`
  return Buffer.from(file, 'latin1')
}
