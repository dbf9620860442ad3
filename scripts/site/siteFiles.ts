/**
 * What the site writes at its top and a talk's own `public` folder may not hold, in small letters: hosts on disks that
 * know no others would show one for the other. `assets` too: browsers keep what lies there for a year, since the names
 * of our files in it change with their content.
 */
export const siteFiles: ReadonlySet<string> = new Set([
  'index.html',
  'read.html',
  'sw.js',
  'deck.json',
  'evidence.json',
  'deck.pdf',
  'cover.png',
  'licences.txt',
  'assets',
])

/** The names a talk's own icon may have; the first that is there is the one that pages name. */
export const icons = ['favicon.svg', 'favicon.png', 'favicon.ico'] as const
