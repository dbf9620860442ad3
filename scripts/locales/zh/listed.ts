/** Cut out of a clause, or what counts something that is named elsewhere: 起補助, 内的餐饮店, 人次, 逐年下降. */
const nothing =
  /^(?:[起下][來来補补]|[內内裡里]的|[前後后]的|逐[年月]|同一|人次$|[件條条起台臺][^件條条起台臺]{2}$|[為为]止$|[開开]工$|建成$|[辭辞][職职]$)|(?:打算|打算在[間间]|[顯显]示|逐年下降)$|[佔占](?!比)/u

/** Whether words that a number is listed under name something. */
export const namesSomething = (name: string): boolean => !nothing.test(name)

/** Where what is said of a number begins behind the one before it. */
export const partsNumbers = /^.*[、，；]/u
