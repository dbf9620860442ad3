import type { Around, Whose } from '../../assertionWords.ts'
import type { Country } from '../../reading/countryNames.ts'
import { once } from '../../reading/once.ts'
import { countries as made } from './countries.made.ts'
import { fold } from './fold.ts'
import { verbs } from './verbWords.ts'

/** What leads up to whose an amount is: 而, 其中, 去年, 头一个学期. */
const lead =
  /^(?:该[校市县区镇村院馆厂矿港局站司国州岛店]|该(?:公司|企业|集团|机构|地区?)|然而|而|但|其中|此外|同时|另外|据[^，,]*[，,]|截至[^，,]*[，,]|目前|如今|当前|现在|眼下|当时|当年|起初|最初|后来|过去|以前|从前|全年|[今去前明本上]年|[本上下]个?(?:月|周|季度?)|[昨今明][天日]|\d{4}年(?:\d{1,2}月|[春夏秋冬][季天]?)?|[头第][一二三四五六七八九十\d]+个?(?:年|月|学期|赛?季|周|星期)|[上下]半年|在|并且?|也|还|又|则|因此|所以|由于|因为|不过|与此同时)+/
const pronoun =
  /^(?:[它他她其该这那此各每与较从由按使令让凭即因为动更已被把将到等之所是有仅近随除至我你]|对(?!手)|双方|两者|前者|后者|大家|本(?!田|溪)|和(?![平田县])|比(?![利亚])|经(?!济)|若(?!尔)|如[果今同]|作为|针对|聚焦|可[以能]|能够|过去|[高低]于|最[^高]|不(?!丹)|以(?!色列)|超(?!市)|预计)/
const more = new Set(
  '支付 付 拨款 拨付 得 独得 拿下 结案 收案 受理 载客 进港 出港 发电 产煤 称 估计 支出 招收 录得'.split(' '),
)
/** What compares two, or tells of one by the other. */
const relates =
  /对手|前任|邻国|邻居|竞争|[以之]外|除|不是|并非|而非|比|超过|多于|高于|低于|少于|不如|不及|落后|领先|击败|胜过|败给|输给|压过|相当于|联手|合计|共同|分别|拿不出|母公司|股东/
const causes = /(?:使得?|令|让|导致|造成|致使)([\u4e00-\u9fff]{2,6}?)(?:市|县|镇|区|省|州)?(?:有|的|共|约|近)*$/
/** 在溪口镇，31%的住户: where, before all else. */
const placed = /^\s*在([\u4e00-\u9fff]{2,6})[，,][^，,]{0,3}$/
const shortVerb = /[为占达有是得获共超产约近仅只逾至投收付耗将已曾]+$/
/** What is measured of it, behind its name: 得票率, 吞吐量. */
const measured = /(?<=[\u4e00-\u9fff]{2}的?)(?:[\u4e00-\u9fff][^数总][率量额价]|数量|总[量额数价])$/u
/** What is measured, without a name before it: 遗失率3%. */
const measuredAlone = /^(?:[\u4e00-\u9fff]{1,3}[率量额价]|[数总]量|总[额数价])$/u
const longest = 6

