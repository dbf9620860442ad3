/** A deck of Markdown, cut into slides. */
interface Cut {
  format: string
  slides: string[]
  /** What stands at the head and foot of every slide. */
  footers: string[]
}

const rule = /^(?:-{3,}|_{3,}|\*{3,}|-(?: -){2,})[ \t]*$/
const fence = /^ {0,3}(`{3,}|~{3,})/

/**
 * Cuts Markdown into slides: at rules, as Slidev and Marp do; in Quarto's, and where a deck asks for it by
 * `headingDivider`, at headings as well.
 */
export function splitSlides(source: string): Cut {
  const { front, rest } = frontMatter(source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'))
  const isQuarto = /^format:[^\n]*(?:\n[ \t]+[^\n]*)*revealjs|^slide-level:/m.test(front)
  const isMarp = /^marp:\s*true/m.test(front)
  const divider = isQuarto ? 2 : Number(/^headingDivider:\s*\[?\s*(\d)/m.exec(front)?.[1] ?? 0)
  const parts = cutAtRules(rest, !isMarp)
  const slides = (divider > 0 ? parts.flatMap((part) => cutAtHeadings(part, divider)) : parts).filter(
    (part, index, { length }) => part.trim() !== '' || (index > 0 && index < length - 1),
  )
  const [title] = isQuarto ? [textOf(front, 'title'), textOf(front, 'subtitle')].filter((each) => each !== '') : []
  return {
    format: isQuarto ? 'Quarto Markdown' : isMarp ? 'Marp Markdown' : 'Slidev Markdown',
    slides: title === undefined ? slides : [`# ${title}\n\n${textOf(front, 'subtitle')}`, ...slides],
    footers: ['header', 'footer'].map((key) => textOf(front, key)).filter((each) => each !== ''),
  }
}

/** A text of the front matter that stands on one line. */
function textOf(front: string, key: string): string {
  const [, found = ''] = new RegExp(`^${key}:[ \\t]*(.*)$`, 'm').exec(front) ?? []
  return found.trim().replace(/^(["'])(.*)\1$/, '$2')
}

function frontMatter(source: string): { front: string; rest: string } {
  const [, front = '', rest = source] = /^---[ \t]*\n([^]*?)^---[ \t]*(?:\n([^]*))?$/m.exec(source) ?? []
  return source.startsWith('---') && areSettings(front) ? { front, rest } : { front: '', rest: source }
}

/** Whether lines are settings, as YAML writes them, and not the text of a slide. */
function areSettings(lines: string): boolean {
  const written = lines.split('\n').filter((line) => line.trim() !== '')
  return (
    !/^\s*\n\s*\S/.test(lines)
    && written.every((line) => /^(?:[\w-]+:(?:\s|$)|\s+\S|-\s|#\s|[}\]])/.test(line))
    && written.some((line) => /^[\w-]+:/.test(line))
  )
}

/** Slides between rules; where slides have settings of their own, those are left out. */
function cutAtRules(source: string, haveSettings: boolean): string[] {
  const parts: string[][] = [[]]
  let open = ''
  for (const line of source.split('\n')) {
    const [, marks = ''] = fence.exec(line) ?? []
    if (open === '' && marks !== '') open = marks
    else if (open !== '' && marks.startsWith(open)) open = ''
    if (open === '' && marks === '' && rule.test(line)) parts.push([])
    else parts.at(-1)?.push(line)
  }
  const slides = parts.map((lines) => lines.join('\n'))
  return haveSettings ? slides.filter((part, index) => index === 0 || !areSettings(part)) : slides
}

function cutAtHeadings(source: string, level: number): string[] {
  const slides: string[][] = [[]]
  let isCode = false
  for (const line of source.split('\n')) {
    if (fence.test(line)) isCode = !isCode
    const [, marks] = /^(#{1,6})\s/.exec(line) ?? []
    if (!isCode && marks !== undefined && marks.length <= level) slides.push([line])
    else slides.at(-1)?.push(line)
  }
  return slides.map((lines) => lines.join('\n')).filter((slide) => slide.trim() !== '')
}
