/** The tables of sentences are read by the bench as well. */
export { mismatch, readTable, type Expectation } from '../../bench/expectations.ts'
