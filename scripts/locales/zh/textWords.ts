import type { TextWords } from '../text/textWords.ts'
import { pageWords as page } from './pageWords.ts'
import { attributions, personName, placesIn } from './personNames.ts'
import { interruption } from './saying.ts'

export const textWords: TextWords = {
  disclaimer:
    '(?:从没|从未|没有?|從沒|從未|沒有?|不[曾會会是]?|并未|並未|无人|無人)[^，。；、]{0,3}(?:说|說|讲|講|认为|認為|觉得|覺得|相信|承诺|承諾|表示|主张|主張|声称|聲稱)(?!不)|否认|否認',
  negation: '[不没沒未無无非莫勿]',
  notNames: [],
  personName,
  placesIn,
  ofOwn: '[其該该]',
  attributions,
  interruption,
  weekday: '(?:星期|周|週|禮拜|礼拜)[一二三四五六日天]',
  layout: {
    caption: '圖|图|表|第.*[章節节]|附',
    byline: '文[/／｜|：:]|作者|記者|记者|編譯|编译|來源|来源',
    pageNumber: String.raw`第\s*\d{1,4}\s*[頁页](?:\s*[，,/]?\s*共\s*\d{1,4}\s*[頁页])?`,
    item: '[（(][\\d一二三四五六七八九十]{1,3}[）)]|[\\d一二三四五六七八九十]{1,3}[、．]|第[\\d一二三四五六七八九十百]{1,4}[章節节條条款]',
    headingNumber: '第?[\\d一二三四五六七八九十]{1,3}[、．.章节節]|[（(][\\d一二三四五六七八九十]{1,3}[）)]',
    numberedThing: '[表图圖式步骤驟类類第项項款条條组組號号]',
    numerals: '零一二兩两三四五六七八九十百千萬万億亿兆半',
  },
  page,
  mail: {
    wrote: '写道|寫道|写到|寫到|来信说|來信說',
    on: '在|于|於',
    forwardedBetweenDashes: '转发的?(?:邮件|消息|信息)|轉寄的?(?:郵件|訊息)|原始邮件|原始郵件|邮件原件',
    forwarded: '以下是转发的邮件[:：]|開始轉寄郵件[:：]',
    fields:
      '发件人 寄件者 寄件人 收件人 收件者 抄送 副本 密送 主题 主題 主旨 日期 时间 時間 发送时间 發送時間 寄件日期 傳送時間 回复 回覆'.split(
        ' ',
      ),
    from: ['发件人', '寄件者', '寄件人'],
    subject: ['主题', '主題', '主旨'],
  },
  abbreviations: { inside: [], beforeNumbers: [], maybeLast: '(?!)', opening: '(?!)' },
}
