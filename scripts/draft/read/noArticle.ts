import { CitedeckError } from '../../errors/citedeckError.js'

/** @throws CitedeckError always: a page or document in which no article was found */
export function noArticle(what: string, why: string): never {
  throw new CitedeckError('draft-no-article', `No article was found in the ${what}: ${why}`)
}
