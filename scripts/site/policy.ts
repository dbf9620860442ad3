import { createHash } from 'node:crypto'
import { unixLines } from '../input/lineEnds.ts'

/**
 * What a page may load: its own origin's files, and of scripts within the page only these. Styles may stand in
 * attributes, by which the figures are laid out.
 * @param inline the scripts that stand in the page, character by character but for line ends: browsers hash what their
 * parser sees; undefined for a page that runs none
 */
export function contentPolicy(inline: readonly string[] | undefined): string {
  const hashes = inline
    ?.map((script) => ` 'sha256-${createHash('sha256').update(unixLines(script)).digest('base64')}'`)
    .join('')
  return [
    "default-src 'none'",
    hashes === undefined ? "script-src 'none'" : `script-src 'self'${hashes}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "media-src 'self'",
    "font-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/**
 * What a host says with every page. What a page may load, it says itself, so that this holds on any host; who may frame
 * it, only a header can say.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "frame-ancestors 'self'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** How long a file may be kept: those below `assets` have their content in their name. */
export const caching = {
  assets: 'public, max-age=31536000, immutable',
  others: 'public, max-age=0, must-revalidate',
} as const
