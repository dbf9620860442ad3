import { entriesOf } from './untyped.ts'

/** What a type of zod's is called in a message. */
export function expected(type: string): string {
  return (
    {
      string: 'a text',
      number: 'a number',
      int: 'a whole number',
      array: 'a list',
      object: 'a map of keys',
      record: 'a map of keys',
      boolean: 'true or false',
    }[type] ?? type
  )
}

/** A value of the wrong type as one of the right, where that is certain. */
export function asType(type: string, found: unknown): unknown {
  const text = typeof found === 'string' ? found.trim() : undefined
  switch (type) {
    case 'string':
      return typeof found === 'number' || typeof found === 'boolean' ? String(found) : undefined
    case 'boolean':
      return text !== undefined && yes.test(text) ? true : text !== undefined && no.test(text) ? false : undefined
    case 'array':
      return text !== undefined && isItem(text) ? [text] : undefined
    case 'number':
    case 'int':
      return text !== undefined && /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined
    default:
      return undefined
  }
}

const yes = /^(?:是|对|對|真|yes|on|true|y)$/i
const no = /^(?:否|不|假|no|off|false|n)$/i
const isItem = (text: string): boolean => text.length < 40 && !/[[\]{},]/.test(text)

/** What to write instead of a value of the wrong type, where that can be told. */
export function remedyFor(type: string, found: unknown): string {
  const text = typeof found === 'string' ? found.trim() : undefined
  switch (type) {
    case 'string': {
      const [pair, more] = entriesOf(found)
      if (pair && !more && (pair[1] === null || typeof pair[1] !== 'object'))
        return `; ": " makes a map of it: put the text in quotes, '${pair[0]}: ${String(pair[1] ?? '')}'`
      return typeof found === 'number' || typeof found === 'boolean' ? `; put it in quotes, '${String(found)}'` : ''
    }
    case 'boolean':
      return yes.test(text ?? '')
        ? '; write true, without quotes'
        : no.test(text ?? '')
          ? '; write false, without quotes'
          : ''
    case 'array':
      return text !== undefined && isItem(text) ? `; write ['${text}']` : ''
    case 'number':
    case 'int': {
      const [digits] = /^-?\d+(?:\.\d+)?(?=\D*$)/.exec(text ?? '') ?? []
      return digits === undefined ? '' : `; write ${digits}`
    }
    case 'object':
    case 'record': {
      const [, key] = /^([\p{L}\p{N}_-]+)(?:：|:(?=[^\s/]))/u.exec(text ?? '') ?? []
      return key === undefined ? '' : `; write "${key}: " with a colon of ASCII and a space`
    }
    default:
      return ''
  }
}

/** A value in a message: what it is, or its first characters. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (value !== null && typeof value === 'object') return 'a map'
  if (value === null) return 'empty'
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
