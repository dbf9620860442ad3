import { limits } from '../input/limits.ts'

/** What is wrong with an address on the web, in words that follow it; undefined where it can be followed. */
export function faultOfWebAddress(value: string): string | undefined {
  // Not shown again, since it would stand in logs.
  if (holdsCredentials(value))
    return 'holds a user or a password, which everybody would be told: leave out what stands before "@"'
  if (!URL.canParse(value)) return `"${value}" is not an address; write it whole, such as https://example.org/talk/`
  const { protocol, href } = new URL(value)
  if (protocol !== 'https:' && protocol !== 'http:')
    return `"${value}" is not an address on the web; it begins with https://`
  if (/[\p{Cc}\p{Bidi_Control}\s]/u.test(value))
    return `"${value}" holds characters that no address has; write it as the browser shows it`
  if (href.length > limits.url)
    return `"${value}" comes to ${href.length} characters as browsers send it; at most ${limits.url} are taken`
  return undefined
}

/** Whether a user or a password stands before the host, be it an empty one or in an address that is none. */
function holdsCredentials(value: string): boolean {
  const [host = ''] = value.replace(/^[^/\\]*[/\\]+/, '').split(/[/\\?#]/)
  return host.includes('@') || (URL.canParse(value) && new URL(value).username + new URL(value).password !== '')
}
