import { existsSync } from 'node:fs'
import type { Diagnostic } from '../article/diagnostic.ts'
import type { YamlFile } from '../article/yamlFile.ts'
import type { Talk } from '../check/index.ts'
import { compose } from '../deck/compose.ts'
import type { Deck, Reviewed } from '../deck/deck.ts'
import { namedByContent } from '../site/contentNames.ts'
import { listPublic } from '../site/publicFolder.ts'
import { publicPath } from '../talk/places.ts'
import { readReviews, reviewsPath } from './file.ts'
import { reviewFaults } from './require.ts'
import { standingsOf, type Standing } from './standing.ts'
import { reviewedBy } from './summary.ts'

/** A deck as reviewers see it: pictures go by what is in them. */
export async function deckToReview(data: string, talk: Talk): Promise<Deck> {
  const { deck } = await namedByContent(compose(talk, { isPaged: false }), listPublic(publicPath(data)).files)
  return deck
}

/** How a checked talk stands with its reviewers, and what is to be told of that. */
export interface ReviewsOfTalk {
  standings: readonly Standing[]
  faults: readonly Diagnostic[]
  reviewed: Reviewed
}

/**
 * Holds a checked talk against its reviews; undefined where it has none and none are required.
 * @throws InputError where the file of reviews is damaged
 */
export async function reviewsOf(
  data: string,
  talk: Talk,
  article: YamlFile,
  required?: number,
): Promise<ReviewsOfTalk | undefined> {
  if (required === undefined && !existsSync(reviewsPath(data))) return undefined
  const standings = standingsOf(await deckToReview(data, talk), await readReviews(data))
  return {
    standings,
    faults: reviewFaults(standings, required, talk.article, article),
    reviewed: reviewedBy(standings, talk.article),
  }
}
