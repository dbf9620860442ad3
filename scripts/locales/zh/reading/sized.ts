/** What is counted by the piece with its size before it: 十大箱, 三大桶, 10大卡车; 箱包 and 车企 begin longer words. */
const pieces = [
  '[碗堆筐壶缸勺]|类(?!型|别|似)|箱(?!包)|桶(?!装)|包(?!装|容|机)|袋(?!装)|瓶(?!装|颈)|盘(?!点|口)|杯(?!赛)|盒(?!子)|锅(?!炉)|罐(?!头)',
  '盆(?!地)|捆(?!绑)|篮(?!球|板)|串(?!流)|张(?!力)|块(?!链)|片(?!区)|排(?!放|名|行|水|球)|口(?!岸|号|味|径|碑)|步(?!骤|枪)',
  '批(?!发)|群(?!体|岛)|页(?!岩)|圈(?!层)|(?:卡车|货车|客车|轿车|巴士)(?!品牌|厂|企|制造|公司|市场)|车(?![企型市展商间站厂系主道])',
].join('|')

const four = String.raw`[4-9]|[1-9]\d{1,2}|[一二三四五六七八九]?[十百][一二三四五六七八九]?|[四五六七八九]`

/**
 * The name of a list of the greatest, no count: 十大, 四大, 500大. 两大 and 三大 count what there is (聚焦两大领域). What stands
 * behind it is no piece, unit or 大于.
 */
export const numberOfGreatest = new RegExp(`(?:${four})大(?!${pieces}|卡(?!车)|于|过|气压)`, 'y')

const sized = new RegExp(`大(${pieces})`, 'y')

/** The piece that a number counts where 大 stands between: 箱 of 十大箱药品. Text folded. */
export function sizedPiece(text: string, place: number): { end: number; length: number } | undefined {
  if (text.charAt(place) !== '大') return undefined
  sized.lastIndex = place
  const piece = sized.exec(text)?.[1]
  return piece === undefined ? undefined : { end: place + 1 + piece.length, length: piece.length }
}
