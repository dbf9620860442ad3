import { valueAt } from '../../article/untyped.ts'
import { CitedeckError, type Code } from '../../errors/citedeckError.js'
import { inMegabytes, limits } from '../../input/limits.ts'
import type { ModelServer } from './server.ts'

/** A part of a conversation with a model. */
export interface Message {
  role: 'system' | 'user' | 'assistant'
  content: string
}

/** What a model answers: a text, which may be cut off, or that it does not want to. */
export type Answer = { kind: 'text'; text: string; isCut: boolean } | { kind: 'refusal'; why: string }

/** How long an answer may take, in milliseconds: large models write for minutes. */
const mostTime = 300_000
const mostRedirects = 3

/**
 * Asks a model. The key goes to the server that is named and to no other, and into no message.
 * @param time how long it may take, in milliseconds
 * @throws CitedeckError with a code that begins with `model-`, by what the server does
 */
export async function askModel(
  server: ModelServer,
  model: string,
  messages: readonly Message[],
  stop: AbortSignal,
  time = mostTime,
): Promise<Answer> {
  const late = AbortSignal.timeout(time)
  try {
    const body = JSON.stringify({ model, messages, stream: false })
    const response = await post(server, body, AbortSignal.any([stop, late]))
    const text = await bodyOf(response, server)
    refuseStatus(response, text, server)
    return answerIn(text, server)
  } catch (error) {
    stop.throwIfAborted()
    if (error instanceof CitedeckError) throw error
    if (late.aborted)
      throw new CitedeckError(
        'model-slow',
        `${server.shown} did not answer within ${time / 1000} s`,
        'Run it again, or name a faster model.',
      )
    const { cause } = error instanceof Error ? error : {}
    const why = cause instanceof Error && 'code' in cause ? String(cause.code) : 'the connection broke'
    throw new CitedeckError(
      'model-unreachable',
      `${server.shown} cannot be reached (${server.withheld(why)})`,
      'Set OPENAI_BASE_URL to where the server is, up to and with /v1, and see whether it runs.',
    )
  }
}

/** Posts to the server, and to where it leads on itself; not to any other host. */
async function post(server: ModelServer, body: string, signal: AbortSignal): Promise<Response> {
  let to = server.url
  for (let leads = 0; leads <= mostRedirects; leads++) {
    const response = await fetch(to, {
      method: 'POST',
      body,
      signal,
      redirect: 'manual',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(server.key === undefined ? {} : { authorization: `Bearer ${server.key}` }),
      },
    })
    if (response.status < 300 || response.status > 399) return response
    await response.body?.cancel()
    const location = response.headers.get('location') ?? ''
    const next = URL.canParse(location, to) ? new URL(location, to) : undefined
    // Only these two say that the same is to be posted again.
    const isSame = next?.origin === server.url.origin && [307, 308].includes(response.status)
    if (!next || !isSame) {
      const where = next ? `${next.origin}${next.pathname}` : 'nowhere'
      const message = `${server.shown} leads on to ${server.withheld(where)}; neither the key nor the article went there`
      throw new CitedeckError('model-redirect', message, 'Where you trust that address, set OPENAI_BASE_URL to it.')
    }
    to = next
  }
  throw new CitedeckError('model-redirect', `${server.shown} leads on without an end`)
}

async function bodyOf(response: Response, { shown }: ModelServer): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > limits.modelAnswer)
      throw new CitedeckError(
        'model-answer',
        `${shown} sent more than ${inMegabytes(limits.modelAnswer)}; no more of it was read`,
      )
    chunks.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}

/** @throws CitedeckError for a status that is no answer, with what to do */
function refuseStatus({ status, ok, headers }: Response, body: string, server: ModelServer): void {
  if (ok) return
  const fault = (code: Code, what: string, hint: string) =>
    new CitedeckError(code, `${server.shown} ${what} (status ${status})${said(body, server)}`, hint)
  if (status === 401 || status === 403) {
    // What a server says of a key may hold a part of it.
    const what = server.key === undefined ? 'wants a key' : 'does not take the key'
    const hint = 'Set OPENAI_API_KEY to a key of that server, which may use the model.'
    throw new CitedeckError('model-key', `${server.shown} ${what} (status ${status})`, hint)
  }
  if (status === 404)
    throw fault('model-unknown', 'has no such model or address', 'Look at --model and OPENAI_BASE_URL.')
  if (status === 429) {
    const seconds = headers.get('retry-after') ?? ''
    const wait = /^\d{1,6}$/.test(seconds) ? `Run it again in ${seconds} s` : 'Run it again in a while'
    throw fault('model-busy', 'takes no more at present', `${wait}, or see what the account may still use.`)
  }
  if (status >= 500)
    throw fault('model-fails', 'fails', 'Run it again later; without --model the draft needs no server.')
  throw fault('model-refuses', 'refuses this', 'Where the article is too long for the model, name another.')
}

/** What a server says of its own fault, in short. */
function said(body: string, { withheld }: ModelServer): string {
  const message = messageIn(parsed(body))
  return message === undefined ? '' : `: "${[...withheld(message)].slice(0, 200).join('')}"`
}

function messageIn(value: unknown): string | undefined {
  const error = valueAt(value, 'error')
  const message = valueAt(error, 'message') ?? error
  return typeof message === 'string' ? message : undefined
}

/** @throws CitedeckError where it is no answer */
function answerIn(body: string, server: ModelServer): Answer {
  const choices = valueAt(parsed(body), 'choices')
  const choice: unknown = Array.isArray(choices) ? choices[0] : undefined
  const message = valueAt(choice, 'message')
  const reason = valueAt(choice, 'finish_reason')
  const [content, refusal] = [valueAt(message, 'content'), valueAt(message, 'refusal')]
  if (typeof refusal === 'string' && refusal !== '') return { kind: 'refusal', why: server.withheld(refusal) }
  if (reason === 'content_filter') return { kind: 'refusal', why: 'its filter does not let the answer through' }
  if (typeof content !== 'string') throw new CitedeckError('model-answer', `${server.shown} sent no answer of a model`)
  return { kind: 'text', text: content, isCut: reason === 'length' }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
