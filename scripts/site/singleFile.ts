import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { lookup } from 'mrmime'
import { licencesName, withoutScripts } from '../licences/licences.ts'
import { CitedeckError } from '../errors/citedeckError.js'
import { escapeHtml } from './html.ts'
import { contentPolicy } from './policy.ts'
import { readPageName } from './readPage.ts'
import { icons } from './siteFiles.ts'

const iconTypes: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
}

/**
 * The page of a built site that holds all slides, as one file that asks for nothing: fonts, styles and their
 * licences within, no scripts. It opens from a disk or from a mail.
 */
export async function singleFile(site: string): Promise<string> {
  const text = await readFile(join(site, licencesName), 'utf8').catch(() => {
    throw new CitedeckError(
      'site-outdated',
      `The site holds no ${licencesName}: another version has built it.`,
      'Build it anew with: npm run build -- --force',
    )
  })
  const licences = escapeHtml(withoutScripts(text.replace(/^\uFEFF/, '')))
  return asOneFile(
    site,
    (name) => `<footer class="licences"><details><summary>${name}</summary><pre>${licences}</pre></details></footer>\n`,
  )
}

/** @param licences the end of the page, with the name of the link that stood there */
async function asOneFile(site: string, licences: (name: string) => string): Promise<string> {
  const html = await readFile(join(site, readPageName), 'utf8')
  // Names of files in the folder alone: a page that another tool wrote brings no file of this machine into the copy.
  const sheet =
    /<link rel="stylesheet" id="fonts" href="\.\/(assets\/fonts-[\w-]+\.css)" media="print">\n<noscript>[^\n]*<\/noscript>/.exec(
      html,
    )
  if (!sheet?.[1])
    throw new CitedeckError(
      'site-outdated',
      `${readPageName} of the site names no fonts: another version or another tool made it.`,
      'Build it anew with: npm run build',
    )
  const css = await inlined(await readFile(join(site, sheet[1]), 'utf8'), join(site, 'assets'))
  const icon = icons.find((name) => html.includes(`<link rel="icon" href="./${name}">`))
  const picture =
    icon === undefined
      ? undefined
      : `data:${iconTypes[extname(icon)] ?? ''};base64,${(await readFile(join(site, icon))).toString('base64')}`
  const [start, end] = [html.indexOf('<main id="print-content">'), html.lastIndexOf('</main>')] // the slides between hold nothing of this
  const trim = (part: string) =>
    part
      .replace(sheet[0], () => `<style>${css}</style>`)
      .replace(/(<link rel="icon" href=")[^"]+/, (all, before: string) =>
        picture === undefined ? all : before + picture,
      )
      .replace(
        /(http-equiv="Content-Security-Policy" content=")[^"]*/,
        (_, before: string) => `${before}${contentPolicy([]).replace("script-src 'self'", "script-src 'none'")}`,
      )
      .replace(/<script(?! type="application\/ld\+json")[^>]*>[^]*?<\/script>\n?/g, '')
      .replace(/<nav class="tools"[^]*?<\/nav>\n/, '')
      .replace(/<footer class="licences"><a [^>]*>([^<]*)<\/a><\/footer>\n/, (_, name: string) => licences(name))
      .replace(/<p id="announcer"[^\n]*\n<div id="app" role="main"><\/div>\n/, '')
      .replace(/<meta (?:property|name)="(?:og|twitter):image[^>]*>\n/g, '')
  const slides = await withPictures(html.slice(start, end), site)
  return trim(html.slice(0, start)) + slides + trim(html.slice(end))
}

/** How a page asks for a file of the talk's `public` folder: an attribute, which no text of a slide can look like. */
const pictureSource = /(<img [^>]*?src=")(\.\/[^"]+)"/g

/** The slides with their pictures within. A video stays out: its poster, which stands beside it, takes its place. */
async function withPictures(slides: string, site: string): Promise<string> {
  const still = slides.replace(/<video [^>]*><\/video>/g, '')
  const names = [...new Set([...still.matchAll(pictureSource)].map(([, , name = '']) => name))]
  const files = new Map(
    await Promise.all(
      names.flatMap((name) => {
        const parts = partsOf(name)
        return parts ? [within(join(site, ...parts)).then((data) => [name, data] as const)] : []
      }),
    ),
  )
  return still.replace(pictureSource, (_, before: string, name: string) => `${before}${files.get(name) ?? name}"`)
}

/** The way to a picture below the site, from an address in its page; undefined where it leads elsewhere. */
function partsOf(address: string): string[] | undefined {
  const parts = address.replaceAll('&amp;', '&').split('/').map(decoded)
  return parts.every((part) => part !== '..' && !/[\\/\0]/.test(part)) ? parts : undefined
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

async function within(path: string): Promise<string> {
  return `data:${lookup(extname(path)) ?? 'application/octet-stream'};base64,${(await readFile(path)).toString('base64')}`
}

/** The single file as it is printed. */
export const printFile = (site: string): Promise<string> => asOneFile(site, () => '')

/** A font beside the style sheet that names it. */
const fontUrl = /url\("([\w-]+(?:\.[\w-]+)*)"\)/g

async function inlined(css: string, folder: string): Promise<string> {
  const files = new Map(
    await Promise.all(
      [...css.matchAll(fontUrl)].map(
        async ([, file = '']) => [file, (await readFile(join(folder, file))).toString('base64')] as const,
      ),
    ),
  )
  return css.replace(fontUrl, (_, file: string) => `url("data:font/woff2;base64,${files.get(file) ?? ''}")`)
}
