import type { Timer } from '../presenter/pace.ts'
import type { Pointer, Place, Shared } from './talk.ts'

/**
 * Whether a value is what windows share, as far as the page relies on it: another version of the site may have written
 * it. (The live server checks more strictly, with a library that a visitor need not load.)
 */
export function isShared(value: unknown): value is Shared {
  return (
    isRecord(value)
    && isStamped(value['place'], isPlace)
    && isStamped(value['timer'], isTimer)
    && isStamped(value['blank'], (each) => typeof each === 'boolean')
    && isStamped(value['pointer'], (each) => each === null || isPointer(each))
  )
}

function isStamped(part: unknown, isValue: (value: unknown) => boolean): boolean {
  if (part === undefined) return true
  return isRecord(part) && isNumber(part['version']) && typeof part['by'] === 'string' && isValue(part['value'])
}

function isPlace(value: unknown): value is Place {
  return isRecord(value) && isNumber(value['page']) && value['page'] >= 1 && isNumber(value['clicks'])
}

function isTimer(value: unknown): value is Timer {
  return (
    isRecord(value)
    && ['stopped', 'running', 'paused'].includes(String(value['status']))
    && isRecord(value['slides'])
    && isNumber(value['startedAt'])
    && isNumber(value['pausedAt'])
  )
}

function isPointer(value: unknown): value is Pointer {
  return isRecord(value) && isNumber(value['x']) && isNumber(value['y'])
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}
