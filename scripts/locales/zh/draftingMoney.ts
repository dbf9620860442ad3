import type { DraftWords, Nameable } from '../drafting/draftWords.ts'

const cost = /成本|工錢|工钱|花費|花费|費用|费用|造價|造价|要花/u
const price = /[賣卖]|售價|售价|收購價|收购价|單價|单价|票價|票价|收費|收费/u
const loss = /[虧亏][損损]?|赤字|[賠赔]了/u
const profit = /盈利|盈餘|盈余|[賺赚]|獲利|获利|利潤|利润|淨利|净利/u

/** The words that stand nearest before an amount say what is done with it, then those behind it. */
export function sideOf({ before, after }: Nameable): ReturnType<DraftWords['sideOf']> {
  const sides = [['loss', loss], ['profit', profit], ['cost', cost], ['price', price]] as const // prettier-ignore
  const places = sides.flatMap(([side, pattern]) => {
    const place = [...before.matchAll(new RegExp(pattern, 'gu'))].at(-1)?.index
    return place === undefined ? [] : [{ side, place }]
  })
  const [nearest] = places.sort((a, b) => b.place - a.place)
  return nearest?.side ?? sides.find(([, pattern]) => new RegExp(`^的?(?:${pattern.source})`, 'u').test(after))?.[0]
}
