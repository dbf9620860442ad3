import { foldWidths } from '../../reading/widths.ts'

/** Traditional and Simplified form of the characters that numbers, their units and what they count are written with. */
const pairs = `
  萬万 與与 專专 業业 叢丛 東东 絲丝 丟丢 兩两 嚴严 個个 箇个 臨临 為为 爲为 舉举 麼么 義义 烏乌 鄉乡 書书
  亂乱 爭争 於于 亞亚 產产 産产 畝亩 親亲 億亿 僅仅 從从 侖仑 崙仑 儀仪 價价 眾众 衆众 夥伙 會会 傳传 傷伤
  倫伦 體体 餘余 彿佛 偵侦 側侧 倆俩 債债 傾倾 兒儿 剋克 黨党 蘭兰 關关 茲兹 內内 冊册 軍军 農农 鼕冬 沖冲
  衝冲 決决 凍冻 凈净 淨净 準准 減减 幾几 齣出 擊击 劃划 則则 創创 別别 彆别 製制 劑剂 劍剑 辦办 務务 動动
  勁劲 勞劳 區区 醫医 韆千 昇升 陞升 華华 單单 佔占 盧卢 衛卫 卻却 捲卷 廳厅 厤历 曆历 歷历 壓压 釐厘 廂厢
  廈厦 縣县 叄叁 參叁 蔘参 雙双 發发 髮发 變变 隻只 檯台 臺台 颱台 號号 閤合 衕同 後后 嚮向 曏向 噸吨 啓启
  啟启 員员 週周 響响 迴回 團团 糰团 園园 圍围 國国 圖图 圓圆 聖圣 場场 塊块 堅坚 聲声 壺壶 處处 備备 復复
  複复 夠够 頭头 誇夸 夾夹 袷夹 奬奖 獎奖 奧奥 婦妇 媽妈 姊姐 孃娘 學学 寧宁 寶宝 審审 宮宫 傢家 賓宾 對对
  尋寻 導导 將将 爾尔 侷局 層层 屆届 屬属 嶼屿 嵗岁 歲岁 崗岗 島岛 嶺岭 峽峡 幣币 佈布 帥帅 師师 帶带 幀帧
  蓆席 幫帮 幹干 榦干 並并 併并 幷并 廣广 莊庄 慶庆 牀床 庫库 應应 廢废 開开 棄弃 張张 彎弯 彈弹 強强 歸归
  當当 徑径 逕径 誌志 唸念 態态 總总 戀恋 恆恒 憚惮 願愿 戲戏 戰战 戶户 搧扇 纔才 釦扣 擴扩 擬拟 掃扫 揚扬 摺折
  護护 報报 擔担 撥拨 掛挂 撾挝 綑捆 攬揽 攝摄 攤摊 敵敌 敎教 數数 鬥斗 斬斩 斷断 鏇旋 無无 時时 晝昼 麯曲
  麴曲 機机 殺杀 雜杂 權权 桿杆 條条 來来 楊杨 盃杯 闆板 極极 査查 標标 棟栋 欄栏 樹树 棲栖 樣样 覈核 檔档
  橋桥 樁桩 樓楼 檻槛 橫横 歐欧 殲歼 殘残 畢毕 氣气 漢汉 湯汤 溝沟 沒没 淺浅 漲涨 淵渊 漸渐 溫温 遊游 灣湾
  滿满 灘滩 燈灯 災灾 點点 煉炼 鍊炼 燒烧 熱热 爺爷 狀状 獨独 環环 瓏珑 電电 癥症 盞盏 盤盘 眞真 矚瞩 碼码
  礎础 確确 禮礼 禍祸 離离 鞦秋 種种 祕秘 積积 稱称 稅税 穩稳 窮穷 窩窝 竪竖 豎竖 筍笋 筆笔 簽签 籤签 簡简
  籃篮 類类 醣糖 係系 繫系 約约 級级 紀纪 緯纬 納纳 紙纸 紐纽 綫线 線线 組组 經经 結结 繞绕 遶绕 統统 績绩
  緒绪 續续 維维 綴缀 緬缅 縷缕 編编 網网 羅罗 羣群 職职 聯联 勝胜 腦脑 腳脚 脫脱 緻致 捨舍 節节 榮荣 萊莱
  蓮莲 獲获 穫获 營营 薩萨 懞蒙 濛蒙 矇蒙 銜衔 錶表 襲袭 裝装 觀观 規规 視视 觸触 譽誉 計计 訂订 議议 記记
  講讲 許许 論论 訪访 証证 證证 評评 識识 訴诉 診诊 詞词 試试 話话 語语 誤误 說说 説说 請请 讀读 課课 調调
  談谈 謝谢 貝贝 負负 財财 責责 敗败 賬账 貨货 質质 貶贬 貳贰 貼贴 貴贵 費费 資资 賽赛 讚赞 贊赞 贏赢 趕赶
  車车 轉转 輪轮 軸轴 輕轻 載载 輛辆 輩辈 辯辩 邊边 達达 過过 運运 還还 這这 遠远 違违 連连 遲迟 選选 踰逾
  遺遗 郵邮 鄰邻 裏里 裡里 針针 鍼针 鈡钟 鍾钟 鐘钟 錢钱 鉗钳 銅铜 銖铢 銀银 舖铺 鋪铺 鏈链 鎖锁 錘锤 鎚锤
  錠锭 鎭镇 鎮镇 鎊镑 長长 門门 問问 闈闱 間间 閱阅 閲阅 隊队 陽阳 陰阴 陣阵 階阶 際际 陸陆 險险 難难 僱雇
  霧雾 靜静 麪面 麫面 麵面 韋韦 韓韩 頁页 頂顶 頃顷 項项 順顺 頓顿 預预 領领 頻频 顆颗 題题 顏颜 顔颜 額额
  顛颠 風风 飆飙 飛飞 飯饭 餅饼 舘馆 館馆 馬马 驗验 驟骤 魚鱼 魯鲁 鮮鲜 鳴鸣 麥麦 黃黄 齡龄 龍龙 進进 虧亏 損损
  輸输 釋释 閉闭 錄录 辭辞 離离 擁拥 設设 喪丧 實实 買买 賣卖 遲迟 認认 執执 緊紧
  該该 憑凭 讓让 隨随 競竞 礦矿 廠厂 罷罢 較较 給给 測测 須须 據据 顯显 們们 濟济 舊旧 購购 櫃柜 遜逊 畫画
  倉仓 倖幸 儲储 兌兑 劇剧 勵励 協协 噁恶 墜坠 墰坛 壇坛 壘垒 壜坛 壞坏 壟垄 壽寿 奪夺 嬰婴
  寫写 寬宽 屜屉 峯峰 嶄崭 巖岩 徵征 惡恶 掙挣 採采 換换 搶抢 擠挤 擱搁 擺摆 旂旗 晉晋 暫暂
  棊棋 構构 槍枪 樂乐 檢检 歡欢 毀毁 淩凌 湧涌 漁渔 潛潜 潤润 燬毁 爐炉 牴抵 獄狱 獅狮 獻献
  現现 璣玑 疊叠 療疗 癒愈 盜盗 監监 碩硕 禎祯 穀谷 竊窃 範范 築筑 簍篓 籠笼 籲吁 紅红 紮扎
  絕绝 絶绝 綁绑 綹绺 練练 縮缩 繕缮 繳缴 繼继 缽钵 罈坛 罰罚 羈羁 習习 聽听 脈脉 脩修 脹胀
  膽胆 興兴 艙舱 艦舰 葉叶 蒐搜 蓋盖 蘇苏 虛虚 術术 補补 襬摆 見见 覽览 訓训 註注 諾诺 譭毁
  譯译 谿溪 豐丰 豬猪 貓猫 貞贞 貢贡 貧贫 貫贯 貸贷 賤贱 賺赚 贈赠 蹤踪 躍跃 軌轨 軒轩 輯辑
  轎轿 轟轰 遞递 遷迁 邏逻 鉢钵 銳锐 銷销 鋭锐 錫锡 錯错 録录 鍋锅 鍬锹 鎂镁 鏟铲 閑闲 閒闲
  闋阕 雞鸡 靈灵 頸颈 顧顾 飼饲 養养 馳驰 駐驻 駕驾 駛驶 騎骑 騰腾 騾骡 驍骁 驢驴 鬆松 鬚须
  鯨鲸 鴨鸭 鷄鸡 鹹咸
`

