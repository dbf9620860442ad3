import { encodeGbk } from '../../scripts/source/gbk.ts'

/** Puts a reading after every character of the list, as a careless web page does. */
export function annotate(text: string, readings: Record<string, string>): string {
  return [...text].map((character) => character + (readings[character] ? `(${readings[character]})` : '')).join('')
}

/** UTF-8 bytes read as another encoding. */
export function misread(text: string, encoding: 'gbk' | 'windows-1252'): string {
  return new TextDecoder(encoding).decode(new TextEncoder().encode(text))
}

/** GBK bytes read from the second on: the first character is torn, and all others with it. */
export function shiftByOne(text: string): string {
  return new TextDecoder('gbk').decode(encodeGbk(text).subarray(1, -1))
}
