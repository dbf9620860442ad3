import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The test files that take longest, the longest first. */
const longest = [
  'browser/visit',
  'browser/look',
  'browser/presenting',
  'browser/many',
  'browser/evidence',
  'browser/endings',
  'browser/faults',
  'browser/dev',
  'browser/windows',
  'browser/site',
  'browser/pdf',
  'commands/mistakes',
  'commands/lock',
  'long/package',
  'long/newFigure',
  'long/checkout',
]

/**
 * Begins with the files that take longest, so that all workers end together: vitest knows only after a first run how
 * long each takes, and a fresh clone has had none. Files of a project follow one another, since a worker keeps what it
 * has loaded only for the next of the same.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const projects = [...new Set(files.map(({ project }) => project.name))].sort()
    const place = ({ moduleId, project }: TestSpecification): number => {
      const found = longest.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`))
      return projects.indexOf(project.name) * 1000 + (found < 0 ? longest.length : found)
    }
    return (await super.sort(files)).sort((one, other) => place(one) - place(other))
  }
}
