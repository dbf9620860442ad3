import { readFileSync } from 'node:fs'
import { unixLines } from '../../input/lineEnds.ts'
import { wordsFor } from '../../locales/index.ts'
import { escapeHtml, escapeJson } from '../../site/html.ts'
import { contentPolicy } from '../../site/policy.ts'

const beside = (name: string) => unixLines(readFileSync(new URL(name, import.meta.url), 'utf8'))
const script = beside('remote.js')
const styles = beside('remote.css')

/**
 * The page of the phone that turns the slides, in the deck's language. It is the same for everybody and holds nothing
 * of the talk: what it shows, it fetches with the key that stands behind the # of its address.
 */
export function remotePage({ title, locale }: { title: string; locale: string }): string {
  const { remote, controls } = wordsFor(locale)
  const words = { ...remote, place: controls.place('{number}', '{count}') }
  return `<!DOCTYPE html>
<html lang="${escapeHtml(locale)}" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy([script])}">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escapeHtml(remote.title)}: ${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>${styles}</style>
</head>
<body>
<header><span id="time" role="timer">0:00</span><span id="place"></span></header>
<p id="trouble" role="status">${escapeHtml(remote.connecting)}</p>
<h1 id="title">${escapeHtml(title)}</h1>
<div id="notes" tabindex="0"></div>
<p id="next-title" class="quiet"></p>
<p id="screen" class="quiet" hidden>${escapeHtml(remote.screen)}</p>
<div class="buttons">
<button type="button" id="next">${escapeHtml(remote.next)}</button>
<button type="button" id="back">${escapeHtml(remote.back)}</button>
<button type="button" id="black" aria-pressed="false">${escapeHtml(remote.black)}</button>
</div>
<script type="application/json" id="words">${escapeJson(words)}</script>
<script>${script}</script>
</body>
</html>
`
}
