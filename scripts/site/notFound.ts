import { wordsFor } from '../locales/index.ts'
import type { Deck } from '../deck/deck.ts'
import { escapeHtml } from './html.ts'
import { contentPolicy } from './policy.ts'

/**
 * Looks for the deck in the folder of the address that was not found, and in those above it. Hosts show the page below
 * addresses of any depth, so that no address within the site can stand in it.
 */
const search = `(async function () {
  const folders = location.pathname.split('/').slice(0, -1)
  for (let depth = folders.length; depth > 0; depth--) {
    const folder = folders.slice(0, depth).join('/') + '/'
    const answer = await fetch(folder + 'deck.json').catch(function () { return undefined })
    if (answer && answer.ok && (answer.headers.get('content-type') || '').includes('json')) {
      location.replace(folder + location.hash)
      return
    }
  }
})()`

/** The page that hosts show for addresses they do not know: it leads to the deck. */
export function notFoundPage({ locale, title, url }: Deck): string {
  const { controls } = wordsFor(locale)
  return `<!DOCTYPE html>
<html lang="${escapeHtml(locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy([search])}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<script>${search}</script>
</head>
<body>
<p><a href="${escapeHtml(url ?? '/')}">${escapeHtml(controls.notFound)}</a></p>
</body>
</html>
`
}
