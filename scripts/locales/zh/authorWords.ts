import type { AuthorWords } from '../authorWords.ts'

export const authorWordsHant: AuthorWords = {
  unfinished: '這一頁還沒有準備好',
}

export const authorWordsHans: AuthorWords = {
  unfinished: '这一页还没有准备好',
}
