/** What the slides or the site showed that they must not. */
export class PrintError extends Error {}
