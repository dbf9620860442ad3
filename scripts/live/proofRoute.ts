import { limits } from '../input/limits.ts'
import type { ProofSheet, ToldProof } from '../proof/value.ts'
import { refuse, type Route } from './liveServer.ts'

/**
 * The part of the live server that tells the author what a slide rests on. It holds sentences of the article, so that
 * nobody but who sits at this machine is told.
 * @param sheet of the deck as it now is; undefined where the files never could be read
 * @returns its routes, by method and path
 */
export function proofRoute(sheet: () => ProofSheet | undefined): ReadonlyMap<string, Route> {
  const told: Route = (_, response, { target, role }) => {
    if (role !== 'author') {
      refuse(response, 403, 'what a slide rests on is shown at this machine alone')
      return
    }
    const asked = new URLSearchParams(target.address.split('?')[1] ?? '').get('slide') ?? ''
    const now = asked === '' || asked.length > limits.id ? undefined : sheet()
    if (!now) {
      refuse(response, 404, 'there is no such slide')
      return
    }
    const slide = now.slides.find(({ id }) => id === asked)
    const answer: ToldProof = { isWithText: now.isWithText, ...(slide ? { slide } : {}), end: now.end }
    response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' })
    response.end(JSON.stringify(answer))
  }
  return new Map([['GET /live/proof', told]])
}
