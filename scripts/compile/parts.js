/**
 * Compiles a part into a folder.
 * @typedef {(folder: string, name: PartName) => Promise<readonly string[]>} Compile
 * @returns the paths of the sources that it is made from, beside the compilers
 */

/** @typedef {keyof typeof parts} PartName */

const stage = { script: '../stage/build.js', folders: ['components', 'layouts', 'setup', 'styles'] }

/**
 * What citedeck is compiled to, the same for every deck: the module whose default compiles it, and folders in which
 * every file counts, a new one too, since patterns look there for files.
 * @satisfies {Record<string, { script: string, folders: readonly string[] }>}
 */
export const parts = {
  /** The command line. */
  program: { script: './program.js', folders: [] },
  /** What other programs use of it. */
  library: { script: './program.js', folders: [] },
  /** What draws slides without a browser, and the script of the site's own pages. */
  renderer: { script: '../render/compile.js', folders: ['components', 'layouts'] },
  /** Slidev's client, as it shows any deck whose page loads it. */
  stage,
  /** The same with the presenter's view. */
  'stage-with-notes': stage,
}
