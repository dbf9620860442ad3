import { Parser } from 'htmlparser2'
import { CitedeckError, type Code } from '../../errors/citedeckError.js'
import { inMegabytes, limits } from '../../input/limits.ts'

/** How long a page may take to come, in milliseconds. */
const mostTime = 20_000

/** A page as it came. */
export interface Page {
  /** Where it is, after all redirects. */
  url: string
  /** What a reader sees of it, a paragraph between empty lines. */
  text: string
  /** Whether it asks for a password. */
  asksForPassword: boolean
}

/**
 * Gets a page from the network.
 * @throws CitedeckError where it does not come, is not there, asks who is there, is none, or too large
 */
export async function getPage(url: string, stop: AbortSignal, time = mostTime): Promise<Page> {
  const late = AbortSignal.timeout(time)
  try {
    const response = await fetch(url, { signal: AbortSignal.any([stop, late]), headers: { accept: 'text/html' } })
    refuseStatus(response, url)
    const type = response.headers.get('content-type') ?? ''
    if (!/^(?:text\/html|application\/xhtml\+xml|text\/plain)\b/i.test(type))
      throw fault('online-not-html', `${url} is no page but ${type === '' ? 'of no type' : type}`)
    const bytes = await bodyOf(response, url)
    const charset = /charset=["']?([\w-]+)/i
    const named = charset.exec(type)?.[1] ?? charset.exec(bytes.subarray(0, 2048).toString('latin1'))?.[1] ?? 'utf-8'
    const html = decode(bytes, named)
    return { url: response.url, ...(/^text\/plain/i.test(type) ? { text: html, asksForPassword: false } : read(html)) }
  } catch (error) {
    stop.throwIfAborted()
    if (error instanceof CitedeckError) throw error
    if (late.aborted) throw fault('online-unreachable', `${url} did not come within ${time / 1000} s`)
    const { cause } = error instanceof Error ? error : {}
    const why = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause ?? error)
    throw fault('online-unreachable', `${url} cannot be reached (${why})`)
  }
}

const fault = (code: Code, message: string) => new CitedeckError(code, message)

function refuseStatus({ status, ok }: Response, url: string): void {
  if (status === 401 || status === 402 || status === 403)
    throw fault(
      'online-login',
      `${url} is not shown to everybody (status ${status}): it lies behind a login, or is refused to programs`,
    )
  if (!ok) throw fault('online-gone', `${url} is not there (status ${status})`)
}

/** The body, but no more of it than is read of any text. */
async function bodyOf(response: Response, url: string): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > limits.source)
      throw fault('online-too-large', `${url} has more than ${inMegabytes(limits.source)}; no more is read`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function decode(bytes: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes) // a charset that there is not
  }
}

const unseen = new Set(['script', 'style', 'noscript', 'template', 'head', 'svg'])
const inline =
  /^(?:a|abbr|b|bdi|bdo|cite|code|data|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/

/** What a reader sees of a page: its texts, in paragraphs. */
function read(html: string): Pick<Page, 'text' | 'asksForPassword'> {
  let text = ''
  let hidden = 0
  let asksForPassword = false
  const parser = new Parser({
    onopentag: (name, { type }) => {
      if (unseen.has(name)) hidden++
      if (name === 'input' && type?.toLowerCase() === 'password') asksForPassword = true
      if (!inline.test(name)) text += '\n\n'
    },
    onclosetag: (name) => {
      if (unseen.has(name)) hidden--
      if (!inline.test(name)) text += '\n\n'
    },
    ontext: (part) => {
      if (hidden === 0) text += part.replace(/\s+/g, ' ')
    },
  })
  parser.end(html)
  return { text: text.replace(/[ \t]*\n[ \t]*/g, '\n').replace(/\n{3,}/g, '\n\n'), asksForPassword }
}
