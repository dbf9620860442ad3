import { commandLine } from './commandLine.js'
import { data, warnings } from './data.js'
import { facts } from './facts.js'
import { input } from './input.js'
import { machine, stopped } from './machine.js'
import { model } from './model.js'
import { source } from './source.js'

/** Every kind of fault that citedeck tells a user of, by its code. A code keeps its name and its meaning. */
export const codes = {
  ...commandLine,
  ...machine,
  ...stopped,
  ...input,
  ...data,
  ...warnings,
  ...facts,
  ...source,
  ...model,
}

/** @typedef {keyof typeof codes} Code */

/**
 * Whether a word is the code of a kind of fault.
 * @param {string} word
 * @returns {word is Code}
 */
export const isCode = (word) => Object.hasOwn(codes, word)

/**
 * A fault that is expected: something is wrong with what a user gave or with the machine, and the message says what.
 * This module is there once, also for the bundled program, since what compiles that throws it too.
 */
export class CitedeckError extends Error {
  /** @type {Code} */
  #kind

  /**
   * @param {Code} code the kind of fault
   * @param {string} message what was found, and where
   * @param {string} [hint] what to do
   * @param {{ cause?: unknown }} [options]
   */
  constructor(code, message, hint = '', options = {}) {
    super(message, options)
    this.name = 'CitedeckError'
    this.#kind = code
    /** What to do; empty where the message says it. */
    this.hint = hint
  }

  /** @returns {Code} */
  get code() {
    return this.#kind
  }

  /** Passes over the code that a bundler gives to whatever its plugins throw. */
  set code(_) {}

  /** The exit code of a run that it ends. */
  get exitCode() {
    return codes[this.#kind].exitCode
  }
}

/**
 * Whether a failure is an expected one of one of these kinds.
 * @template {Code} Kind
 * @param {unknown} error
 * @param {...Kind} kinds
 * @returns {error is CitedeckError & { code: Kind }}
 */
export function hasCode(error, ...kinds) {
  return error instanceof CitedeckError && kinds.some((kind) => kind === error.code)
}
