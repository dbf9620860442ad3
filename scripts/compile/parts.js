/** What citedeck is compiled to, the same for every deck. */
/**
 * @typedef {object} Part
 * @property {string} script compiles it: a module below `scripts` whose default is a function, see `Compile`
 * @property {readonly string[]} folders in which every file counts, a new one too: patterns look there for files
 */

/**
 * Compiles a part into a folder.
 * @typedef {(folder: string, name: PartName) => Promise<readonly string[]>} Compile
 * @returns the paths of the sources that it is made from, beside the script and its imports
 */

/** @typedef {keyof typeof parts} PartName */

const stage = { script: 'stage/build.js', folders: ['components', 'layouts', 'setup', 'styles'] }

/** @satisfies {Record<string, Part>} */
export const parts = {
  /** The command line. */
  program: { script: 'compile/program.js', folders: [] },
  /** What other programs use of it. */
  library: { script: 'compile/library.js', folders: [] },
  /** What draws slides without a browser, and the script of the site's own pages. */
  renderer: { script: 'render/compile.js', folders: ['components', 'layouts'] },
  /** Slidev's client, as it shows any deck whose page loads it. */
  stage,
  /** The same with the presenter's view. */
  'stage-with-notes': stage,
}
