import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where the tests of one run share what they build; their parent process takes it away. */
export const sharedFolder = (parent: number) => join(tmpdir(), `citedeck-shared-${parent}`)
