/** What a new talk is made of, in one language: a made-up article, its facts, and slides that show them. */
export interface Starter {
  /** The article's text; a line is a paragraph. */
  source: string
  /** `of` and `noun` are by locale: `LOCALE` stands for its tag. */
  facts: string
  article: string
  readme: string
  draft: Draft
}

/** The words of a first talk on a text of the author's own. */
export interface Draft {
  aboutFacts: string
  aboutArticle: string
  /** Where the text has no headline. */
  title: string
  /** Why a headline may hold amounts. */
  headline: string
  section: string
  /** What a slide claims of a number until the author does. */
  claim: (fact: string) => string
  /** In place of what a number is of, which the author knows. */
  of: string
  notes: string
  /** On the one slide of a talk on a text without numbers. */
  statement: string
  sources: string
}
