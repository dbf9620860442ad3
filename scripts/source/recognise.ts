import { simplified, traditional } from '../locales/zh/grammar.ts'
export function recognise(sentence: string, { locale, units = [] }: { locale: string, units?: never[] }) {
  return (locale === 'zh-Hant' ? traditional : simplified).read(sentence, units)
}
