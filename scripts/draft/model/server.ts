import { CitedeckError } from '../../errors/citedeckError.js'

/** A server that answers `/chat/completions` as OpenAI's does. */
export interface ModelServer {
  /** What is asked: the whole address. */
  url: URL
  /** Its address as it is told: without what follows a question mark, which may be secret. */
  shown: string
  /** Undefined where the server wants none, as one on the same machine. */
  key: string | undefined
  /** Takes the key out of a text from elsewhere, before anybody sees it. */
  withheld: (text: string) => string
}

const openAi = 'https://api.openai.com/v1'

/** A shorter key is no secret but a word that a local server wants to see. */
const shortestSecret = 6

/**
 * The server of models that the environment names: `OPENAI_BASE_URL`, else OpenAI's own, with `OPENAI_API_KEY`.
 * @throws CitedeckError where these are no address or no key; the message never holds the key
 */
export function modelServer(environment: NodeJS.ProcessEnv): ModelServer {
  const key = environment['OPENAI_API_KEY']?.trim() || undefined
  // What is no header would be told by the fetch that refuses it, key and all.
  if (key !== undefined && !/^[\x21\x23-\x5b\x5d-\x7e]+$/.test(key))
    throw new CitedeckError(
      'option-value',
      'OPENAI_API_KEY holds blanks or characters that no key has',
      'Set it to the key alone.',
    )
  const base = environment['OPENAI_BASE_URL']?.trim() || openAi
  const url = URL.canParse(base) ? new URL(base) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    throw new CitedeckError(
      'option-value',
      'OPENAI_BASE_URL is no address of a server, or holds a name and a password',
      `Write it as ${openAi}; the key goes into OPENAI_API_KEY.`,
    )
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/chat/completions`
  url.hash = ''
  return {
    url,
    shown: `${url.origin}${url.pathname}`,
    key,
    withheld: (text) => (key !== undefined && key.length >= shortestSecret ? text.replaceAll(key, '…') : text),
  }
}
