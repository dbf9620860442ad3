import type { Deck, DeckSource } from '../deck/deck.ts'
import { escapeHtml, escapeJson } from './html.ts'

/** The picture for previews, in the site's folder, and its size in pixels: what the networks ask for. */
export const coverPicture = { name: 'cover.png', width: 1200, height: 630 } as const

/**
 * What search engines and previews read of a deck: title, description, Open Graph (ogp.me), a Twitter card and a
 * PresentationDigitalDocument (schema.org). Addresses are whole where the data says where the site is published.
 * @param withPicture whether the picture for previews lies beside the page
 */
export function sharing(deck: Deck, withPicture = true): string {
  const { title, locale, author, keywords, date, url, sources = [] } = deck
  const description = deck.description ?? title
  const picture = url === undefined ? undefined : new URL(coverPicture.name, url).href
  const property = (name: string, value: string | undefined) =>
    value === undefined ? [] : [`<meta property="${name}" content="${escapeHtml(value)}">`]
  const name = (key: string, value: string | undefined) =>
    value === undefined ? [] : [`<meta name="${key}" content="${escapeHtml(value)}">`]
  return [
    ...name('description', description),
    ...name('author', author),
    ...name('keywords', keywords?.join(', ')),
    ...(url === undefined ? [] : [`<link rel="canonical" href="${escapeHtml(url)}">`]),
    ...property('og:type', 'article'),
    ...property('og:title', title),
    ...property('og:description', description),
    ...property('og:locale', locale.replaceAll('-', '_')),
    ...property('og:url', url),
    ...(withPicture
      ? [
          ...property('og:image', picture ?? `./${coverPicture.name}`),
          ...property('og:image:width', String(coverPicture.width)),
          ...property('og:image:height', String(coverPicture.height)),
          ...property('og:image:alt', title),
        ]
      : []),
    ...property('article:published_time', date),
    ...name('twitter:card', 'summary_large_image'),
    ...name('twitter:title', title),
    ...name('twitter:description', description),
    ...(withPicture ? name('twitter:image', picture ?? `./${coverPicture.name}`) : []),
    `<script type="application/ld+json">${escapeJson({
      '@context': 'https://schema.org',
      '@type': 'PresentationDigitalDocument',
      name: title,
      description,
      inLanguage: locale,
      ...(author === undefined ? {} : { author: { '@type': 'Person', name: author } }),
      ...(keywords === undefined ? {} : { keywords: keywords.join(', ') }),
      ...(date === undefined ? {} : { datePublished: date }),
      ...(sources.length === 0 ? {} : { isBasedOn: sources.map(basis) }),
      ...(url === undefined
        ? {}
        : {
            url,
            image: picture,
            encoding: {
              '@type': 'MediaObject',
              encodingFormat: 'application/pdf',
              contentUrl: new URL('deck.pdf', url).href,
            },
          }),
    })}</script>`,
  ].join('\n')
}

/** A text that the deck rests on, as a CreativeWork of schema.org; a date that ISO 8601 has no form for is left out. */
function basis({ title, author, date, url }: DeckSource): Record<string, string> {
  const isIso = date !== undefined && /^\d{4}(?:-\d\d){0,2}$/.test(date)
  return {
    '@type': 'CreativeWork',
    name: title,
    ...(author === undefined ? {} : { creditText: author }),
    ...(isIso ? { datePublished: date } : {}),
    ...(url === undefined ? {} : { url }),
  }
}
