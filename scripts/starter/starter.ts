/** What a new talk is made of, in one language: a made-up article, its facts, and slides that show them. */
export interface Starter {
  /** The article's text; a line is a paragraph. */
  source: string
  /** `of` and `noun` are by locale: `LOCALE` stands for its tag. */
  facts: string
  article: string
  readme: string
}
