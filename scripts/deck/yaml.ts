/** JSON-like data. */
export type Plain = string | number | boolean | null | undefined | readonly Plain[] | { readonly [key: string]: Plain }

/** What needs no quotes in YAML and means nothing to Slidev's own scanners. */
const harmless = /^[\p{L}_/][\p{L}\p{N} _/.,()·、，。；：？！「」『』《》（）—–×−%+-]*$/u
const reserved = /^(?:true|false|yes|no|on|off|null|y|n|~)$/i

/**
 * Writes data as YAML that stays data wherever Slidev looks at it. Slidev searches the file for `---`, `<!--`,
 * `$…$`, `<Tweet` and `{monaco}` without regard to quotes, so those characters are escaped.
 */
export function toYaml(value: { readonly [key: string]: Plain }, indent = ''): string {
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([key, inner]) => `${indent}${scalar(key)}:${block(inner, indent)}`)
    .join('')
}

function block(value: Plain, indent: string): string {
  if (isList(value)) {
    if (value.length === 0) return ' []\n'
    return `\n${value.map((item) => `${indent}  -${listItem(item, `${indent}    `)}`).join('')}`
  }
  if (value !== null && typeof value === 'object') {
    const lines = toYaml(value, `${indent}  `)
    return lines === '' ? ' {}\n' : `\n${lines}`
  }
  return ` ${scalar(value)}\n`
}

function listItem(item: Plain, indent: string): string {
  if (isList(item))
    return item.length === 0
      ? ' []\n'
      : `\n${item.map((inner) => `${indent}-${listItem(inner, `${indent}  `)}`).join('')}`
  if (item !== null && typeof item === 'object') {
    const lines = toYaml(item, indent)
    return lines === '' ? ' {}\n' : ` ${lines.slice(indent.length)}`
  }
  return ` ${scalar(item)}\n`
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value)
}

function scalar(value: string | number | boolean | null | undefined): string {
  if (typeof value !== 'string') return String(value ?? null)
  if (harmless.test(value) && !reserved.test(value) && !value.endsWith(' ') && !value.includes('---')) return value
  const quoted = JSON.stringify(value).replace(
    /[$<{`\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|-(?=--)|(?<=-)-/g,
    (character) => {
      const code = character.charCodeAt(0)
      return code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`
    },
  )
  return quoted
}