/** Whose an amount is, by what its clause begins with, and where, by what something befell. */
export function whoseOf({ clauseBefore, before, sentenceBefore, behind }: Around): Whose {
  const own = subjectOf(clauseBefore)
  const isCutOff = verbs.has(clauseBefore.slice(0, 2)) || /^(?:共|已|仅)?[有占达获得]/.test(clauseBefore)
  const head = /[：:]/.test(before) ? '' : (before.split(/[，,（(]/)[0] ?? '')
  const rest = /^(?:而|，|其中)*(?:其余|其他|其它|剩余|剩下|另外?)的?$/.test(clauseBefore.trim())
    ? /^(?:则|均|都)?[为是系属]于?([\u4e00-\u9fff]{2,6})[。；]?$/u.exec(behind.trim())?.[1]
    : undefined
  const first = own === undefined && isCutOff && before === sentenceBefore ? subjectOf(head) : undefined
  const at = causes.exec(clauseBefore)?.[1] ?? (before === sentenceBefore ? placed.exec(before)?.[1] : undefined)
  return {
    of: own ?? rest ?? first,
    at,
    ...deedOf(clauseBefore, behind),
    ...(relates.test(`${clauseBefore}…${behind}`) ? { isRelated: true } : {}),
  }
}

/** The verb right before an amount or right behind it, and whether its clause begins with it: 取消12班, 12班取消. */
function deedOf(clauseBefore: string, behind: string): Pick<Whose, 'deed' | 'isDeedAlone'> {
  const clause = clauseBefore
    .trim()
    .replace(/^(?:并且?|也|还|又|及|和)+/, '')
    .replace(/了?[约近仅只共逾超]*$/u, '')
  const after = behind
    .trim()
    .replace(/[。；]$/u, '')
    .replace(/^被|了$/gu, '')
  if (after.length <= 5 && isDeed(after.slice(-2)))
    return { deed: after.slice(-2), ...(clause === '' ? { isDeedAlone: true } : {}) }
  if (after.length > 3 || verbs.has(after.slice(0, 1)) || verbs.has(after.slice(0, 2))) return {}
  const before = clause.slice(-2)
  return isDeed(before) ? { deed: before, ...(clause.length === 2 ? { isDeedAlone: true } : {}) } : {}
}

/** Verbs of two characters, but for those that only say that there is so much. */
const isDeed = (word: string): boolean =>
  word.length === 2 && verbs.has(word) && !/[有占达约计均比是为]|进行|实现|完成/.test(word)

/** Verbs of change, such as 涨到, which are nobody's name. */
const becomes = /^[涨升降跌减增加提缩扩调改变][到至为成]$/

function subjectOf(clause: string): string | undefined {
  const rest = clause.trim().replace(lead, '')
  if (pronoun.test(rest) || /^第[一二三四五六七八九十\d]/.test(rest) || verbs.has(rest.slice(0, 2))) return undefined
  const end = verbAt(rest)
  const own = rest.slice(0, end).replace(shortVerb, '').replace(measured, '').replace(/的$/, '').slice(0, longest)
  return !becomes.test(own)
    && !measuredAlone.test(own)
    && /^[\u4e00-\u9fffA-Za-z·]{2,}(?<![了着过的很前后时上下内]|(?<![初高国])中|(?<![湿草土林耕工基营绿农用墓坡荒盆园高山陆])地)$/u.test(
      own,
    )
    ? own
    : undefined
}

/** Verbs of one character, and words of time, behind whose an amount is. */
const ends =
  /^(?:[使令让是已向在到从]|有(?![限关效力机色轨线望])|占(?!地)|[今去前明]年|[本上下][月周季]|[昨今明][天日])/

/** Where the first verb begins behind a name of two characters or more. */
function verbAt(clause: string): number {
  for (let at = 2; at < clause.length; at++) {
    if (ends.test(clause.slice(at, at + 2))) return at
    for (let length = 4; length > 1; length--)
      if (
        at + length <= clause.length
        && (verbs.has(clause.slice(at, at + length)) || more.has(clause.slice(at, at + length)))
      )
        return at
  }
  return clause.length
}

/** By what a name is known again: each two characters that stand beside each other. */
export function marksOf(text: string): string[] {
  return (fold(text).match(/[\u4e00-\u9fff]+|[A-Za-z]{2,}/gu) ?? []).flatMap((stretch) =>
    /^[A-Za-z]/.test(stretch)
      ? [stretch.toLowerCase()]
      : Array.from({ length: stretch.length - 1 }, (_, at) => stretch.slice(at, at + 2)),
  )
}

/** What says no more than that there is something. */
const plain = /每[\u4e00-\u9fff]|目前|如今|现在|其中|一共|[共总现仍还尚已只仅就也]?[有为是达]|[约近的了在共计]/gu

/** See `Grammar`. */
export const contentOf = (text: string): string[] => marksOf(fold(text).replace(plain, ''))

/** See `Grammar`. */
export const hasPronoun = (text: string): boolean => /[它他她]|其(?![他它余中])/.test(fold(text))

const kinds = /(?:市|县|镇|区|省|州|港|岛|村|乡|矿|厂|党|站|校|馆|局|银行|大学|法院|医院|公司|集团|码头|机场|团队|队)$/u

/** What kind of place or body a name is of, where it says so: 港 of 静海港. */
export const kindOf = (name: string): string | undefined =>
  kinds.exec(name.replace(/的.*$/u, ''))?.[0] ?? kinds.exec(name)?.[0]

const bodies =
  /^(?![全该本两各这那每一其此外几多老新某整同别他])([\u4e00-\u9fff]{2,3}?)(?:港|市|县|公司|集团|银行|大学|医院|机场)$/u
/** Ends of what is no name: 三家公司, 国有银行. */
const common = /[家个座所间级型类的有营办立际内外]$/u

/** See `Grammar`. */
export function properOf(name: string): string | undefined {
  const proper = bodies.exec(fold(name))?.[1]
  return proper === undefined || common.test(proper) ? undefined : proper
}

const countries = once(made)

/** The country that a name begins with. */
export const countryIn = (name: string): Country | undefined =>
  countries().find((country) => name.startsWith(country.name))

/** Whether it is a name, as far as its end or its beginning tells. */
export const isName = (label: string): boolean =>
  label.length < 4 || kindOf(label) !== undefined || countryIn(label) !== undefined
