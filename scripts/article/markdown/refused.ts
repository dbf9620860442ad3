/** What takes the place of HTML, by the name of its element. */
const instead: Readonly<Record<string, string>> = {
  b: 'write **…**',
  strong: 'write **…**',
  i: 'write *…*',
  em: 'write *…*',
  s: 'write ~~…~~',
  del: 'write ~~…~~',
  code: 'write `…`',
  pre: 'write ``` before and after it',
  a: 'write [what it leads to](https://…)',
  br: 'end the line with a backslash',
  h1: 'write # …',
  h2: 'write ## …',
  h3: 'write ### …',
  p: 'leave an empty line',
  ul: 'write - …',
  ol: 'write 1. …',
  li: 'write - …',
  table: 'write | … | … |',
  blockquote: 'write > …',
  img: 'write ![what it shows](picture.png), with the file in public/',
  video: 'write ![what it shows](clip.mp4 "poster.png"), with both files in public/',
  iframe:
    'the site loads nothing from elsewhere; write ![what it shows](https://… "poster.png"), which leads there from a '
    + 'picture in public/',
  script: 'no script of a slide is run; take it out',
  style: 'the look comes from the theme; take it out',
  svg: 'put the drawing into public/ as a file, and write ![what it shows](drawing.svg)',
}

/** What is said of HTML, or of a component of Vue; undefined of comments, which nobody sees, and of what closes. */
export function faultOfHtml(html: string): string | undefined {
  const name = /<([a-zA-Z][\w.:-]*)/.exec(html.replace(/<!--[^]*?(?:-->|$)/g, ''))?.[1]
  if (name === undefined) return undefined
  const isComponent = /^[A-Z]|-/.test(name)
  return isComponent
    ? `"<${name}>" is a component, and no slide of Markdown takes one; make it a figure of another slide`
    : `"<${name}>" is HTML, and slides of Markdown take none; ${instead[name.toLowerCase()] ?? 'write it as Markdown'}`
}

/** What is wrong with where a link leads; undefined where it leads to the web or writes a mail. */
export function faultOfLink(href: string): string | undefined {
  return /^(?:https?:\/\/[^/]|mailto:.)/i.test(href)
    ? undefined
    : `the link leads to "${href}", which is no address on the web; write it whole, https://… or mailto:…`
}
