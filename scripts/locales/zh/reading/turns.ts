import type { Act } from '../../grammar.ts'
import { turnsIn, type Turn } from '../../reading/turns.ts'
import { fold } from './fold.ts'
import { contentOf } from './whose.ts'

/** Words of one meaning, and their opposites, folded. */
const rows: readonly [name: string, plus: string, minus: string][] = [
  [
    'agree',
    '同意|赞成|支持|批准|通过(?=了|$|。)|接受|欢迎|赞扬|称赞|准许|允许|采纳',
    '反对|拒绝|否决|驳回|抵制|谴责|批评|禁止|婉拒|回绝|不同意|不赞成|不支持',
  ],
  ['keep', '保留', '废除|取消|拆除|废止|撤销'],
  ['open', '开放|开业|重开|启用|营业', '关闭|停业|停用|关停|歇业'],
  ['raise', '提高|上调|增加|扩大|提升', '降低|下调|减少|缩小|削减|缩减'],
  ['lengthen', '延长', '缩短'],
  ['hire', '招聘|招募|招人|增聘', '裁员|解雇|辞退'],
  ['buy', '买入|收购|买下|购入', '卖出|出售|卖掉'],
  ['profit', '盈利|获利', '亏损|赔钱'],
  ['earlier', '提前', '推迟|延后|延期'],
  ['succeed', '成功', '失败'],
  ['begin', '恢复|重启|启动|开始', '暂停|中止|停止|终止|叫停'],
  ['admit', '承认|证实', '否认'],
]
const turns: readonly Turn[] = rows.map(([name, plus, minus]) => [
  name,
  new RegExp(plus, 'gu'),
  new RegExp(minus, 'gu'),
])
/** Cheap to ask: whether a text has any of them. */
const any = new RegExp(rows.map(([, plus, minus]) => `${plus}|${minus}`).join('|'), 'u')
/** Right before the word: it will not be so. */
const denied = /(?:不会|不再|不得|不准|不予|没有|未曾|尚未|并未|未|没|不)(?=(?:对外|正式|再|进一步)?$)/u
/** What turns a sentence round in another way, or tells of more than one thing. */
const open = /不仅|不只|不但|如果|若|除非|是否|之前|之后|而非|但|却|虽|尽管|然而|既|又|或|只有|才|一度|曾|？|；/u
/** What only says that somebody speaks, or that it is to come. */
const small = /说|称|表示|认为|将会?|会(?!员|议|计|长|馆|费)|要|已经?|正/gu

/** What a sentence says by a word that has an opposite: 拒绝, of which 同意 is one. */
export function turnedIn(written: string): Act[] {
  const text = fold(written)
  if (!any.test(text) || open.test(text)) return []
  return turnsIn(text, turns, (rest) => contentOf(rest.replace(small, '，')), denied)
}
