import { CitedeckError } from '../errors/citedeckError.js'
import { wrongVersions } from './seams.js'

/**
 * Sees that Slidev is installed in the version that `package.json` names: citedeck uses insides of it, which any other
 * may have changed without a word.
 * @param {readonly string[]} [wrong]
 * @throws CitedeckError with the packages that are not
 */
export function requireSlidev(wrong = wrongVersions()) {
  if (wrong.length === 0) return
  throw new CitedeckError(
    'wrong-slidev',
    'citedeck works with one version of Slidev, and another is installed:\n'
      + `${wrong.map((line) => `  ${line}`).join('\n')}`,
    'Install what package-lock.json names with: npm ci',
  )
}
