/** Who has only counted or asked, and is no party. */
const survey =
  /^(?![^，；。]*(?:協會|协会|公會|公会|工會|工会|商會|商会|聯盟|联盟|公司|集團|集团))[^，。；]{2,30}?(?:[調调]查|抽查|[檢检]查|跟[蹤踪]|追[蹤踪]|[訪访][問问]?|走[訪访]|[問问]|查|[統统][計计])了(?=[近約约\d一二兩两三四五六七八九十百千])/u

/** What a survey shows, whoever had it made. */
const shown =
  /^(?![^，；。]*(?:協會|协会|公會|公会|工會|工会|商會|商会|聯盟|联盟|公司|集團|集团))[^，。；]{2,40}(?:[調调]查|研究|[紀纪記记][錄录]|[評评]估|[統统][計计]|[檢检][測测]|[監监][測测]|追[蹤踪]|普查)(?:[報报]告|[結结]果)?(?:指出|[顯显]示|[發发][現现]|表明)[，,]/u
/** What somebody who asked or counted came to stands behind a colon: 逐家走访后得出的结论正好相反：. */
const concluded =
  /^(?![^，；。：]*(?:協會|协会|公會|公会|工會|工会|商會|商会|聯盟|联盟|公司|集團|集团))[^，。；：]{2,40}(?:[調调]查|研究|走[訪访]|[訪访][問问]|[統统][計计]|[檢检][測测]|抽[樣样查])[^，。；：]{0,16}：/u
/** What they found stands behind that. */
const finding =
  /^[^。；]{0,30}?，(?:[結结]果)?(?:[他她][們们]?|[團团][隊队]|[記记]者|[調调]查|研究[者人][員员]?)?[發发][現现][，,]?(?=.{8})/u

/** What somebody studied, and behind that what came out: …带领团队，比对了…，发现. */
const studied =
  /^(?![^，。；]*(?:協會|协会|公會|公会|工會|工会|商會|商会|聯盟|联盟|公司|集團|集团))[^。；：]{1,60}?(?:[調调]查|跟[蹤踪]|追[蹤踪]|[訪访][問问]|走[訪访]|比[對对較较]|[對对]比|分析|研究|[統统][計计]|[檢检][測测]|梳理|整理|抽[查樣样])(?!所|院|局|中心|公司|系|[員员])[^。；：]{2,60}?，(?:[結结]果)?[發发][現现][，,]?(?=.{8})/u
/** Of whom it is true is said there alone: 七十歲以上的老公寓居民. */
const ofSome = /\d+[名位人戶户家个個]|[一二三四五六七八九十百千兩两]+[名位]|[岁歲]以[上下]|[岁歲]的/u

/** How much of a sentence only says that something was counted or asked: 大學去年調查了302個…; …，發現. */
export function surveyLead(sentence: string): number {
  const study = studied.exec(sentence)?.[0] ?? ''
  if (study !== '' && !ofSome.test(study)) return study.length
  const asked = (survey.exec(sentence) ?? concluded.exec(sentence))?.[0].length ?? 0
  const found = asked === 0 ? 0 : (finding.exec(sentence.slice(asked))?.[0].length ?? 0)
  return asked === 0 ? (shown.exec(sentence)?.[0].length ?? 0) : asked + found
}
