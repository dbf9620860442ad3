/** Words that turn a statement into its opposite, in the languages that articles are read in. */
export const negation = /\b(?:not|never|no|nor|neither|hardly|barely)\b|n't\b|cannot\b|[不没沒未無无非莫勿]/iu
