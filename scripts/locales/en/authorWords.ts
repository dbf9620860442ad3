import type { AuthorWords } from '../authorWords.ts'

export const authorWords: AuthorWords = {
  unfinished: 'This slide is not ready yet',
}
