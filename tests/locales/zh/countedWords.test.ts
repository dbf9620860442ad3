import { expect, it } from 'vitest'
import { grammarOf } from '../../../scripts/locales/grammars.ts'
import { isHeadOf } from '../../../scripts/locales/zh/reading/countedWords.ts'
import { readSource } from '../../../scripts/source/index.ts'
import { makeLock } from '../../../scripts/source/lock.ts'
import { parseLock, stringifyLock } from '../../../scripts/source/lockFile.ts'

it.each([
  ['zh-Hans', '新增4个泊位。', '泊位'],
  ['zh-Hans', '新增4个深水泊位投产', '深水泊位'],
  ['zh-Hans', '港口有4个新泊位，吞吐量大。', '新泊位'],
  ['zh-Hans', '已有4个新的泊位', '泊位'],
  ['zh-Hans', '新增泊位4个，码头扩建。', '泊位'],
  ['zh-Hans', '85名护士参加罢工。', '护士'],
  ['zh-Hans', '4艘货船停靠码头。', '货船'],
  ['zh-Hans', '东港码头4个泊位全部投产。', '泊位'],
  ['zh-Hant', '離岸風場已安裝4座風機，總容量32MW。', '風機'],
  ['zh-Hant', '憑藉兩大“法寶”取勝。', '法寶'],
  ['zh-Hant', '17個小區都有圖書館。', '小區'],
  ['zh-Hans', '2家上市公司', '上市公司'],
  ['zh-Hans', '该镇新建5座污水处理厂。', '污水处理厂'],
  ['zh-Hans', '全乡有38个已经停火的砖窑。', '砖窑'],
  ['zh-Hant', '工地來了12名來自外鄉的木匠。', '木匠'],
  ['zh-Hans', '其中五个站可换乘。', '站'],
  ['zh-Hans', '其中9个人是外籍专家。', '人'],
  // Nothing behind it that is surely a noun
  ['zh-Hans', '新增4个并投产。', undefined],
  ['zh-Hans', '新增4个，码头扩建。', undefined],
  ['zh-Hans', '其中3个是去年新盖的厂房。', undefined],
  ['zh-Hans', '另有4个在河对岸的仓库。', undefined],
])('%s: %s counts %s', (locale, sentence, expected) => {
  const grammar = grammarOf(locale)
  const [first] = grammar.read(sentence, [])
  expect(first && grammar.countedBy(sentence, first)).toBe(expected)
})

it('takes the last of the words for their head', () => {
  expect(isHeadOf('泊位', '深水泊位')).toBe(true)
  expect(isHeadOf('船', '货船')).toBe(true)
  for (const [noun, counted] of [
    ['深水', '深水泊位'],
    ['校长', '副校长'],
    ['位', '深水泊位'],
    ['码头', '泊位'],
  ] as const)
    expect(isHeadOf(noun, counted), noun).toBe(false)
})

it('is kept in the lock, so that it is known without the text', () => {
  const { sentences } = readSource(Buffer.from('新增4个泊位。\n'), [])
  const lock = parseLock(stringifyLock(makeLock(sentences, { locale: 'zh-Hans' })))
  expect(lock.sentences['1.1']?.numbers[0]).toMatchObject({ noun: '个', said: { counted: '泊位' } })
})
