/** Verbs of saying. */
export const saying =
  '(?:說|说|表示|指出|認為|认为|坦言|強調|强调|介紹|介绍|解釋|解释|回憶|回忆|補充|补充|告訴|告诉|寫道|写道|提醒|問道|问道)'

/** What stands between two halves of a quotation and says who says it: 她說, 他一边收网一边说. */
export const interruption = `[，,]?[^，。！？；：「」“”"不没沒]{1,16}${saying}(?:我|我們|我们|記者|记者)?`