const folds = new Map(
  pairs
    .trim()
    .split(/\s+/)
    .map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
)
const traditional = new RegExp(`[${[...folds.keys()].join('')}]`, 'g')

/**
 * Folds a text for matching: widths and dashes, and Traditional to Simplified. One character for one, so that places
 * in the folded text are places in the text. Not a conversion: only the characters that rules and rows mention.
 */
export function fold(text: string): string {
  return foldCommas(withZeros(text)).replace(traditional, (character) => folds.get(character) ?? character)
}

/** Folds names, all at once: one by one they take ten times as long. */
export function foldAll(names: readonly string[]): string[] {
  return fold(names.join('\n')).split('\n')
}

/** Folds the names of a table's rows. */
export function foldedRows<Row>(rows: readonly (readonly [string, Row])[]): [string, Row][] {
  const folded = foldAll(rows.map(([name]) => name))
  return rows.map(([name, row], index) => [folded[index] ?? name, row])
}

/** Characters of folded text, with those that fold to them. */
export function unfolded(characters: string): string {
  return characters + [...folds].flatMap(([from, to]) => (characters.includes(to) ? [from] : [])).join('')
}

/** A circle beside a digit is the nought that it looks like: 民國一○五年; 王○明 and ○○公司 hold none. */
const withZeros = (text: string): string =>
  /[○◯]/.test(text)
    ? text.replace(/[一二三四五六七八九零〇][○◯]+|[○◯]+(?=[一二三四五六七八九])/gu, (row) =>
        row.replaceAll(/[○◯]/gu, '〇'),
      )
    : text

const between = /[\d０-９]，[\d０-９]/

/** A full-width comma that cannot set thousands apart parts two numbers, and stays: 增至40，39家. */
function foldCommas(text: string): string {
  const folded = foldWidths(text)
  return between.test(text)
    ? folded.replace(/(?<=\d),(?=\d)(?!\d{3}(?!\d))/g, (_, place: number) => text.charAt(place))
    : folded
}
