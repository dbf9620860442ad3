/**
 * What is known of a kind of fault.
 * @typedef {object} Fault
 * @property {0 | 1 | 2 | 3 | 130} exitCode of a run that it ends: 1 the input is wrong, 2 the command line, 3 the
 *   machine lacks something, 130 stopped; 0 where it is a warning
 * @property {string} means in a sentence
 * @property {string} remedy what to do
 */

/**
 * Kinds of fault that end a run alike.
 * @template {string} Name
 * @param {Fault['exitCode']} exitCode
 * @param {Readonly<Record<Name, readonly [means: string, remedy: string]>>} rows
 * @returns {Readonly<Record<Name, Fault>>}
 */
export function ending(exitCode, rows) {
  const entries = Object.entries(rows)
  return /** @type {Record<Name, Fault>} */ (
    Object.fromEntries(
      entries.map(([name, row]) => {
        const [means, remedy] = /** @type {readonly [string, string]} */ (row)
        return [name, { exitCode, means, remedy }]
      }),
    )
  )
}
