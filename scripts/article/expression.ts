import { exact } from '../quantities/precision.ts'
import { add, multiply, type Amount } from './amount.ts'
import { AuthorError } from './authorError.ts'
import { expressionTokens, isName } from './syntax.ts'

/**
 * The only numbers that an expression may hold; all others must be facts, so that the article vouches for them.
 * - `100%`: the whole that shares are parts of, so that what they leave can be computed: `100% - a - b`
 * - `2`, to divide by: half of a stated amount
 */
function constant(token: string | undefined, divides: boolean): Amount | undefined {
  const known = {
    dimensions: new Map<string, number>(),
    bound: 'exactly',
    precision: exact,
    hasOwnZero: false,
  } as const
  if (token === '100%') return { ...known, value: 1, kinds: ['whole'] }
  return token === '2' && divides ? { ...known, value: 2, kinds: ['multiple'] } : undefined
}

/**
 * Evaluates `a - b`, `(a + b) / c`, `100% - a`, `a / 2` and the like.
 * @param operand the amount of a fact
 * @throws AuthorError where the expression is broken, or what it says has no sense
 */
export function evaluate(expression: string, operand: (name: string) => Amount): Amount {
  const tokens = expressionTokens(expression)
  let position = 0
  const take = () => tokens[position++]

  const factor = (divides: boolean): Amount => {
    const token = take()
    if (token === '(') {
      const inner = sum()
      if (take() !== ')') throw new AuthorError('expression-broken', `"${expression}" lacks a closing bracket`)
      return inner
    }
    const known = constant(token, divides)
    if (known) return known
    if (token === undefined || !isName(token))
      throw new AuthorError(
        'expression-broken',
        `"${expression}" has ${token === undefined ? 'nothing' : `"${token}"`} where a fact's name belongs`
          + (token && /\d/.test(token) ? '; numbers must be facts too, but for "100% -" and "/ 2"' : ''),
      )
    return operand(token)
  }
  const product = (): Amount => {
    let left = factor(false)
    for (let by = tokens[position]; by === '*' || by === '/'; by = tokens[position]) {
      position++
      left = multiply(left, by, factor(by === '/'), expression)
    }
    return left
  }
  const sum = (): Amount => {
    let left = product()
    for (let by = tokens[position]; by === '+' || by === '-'; by = tokens[position]) {
      position++
      left = add(left, by, product(), expression)
    }
    return left
  }

  const result = sum()
  if (position < tokens.length)
    throw new AuthorError('expression-broken', `"${expression}" has "${tokens[position] ?? ''}" where + - * / belongs`)
  return result
}

/** The facts that an expression names. */
export function operandsOf(expression: string): string[] {
  return expressionTokens(expression).filter(isName)
}
