import type { SeriesWords } from '../../seriesWords.ts'

/** How Chinese, in both scripts, says which amount of a series goes with which date or name. */
export const seriesWords: SeriesWords = {
  ties: /^\s?[（(]$/,
  asides: /[（(][^（()）]*[)）]/g,
  forecast:
    /预计|預計|预测|預測|预期|預期|预估|預估|有望|展望|计划|計劃|計畫|目标|目標|拟|擬|[将將](?!近|軍|军|士|棋|相|领|領|错|錯|就)/,
  estimate: /初步|初值|初估|估计|估計|估算|暂估|暫估|推算/,
  past: /[已曾]|[到至达達现現成]了|了(?=约|約|\d)/,
  carries: /^[、，,；;和及与與到至在的则則又再为為达達\s]*$/,
  longer: /(?!)/,
  wholes: [/(?:^|[。；])(?:在|全部|[这這])*$/, /^[^，。；\d]{0,6}(?:中|里|裡|當中|当中)[，,]/],
  from: /(?:[从從由]|[起]?自)[约約]?$/,
  dated: {
    before: /(?:^|[，,、：:；;。在于於])$/,
    behind: /^(?!以?[来來前后後]|之|[底末初中]|起|至|到|[–—-]|的|[、与與和])/,
    parts: /[,，;；:：—()（）]/,
    tellsWhich: /^的/,
  },
  comparedWith: [/比(?:起|較|较)?$/, /^(?!的|之)/],
  listed: /(?:\d{4}年?\s?[、，,和及与與]\s?)+$/,
  parting: [/、(?=\d{4}年|\d{1,2}月)/g, '，'],
  spans: [/(?!)/, /(?!)/],
}
