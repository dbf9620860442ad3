/** A text that begins with a capital, where it begins with a small letter. */
export const withCapital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
