import { normalizePath } from 'vite'
import { projectRoot } from '../machine/project.js'

const root = normalizePath(projectRoot)

/**
 * Records which files below the project's folder a bundler reads.
 * @param {Set<string>} sources their paths
 * @returns {import('vite').Plugin}
 */
export function recordSources(sources) {
  return {
    name: 'citedeck:sources',
    buildEnd() {
      for (const id of this.getModuleIds()) if (id.startsWith(root)) sources.add(id.replace(/[?#].*$/, ''))
    },
  }
}
