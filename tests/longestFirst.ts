import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The test files that take longest, the longest first. */
const longest = [
  'browser/look',
  'browser/visit',
  'browser/presenting',
  'browser/package',
  'browser/windows',
  'browser/export',
  'browser/checkout',
  'browser/plainSlidev',
  'commands/newFigure',
  'commands/mistakes',
  'browser/faults',
  'browser/site',
]

/**
 * Begins with the files that take longest, so that all workers end together. By itself vitest knows only after a first
 * run how long each takes, and a fresh clone has had none.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = longest.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`))
      return found < 0 ? longest.length : found
    }
    return (await super.sort(files)).sort((one, other) => place(one) - place(other))
  }
}
