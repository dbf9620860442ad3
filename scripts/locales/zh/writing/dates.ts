import { spanEnds } from '../../../quantities/dates.ts'
import { hanDigit, type Script } from './numerals.ts'

const quarters = ['', '一', '二', '三', '四']
const seasons: Readonly<Record<string, string>> = { spring: '春季', summer: '夏季', autumn: '秋季', winter: '冬季' }

/** The year before the first of 民國. */
const minguo = 1911

/**
 * A date of `quantities/dates.ts` as Chinese writes it: 2024年7月15日, 2024年第三季度, 20世纪90年代, 5月中旬.
 * @param isMinguo by the years of 民國, where the date has a year of these: 民國113年
 */
export function writeDate(date: string, script: Script, isMinguo = false): string {
  const ends = spanEnds(date)
  if (ends) return ends.map((end) => writeDate(end, script, isMinguo)).join('至')
  const [, part, core = date] = /^(early|mid|late|start|end) (.+)$/.exec(date) ?? []
  const written = isMinguo
    ? writeCore(core, script).replace(/^\d{4}(?=年)/, (year) =>
        Number(year) > minguo ? `民${script === 'hans' ? '国' : '國'}${Number(year) - minguo}` : year,
      )
    : writeCore(core, script)
  return `${written}${part === undefined ? '' : writePart(part, core, script)}`
}

/** A month has thirds of ten days, a year and what is longer has a beginning, a middle and an end. */
function writePart(part: string, core: string, script: Script): string {
  if (/^(?:\d{4}|-)-\d\d$/.test(core))
    return { early: '上旬', mid: '中旬', late: '下旬', start: '初', end: '底' }[part] ?? ''
  // 2024年中国 would begin with a middle of 2024; 2024年年中 does not.
  if (/^\d{4}$/.test(core))
    return { early: '初', mid: '年中', late: script === 'hans' ? '后期' : '後期', start: '初', end: '底' }[part] ?? ''
  return { early: '初期', mid: '中期', late: '末期', start: '初', end: '末' }[part] ?? ''
}

/** What fiscal and school years are called, and seasons of any kind. */
const longYears: Readonly<Record<Script, Readonly<Record<string, string>>>> = {
  hans: { FY: '财年', SY: '学年', season: '季' },
  hant: { FY: '會計年度', SY: '學年度', season: '季' },
}

function writeCore(core: string, script: Script): string {
  const season = script === 'hans' ? '季度' : '季'
  const [, kind, long, second] = /^([FS]Y|season) ?(\d{4})(?:\/(\d{2}))?$/.exec(core) ?? []
  if (kind !== undefined) return `${long}${second === undefined ? '' : `/${second}`}${longYears[script][kind] ?? ''}`
  const [, decade] = /^(\d{3}0)s$/.exec(core) ?? []
  if (decade !== undefined)
    return script === 'hans' ? `${Math.floor(Number(decade) / 100) + 1}世纪${decade.slice(2)}年代` : `${decade}年代`
  const [, short] = /^--(\d0)s$/.exec(core) ?? []
  if (short !== undefined) return `${short}年代`
  const [, century, before] = /^(\d+)(?:st|nd|rd|th) century( BC)?$/.exec(core) ?? []
  if (century !== undefined)
    return `${before === undefined ? '' : bc(script)}${century}${script === 'hans' ? '世纪' : '世紀'}`
  const [, old] = /^(\d+) BC$/.exec(core) ?? []
  if (old !== undefined) return `${bc(script)}${old}年`
  const [, year, quarter, half, name] = /^(\d{4}|-)-(?:Q(\d)|H(\d)|([a-z]+))$/.exec(core) ?? []
  const ofYear = year === undefined || year === '-' ? '' : `${year}年`
  if (quarter !== undefined) return `${ofYear}第${quarters[Number(quarter)] ?? hanDigit(Number(quarter))}${season}`
  if (half !== undefined) return `${ofYear}${half === '1' ? '上' : '下'}半年`
  if (name !== undefined) return `${ofYear}${seasons[name] ?? name}`
  const [, y, m, d] = /^(\d{4}|-)?(?:-(\d\d))?(?:-(\d\d))?$/.exec(core) ?? []
  if (core.startsWith('---')) return `${Number(core.slice(3))}日`
  return `${y === undefined || y === '-' ? '' : `${y}年`}${m === undefined ? '' : `${Number(m)}月`}${d === undefined ? '' : `${Number(d)}日`}`
}

const bc = (script: Script) => (script === 'hans' ? '公元前' : '西元前')
