/**
 * Elements that draw and no more. Left out are those that run or load something, move, hold HTML, or set text, whose
 * font others may not have.
 */
const drawing = new Set(
  (
    'svg g defs symbol use title desc metadata path rect circle ellipse line polyline polygon clipPath mask pattern marker '
    + 'linearGradient radialGradient stop style'
  ).split(' '),
)

const why: Readonly<Record<string, string>> = {
  script: 'it would run',
  foreignObject: 'it holds a page',
  image: 'it loads a picture',
  text: 'others may not have its font; turn the text into paths',
  a: 'it leads elsewhere',
}

const pieces =
  /<!--[^]*?-->|<\?xml [^]*?\?>|<!DOCTYPE svg PUBLIC "[^"<>[\]]*" "[^"<>[\]]*">|<!\[CDATA\[[^]*?\]\]>|<(?<close>\/?)(?<name>[\w:.-]+)(?<attributes>(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>\/?)>|[^<]+/gy

/**
 * What keeps an SVG from being a logo: anything but drawing, or a way out of the file. It lists what is allowed, since
 * what runs or loads in an SVG is not a short list.
 */
export function faultOfSvg(svg: string): string | undefined {
  const open: string[] = []
  let end = 0
  for (const found of svg.matchAll(pieces)) {
    end = found.index + found[0].length
    const { close, name, attributes = '', empty } = found.groups ?? {}
    if (name === undefined) {
      const fault = open.at(-1) === 'style' ? faultOfStyle(found[0]) : undefined
      if (fault !== undefined) return fault
      continue
    }
    if (close === '/') {
      if (open.pop() !== name) return `is no SVG: </${name}> closes nothing that is open`
      continue
    }
    const isForeign = name.includes(':') // what drawing programs note for themselves; nothing reads it
    if (!isForeign && !drawing.has(name) && !open.includes('metadata'))
      return `holds <${name}>, which a logo may not${why[name] === undefined ? '' : `: ${why[name]}`}`
    const fault = faultOfAttributes(attributes)
    if (fault !== undefined) return fault
    if (empty !== '/') open.push(name)
  }
  if (end < svg.length) return `is no SVG: it breaks off at ${JSON.stringify(svg.slice(end, end + 20))}`
  return open.length > 0 ? `is no SVG: <${open.at(-1) ?? ''}> is not closed` : undefined
}

function faultOfAttributes(attributes: string): string | undefined {
  for (const [, name = '', double, single] of attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const value = double ?? single ?? ''
    if (/^on/i.test(name)) return `has the attribute ${name}, which runs a script`
    if (name === 'xml:base') return 'has xml:base, which leads out of the file'
    if (/^(?:xlink:)?(?:href|src)$/i.test(name) && !value.startsWith('#'))
      return `refers to ${JSON.stringify(value.slice(0, 40))}; a logo refers to nothing outside of itself`
    if (!name.startsWith('xmlns')) {
      const fault = faultOfStyle(value)
      if (fault !== undefined) return fault
    }
  }
  return undefined
}

/** Styles, and what attributes hold of them: nothing is loaded, and no escape hides that. */
function faultOfStyle(style: string): string | undefined {
  const [address] = /url\(\s*(?!["']?\s*#)[^)]*\)?/i.exec(style) ?? []
  if (address !== undefined)
    return `refers to ${JSON.stringify(address.slice(0, 40))}; a logo refers to nothing outside of itself`
  if (/@import|@font-face|image-set\(|expression\(|javascript:/i.test(style))
    return 'has a style that loads or runs something'
  return /\\|&#/.test(style)
    ? 'has a style or attribute with an escape, which can hide what it loads; write it out'
    : undefined
}

/** How large an SVG says it is: by its view box, or else by width and height. */
export function sizeOfSvg(svg: string): { width: number; height: number } | { fault: string } {
  const root = /<svg\b[^>]*>/.exec(svg)?.[0] ?? ''
  if (!/xmlns\s*=\s*["']http:\/\/www\.w3\.org\/2000\/svg["']/.test(root))
    return { fault: 'has no xmlns="http://www.w3.org/2000/svg", without which it is not shown as a picture' }
  const attribute = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(root)?.[1]
  const box = attribute('viewBox')
    ?.trim()
    .split(/[\s,]+/)
    .map(Number)
  const [width = Number.NaN, height = Number.NaN] =
    box?.slice(2) ?? [attribute('width'), attribute('height')].map((length) => Number.parseFloat(length ?? ''))
  return width > 0 && height > 0 && Number.isFinite(width / height)
    ? { width, height }
    : { fault: 'does not say how large it is; give it a viewBox' }
}
