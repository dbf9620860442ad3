import { securityHeaders } from '../../site/policy.ts'
import type { Route } from '../liveServer.ts'
import { remotePage } from './page.ts'

/** The path of the page by which a phone turns the slides. */
export const remotePath = 'remote'

/** Answers with that page, in the language of the deck as it now is. */
export function remoteRoute(configs: () => { title: string; lang: string }): ReadonlyMap<string, Route> {
  const page: Route = (_, response) => {
    const { title, lang } = configs()
    response
      .writeHead(200, {
        ...securityHeaders,
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-store',
        'Referrer-Policy': 'no-referrer',
      })
      .end(remotePage({ title, locale: lang }))
  }
  return new Map([[`GET /${remotePath}`, page]])
}
