import type { UnitFamily } from '../chains/chain.ts'

/** Words around a figure that say which attribute it is of, where no name of it stands before. */
export interface FigureRule {
  /** Chinese names of the attributes; the first that the node has is meant. */
  of: string[]
  /** Directly before the figure. */
  before?: RegExp
  /** Directly behind figure and unit. */
  behind?: RegExp
  /** What figure, unit and bound look like. */
  text?: RegExp
  /** A single figure is the most (24小时到), or the least (耐121度). */
  ceiling?: true
  floor?: true
  /** Of a list only the first is meant: 240/30. */
  first?: true
  /** Only where the node is counted so: kilograms of what is counted in pieces are a piece's. */
  family?: UnitFamily
  /** The unit must be written, and be one of these; without it, any that converts. */
  unit?: RegExp
  /** Why the words tell. */
  why: string
}

const PACK = '编织袋|纸箱|纸袋|塑料袋|内膜袋|真空袋|自立袋|玻璃瓶|塑料瓶|大胶桶|胶桶|塑料桶|铁桶|铁罐|小袋|大袋|小包|大桶|小桶|箱|袋|桶|瓶|罐|盒|包(?!邮|装车|运|送)|块|碗|听|坛|壶|筐|篓|扎|网袋|网|提|条|锭|杯|管|支|卷(?!材)|吨包|吨袋|捆'
const PIECE = '件|只|个|块|根|支|片|锭|套|台|条'

/** In the order in which they are tried: the more telling first. */
export const FIGURE_RULES: FigureRule[] = [
  { of: ['锁模力'], behind: /^(?:级|以[上下])?(?:的)?(?:冷室|热室|冷热室|压铸|力劲|布勒|伊之密|镁合金|半固态)*(?:机|岛|锁模|往上|以上)/, unit: /^(?:吨|t)$/, why: '1650吨压铸机: tonnes of a casting machine are its clamping force' },
  { of: ['挤压机吨位'], behind: /^(?:级|以[上下])?(?:的)?(?:[两一二三四五六七八九十\d]{1,2}[台条])?(?:大|正向|反向|双动|单动|型材)*(?:挤压)?(?:机|线)/, unit: /^(?:吨|t)$/, why: '2500吨挤压机' },
  { of: ['挤压机吨位'], behind: /^\s?[、,，/和]\s?\d{3,5}(?:吨|t)[^,，。;\d]{0,3}(?:挤压机|机|线)/, unit: /^(?:吨|t)$/, why: 'the first of 1100吨、1800T两台挤压机' },
  { of: ['挤压机吨位', '锁模力', '注塑机吨位'], text: /^\d{3,5}\s?t?(?:[-~–—到至]+\d{3,5})?\s?t$/, before: /(?:^|[\s,，、。;])$/, behind: /^(?=[\s,，、。;]|$|[\u4e00-\u9fff]{0,2}机|两台|[一二三四五六]台|都|起)/, why: '1600T: presses go by their tonnes with a T; goods have a period or a word of need' },
  { of: ['注塑机吨位'], before: /注塑机\s?$/, unit: /^(?:吨|t)$/, why: '注塑机200到480吨' },
  { of: ['注塑机吨位'], behind: /^(?:级|以[上下])?(?:的)?(?:卧式|立式|双色|大|小)*(?:注塑)?(?:机)/, unit: /^(?:吨|t)$/, why: '480吨注塑机' },
  { of: ['最大起重'], behind: /^(?:级)?的?(?:行车|岸桥|龙门吊|吊|门机|桥吊|天车|起重|正面吊|门吊)/, unit: /^(?:吨|t)$/, why: '40.5吨岸桥' },
  { of: ['地磅'], behind: /^(?:级)?的?(?:地磅|磅|汽车衡)/, unit: /^(?:吨|t)$/, why: '100吨地磅' },
  { of: ['抬包容量'], behind: /^的?(?:抬包|包|铝水包)/, unit: /^(?:吨|t)$/, why: '8吨抬包' },
  { of: ['船舶吨位'], behind: /^(?:级)?的?(?:自航|自卸|干散|散货|机|驳|集装箱|多用途)*(?:船|驳|货轮)|^级/, unit: /^(?:吨|t)$/, why: '3000吨级' },
  { of: ['载重'], family: 'trip', before: /(?:^|[\s,，、米长宽高\d])重(?:约)?\s?$/, unit: /^(?:吨|t)$/, why: '长75米 重18吨' },
  { of: ['载重'], family: 'trip', before: /(?:^|[\s,，、]|变压器|设备|反应釜|罐体?|机床|构件|风机|叶片|转子|定子|锅炉|容器|塔筒|主机|单件|大件)$/, behind: /^(?:左右)?(?=[\s,，。;]|$)/, unit: /^(?:吨|t)$/, why: '186吨 alone, of what is carried by the trip' },
  { of: ['载重'], behind: /^\s?(?:\/|每)(?:柜|车|箱)/, unit: /^(?:吨|t)$/, why: '28吨/柜 is what one carries' },
  { of: ['包装规格'], behind: new RegExp(`^\\s?(?:[/一每]\\s?个?|装|左右|的|大|小|标准)?(?:${PACK})`), unit: /^(?:kg|公斤|千克|克|g|斤)$/, why: '25公斤编织袋, 360g块: a mass right before a pack is the pack’s' },
  { of: ['包装规格'], before: new RegExp(`(?<![/一每])(?:${PACK.replace('|条|锭', '')})(?:规格|净重|净含量|装|包装|的|[:为])*$|(?:散装|餐饮装|家庭装|商用装|工业装|零售装|简装|精装|大装|小装|净含量|包装)[:为]?\\s?$`), unit: /^(?:kg|公斤|千克|克|g|斤)$/, why: '大桶180kg, 网袋40斤, 散装10kg: a mass right behind a pack is the pack’s' },
  { of: ['包装规格'], behind: /^\s?[*×x]\s?\d{1,3}(?!\d)/, unit: /^(?:kg|公斤|千克|克|g|斤)$/, why: '2.5kg*4: so much in each of four' },
  { of: ['包装规格'], behind: new RegExp(`^\\s?(?:[/一每]\\s?)(?:${PACK}|件)`), unit: /^(?:kg|公斤|千克|克|g|斤)$/, why: '20斤一筐' },
  { of: ['包装规格'], behind: /^\s?装(?=[\s,，、。;)]|$|的|和|或)/, unit: /^(?:kg|公斤|千克|克|g|斤)$/, why: '5公斤装: so it is packed' },
  { of: ['包装规格'], before: new RegExp(`(?:每|一)(?:${PACK})(?:净重|装)?\\s?$`), unit: /^(?:kg|公斤|千克|克|g|斤)$/, why: '每袋450g' },
  { of: ['单重'], behind: /^(?:的)?(?:小|大|标准|重熔|普通)*(?:锭(?!子?厂)|件|毛坯|坯|块锭|铸件|锻件|工件|卷(?!帘))/, unit: /^(?:kg|公斤|千克|克|g|斤)$/, why: '20公斤小锭, 85公斤的锻件' },
  { of: ['单重'], behind: new RegExp(`^\\s?(?:[/一每]\\s?个?|左右一)(?:${PIECE})`), unit: /^(?:kg|公斤|千克|克|g|吨|斤)$/, why: '330公斤/块' },
  { of: ['单重'], before: /(?:上盖|下壳|端盖|壳体|毛坯|成品|单[件只个根块片支]|每[件只个根块])(?:约|重)?\s?$/, unit: /^(?:kg|公斤|千克|克|g)$/, why: '上盖2.1公斤: a mass right behind a part is the part’s' },
  { of: ['单重'], text: /内$|以下$|^不?超|不超$|^≤|^<|^最[大重多高]|封顶$|到顶$|^顶多|^至多/, behind: /^(?=[,，。;\s]|$)/, unit: /^(?:kg|公斤|千克)$/, why: '160公斤以内: a mass that bounds work is the workpiece’s' },
  { of: ['单重'], before: /(?:^|[\s,，、])$/, behind: /^(?:左右|上下)?(?=[,，。;\s]|$)/, text: /^(?:约|大概)?\d{1,3}(?:\.\d{1,3})?(?:\s?[-~–—到至]\s?\d{1,3}(?:\.\d{1,3})?)?\s?(?:kg|公斤|千克|克|g)$/, family: 'count', why: '8.5公斤 alone, of what is counted in pieces' },
  { of: ['车长'], behind: /^(?:的)?(?:高栏|平板|厢车|厢货|冷藏车|飞翼|半挂|大板|货车|车|板车|挂车|厢|轿运|中置轴|低板|或|\/)/, unit: /^(?:米|m)$/, why: '13米高栏' },
  { of: ['车长'], behind: /^(?:\s?)(?:平板|高栏|冷藏车|厢车|飞翼)/, why: '17.5平板: lorries go by their length without its unit' },
  { of: ['车长'], behind: /^(?=[,，。;\s]|$)/, unit: /^(?:米|m)$/, why: 'metres of a lorry alone are its length' },
  { of: ['长度'], before: /(?:每|单|一)(?:盘|卷|轴|根|支|条)(?:约|长)?\s?$/, unit: /^(?:米|m|公里|千米|km)$/, why: '每盘2500米' },
  { of: ['长度'], behind: /^(?:\s?[一/]|每)(?:支|根|条|盘|卷|轴|段|捆)/, unit: /^(?:米|m|公里|千米|km|cm|公分|厘米|mm|毫米)$/, why: '6米一支, 3km一盘' },
  { of: ['长度'], behind: /^(?=[,，。;\s]|$|定尺|长|一根|每根|的)/, unit: /^(?:米|m)$/, why: 'metres of a bar, cord or profile alone are its length' },
  { of: ['自有车辆'], before: /(?:自有|厢车|厢货|罐车|骨架车|冷藏车|板车|轿运车|车队|货车|自有车|高栏|平板|挂车|车辆?|集卡|飞翼|厢式|面包车|新能源车|半挂|牵引车|危货车|槽车|低板|轴线车|自卸|叉车)(?:已有|现有|有|共|约|[:])?\s?$/, unit: /^(?:台|辆|部)$/, why: '罐车15台' },
  { of: ['自有车辆'], behind: /^(?:自有|以上自有|自己的)/, unit: /^(?:台|辆|部)$/, why: '30台自有' },
  { of: ['时效'], behind: /^(?:以内|之内|内|左右)?(?:就|可|能|必|能够)?(?:到|达|送到|送达|抵|运到|直达|到达|到货|到站|交货|到门|往返|全程)/, unit: /^(?:小时|天|日|h)$/, why: '36小时到', ceiling: true },
  { of: ['时效'], before: /(?:^|[\s,，、])$/, behind: /^(?:以内|之内|内|左右|上下)?(?=[\s,，。;]|$)/, unit: /^(?:天|日|小时|h)$/, text: /^(?:约|大概|大约)?\d{1,2}/, why: '15天左右: days alone in a text about carrying are how long it takes' },
  { of: ['时效'], before: /(?:华东|华南|华北|西北|到[\u4e00-\u9fff]{2,6}|至[\u4e00-\u9fff]{2,6}|西安|广东|上海|全程|单程)\s?(?:约)?$/, unit: /^(?:小时|天|h)$/, why: '华南60小时' },
  { of: ['周期', '出报告时间', '整备周期', '交付工期'], behind: /^(?:以内|之内|内|左右)?(?:就|可|能)?(?:出(?:报告|件|结果|证)?|交付?|完成|返|取件|拿|上线|做完|搞定)/, unit: /^(?:天|日|工作日|周|个月)$/, why: '3天出' },
  { of: ['整备周期'], behind: /^一[辆台]/, unit: /^(?:天)$/, why: '3天一辆', ceiling: true },
  { of: ['交付工期', '周期', '出报告时间'], before: /(?:^|[\s,，])$/, behind: /^(?:内|以内)?(?=[\s,，。;]|$)/, unit: /^(?:天|工作日|个月)$/, why: 'days alone in a list of what a service must be are its term' },
  { of: ['层数'], behind: /^(?:板|pcb|线路|电路|软板|hdi)/, unit: /^(?:层)$/, why: '四层PCB' },
  { of: ['型腔数'], before: /一模\s?$/, why: '一模两腔' },
  { of: ['日产能', '日预冷量', '日处理吨数', '日处理量'], before: /(?:日产|日均|日加工|一天|每天|班产|日处理|日预冷|日分拣|日单|单日|日)(?:可以?|能|最多|大概|约|过手|处理|吃|消化|加工|预冷|分拣|做|跑|出|接|发|拆|打包|打|到|量|单量|产能|均)*[:为]?\s?$/, why: '日产400件' },
  { of: ['供汽能力', '时处理量'], unit: /^(?:吨\/小时|t\/h|吨每小时|吨\/时)$/, why: '80吨/小时' },
  { of: ['日处理吨数', '日预冷量', '日处理量'], behind: /^\s?(?:一天|每天|每日|\/天|\/日)/, why: '80吨一天' },
  { of: ['可接入设备数'], behind: /^(?:套)?(?:设备|机床|仪表|终端|产线)?(?:接入|联网|上云|采集)/, why: '500台设备接入' },
  { of: ['时处理量', '供汽能力'], before: /(?:时产|每小时|一小时|供汽|小时处理|供汽量)(?:约|可|能|要|需|用|供|处理|产|出|吃)*\s?$/, why: '时产10吨' },
  { of: ['起订量', '最小起订台数'], text: /起步?$|打底$/, behind: /^(?:订|做|批|接|发|卖|出|炒|生产)?/, why: '1000台起' },
  { of: ['起订量', '最小起订台数'], behind: /^(?:起|就|才|便|即可|就能|就可以|才能?)(?:订|做|批|接|发|卖|炒|生产|起)/, why: '200kg起做, 300公斤才接' },
  { of: ['起订量', '最小起订台数'], before: /(?:起订|起做|最少|最低|起订量|moq|小批)(?:量|做)?(?:为|是|:|约)?\s?$/, why: '起订500kg' },
  { of: ['最小起订台数'], text: /^(?:最少|至少|最低)/, unit: /^(?:台|套|个)$/, why: '最少500台' },
  { of: ['直径'], unit: /^(?:寸|英寸|吋)$/, why: '4寸: wafers and pipes go by their diameter in inches' },
  { of: ['直径'], before: /(?:^|[\s,，、供求购要收售产])$/, text: /^\d{1,2}(?:\.\d{1,2})?\s?(?:mm|毫米|个)?$/, behind: /^(?:的|粗的?|圆|电工圆|低氧|无氧|光亮)*(?:铝|铜|紫铜|黄铜|合金)?(?:杆|线材|线杆|丝|盘条|盘螺|螺纹|圆钢|圆棒|棒)/, why: '9.5铝杆, 8毫米铜杆, 12螺纹' },
  { of: ['直径'], text: /^\d{2,3}\s?(?:mm|毫米)?$/, before: /(?:^|[\s,，、])$/, behind: /^(?:的)?(?:圆?棒|圆钢|圆铸锭|圆(?![管盘柱形孔锥弧角片]))/, why: '178棒, 90圆' },
  { of: ['直径'], before: /(?:^|[\s,，、])圆\s?$/, text: /^\d{2,3}/, why: '圆50-圆120' },
  { of: ['直径'], before: /(?:杆|线材|盘条|盘螺|螺纹钢?|圆钢|高线|棒|棒料|丝)\s?$/, text: /^\d{1,3}(?:\.\d{1,2})?(?:\s?(?:[-~–—到至、/])\s?\d{1,3}(?:\.\d{1,2})?)*\s?(?:mm|毫米)?$/, behind: /^(?:的|[两三四五几多\d]种)?(?=[\s,，。;、]|$|规格)/, why: '低氧铜杆8毫米, 螺纹12-25' },
  { of: ['直径'], before: /(?:hrb\d{3}e?|hpb\d{3}|\d{4}|\d[a-z]\d\d|h\d\d?|o态?|t\d|tu?\d|mnti|crmoh?|mno?)\s$/, text: /^\d{1,2}(?:\.\d{1,2})?(?:\s?[-~–—到至]\s?\d{1,2}(?:\.\d{1,2})?)?\s?(?:mm|毫米)?$/, behind: /^(?:的)?(?=[\s,，。;、]|$)/, why: '1350 H14 9.5的, HRB400E 12~25: the figure behind grade and temper of a rod or bar' },
  { of: ['直径'], before: /(?:φ|∅|外圆|外径|直径|外圈)\s?$/, why: 'φ30' },
  { of: ['最大加工直径'], before: /φ\s?$/, why: 'a diameter that a machine or shop is asked for is the largest it takes' },
  { of: ['膜厚', '厚度'], unit: /^(?:μm?|um|微米|丝)$/, why: 'only films and foils are counted in micrometres' },
  { of: ['材料纯度'], text: /^\dn\d?$/, why: '4N5' },
  { of: ['铜含量', '硅纯度', '谷氨酸钠含量'], text: /^(?:≥|>)?9\d(?:\.\d{1,3})?\s?%?(?:以上|起|\+)?$/, before: /(?:^|[\s,，、])$/, behind: /^(?=[\s,，。;]|$)/, why: '99.5 alone is a purity' },
  { of: ['直径'], behind: /^(?:拉式|推式|离合器|压盘|从动盘)/, text: /^\d{3}$/, why: '430离合器: clutches go by their diameter' },
  { of: ['容量'], behind: /^(?:空罐|罐|细罐|毫升|铝罐)/, text: /^\d{3}$/, why: '330罐' },
  { of: ['瓶口直径'], behind: /^(?:的)?(?:口径|口|瓶口)/, why: '63口径' },
  { of: ['轮径'], behind: /^\s?[x×*]\s?\d{1,2}(?:\.\d)?j/, why: '17×7.5J' },
  { of: ['螺栓孔分布圆'], before: /\d孔\s?$/, why: '5孔114.3' },
  { of: ['螺栓孔分布圆'], before: /\d\s?[×x*]\s?$/, why: '5×112: holes by the circle they lie on' },
  { of: ['包装规格'], unit: /^(?:g|克)$/, why: 'grams of a packed food are the pack’s' },
  { of: ['包装规格'], unit: /^(?:kg|公斤|千克)$/, text: /^(?:1|2|2\.5|5|10|15|20|22\.5|25|50)\s?(?:kg|公斤|千克)$/, before: /(?:^|[\s,，、])$/, behind: /^(?=[\s,，。;]|$)/, why: '25kg alone: sizes in which food is packed' },
  { of: ['温度'], text: /^[-−]\d/, why: 'a negative figure of a cold store is its temperature' },
  { of: ['温度'], text: /^\d{1,2}\s?[-~–—到至]\s?\d{1,2}$/, before: /(?:^|[\s,，、/])$/, behind: /^(?=[\s,，。;双库]|$)/, why: '0-4双温' },
  { of: ['厚度'], behind: /^(?:的)?厚(?!度|薄|实|道)/, why: '100厚' },
  { of: ['宽度'], behind: /^(?:的)?宽(?!度|幅)/, why: '1200宽' },
  { of: ['净高', '车长'], behind: /^(?:的)?高(?!度|栏|速)/, unit: /^(?:米|m)$/, why: '9米高' },
  { of: ['含固量'], behind: /^(?:的)?(?:含固|固含)/, why: '40%含固' },
  { of: ['班次'], before: /(?:每周|一周|周)(?:发|开|约|有|固定)*\s?$/, unit: /^(?:班|趟|列|次|航次)$/, why: '每周5班' },
  { of: ['托盘数'], why: 'pallets in a text about space are its pallet places', text: /^(?![一每最至]|起)/, behind: /^(?!起?租|收|起|打|优惠|免|返)/, unit: /^(?:托|托位|板|板位|货位|托盘)$/ },
  { of: ['面积', '屋顶面积'], why: 'square metres in a text about space are its area', unit: /^(?:平|平方|平米|㎡|平方米|万平|万平米|亩|m2)$/ },
  { of: ['配送半径', '供应半径'], unit: /^(?:公里|km|千米|里)$/, before: /(?<!距|离|离厂|相距|跑|开|行驶|里程|过)(?:约|大概|周边|方圆|半径|范围|厂)?\s?$/, why: '15公里内送: kilometres in a text about delivery are how far' },
  { of: ['车龄'], unit: /^年$/, text: /(?:内|以下|以里)$/, why: '3年内: years of a used vehicle are its age' },
  { of: ['响应时间'], behind: /^(?:以内|之内|内)?(?:必|就|可|能)?(?:响应|应答|回应|反馈|到场|处置|接警)/, ceiling: true, unit: /^(?:分钟|小时|min|h)$/, why: '30分钟响应' },
  { of: ['通关时效'], behind: /^(?:以内|之内|内)?(?:必|就|可|能)?(?:放行|清关|通关|出单|出证|到账|退税|办结|办完)/, ceiling: true, unit: /^(?:小时|天|日|h|工作日)$/, why: '24小时放行' },
  { of: ['低温柔性'], behind: /^(?:左右)?(?:不裂|无裂|无裂纹|柔性)/, ceiling: true, unit: /^(?:℃|度|°c)$/, why: '-25度不裂' },
  { of: ['低温柔性'], text: /^(?:-|零下)/, ceiling: true, unit: /^(?:℃|度|°c)$/, why: 'a negative temperature of a membrane is where it still bends' },
  { of: ['耐温'], before: /(?:耐|抗|可耐|能耐)(?:高温|温度|热)?(?:到)?\s?$/, floor: true, unit: /^(?:℃|度|°c)$/, why: '耐121度' },
  { of: ['定量'], text: /^\d{2,3}$/, behind: /^(?:g|克)?(?:的)?(?:灰底?白|白底?|白卡|白板|牛卡|箱板|瓦楞|高瓦|普瓦|高强|铜版|双胶|牛皮|纱管|单铜|粉灰|面纸|里纸|芯纸|再生|本色|伽马|t2|t1|纸)/, why: '350灰底白: boards go by their grams' },
  { of: ['月台数'], behind: /^(?:封闭式?|升降|液压|标准|装卸|卸货|独立|高)*(?:月台|卸货口|装卸口|门封|道口|泊位)/, why: '14个封闭式月台' },
  { of: ['厢容'], unit: /^(?:方|立方|立方米|m3)$/, why: '12方: cubic metres of a lorry are what it holds' },
  { of: ['宽度'], behind: /^\s?(?:mm|毫米)?的?(?:门幅|幅宽|宽幅|幅面)/, why: '1600门幅' },
  { of: ['厚度'], before: /(?:卷材|板材?|膜|箔材?|带材?|片材?|纸板|钢化|玻璃|毡|岩棉板?|挤塑板|泡沫板)\s?$/, unit: /^(?:mm|毫米|公分|cm|丝|μm?|um|微米)$/, behind: /^(?!\s?[*×x])/, why: '防水卷材4mm: millimetres right behind a sheet are its thickness' },
  { of: ['厚度'], before: /(?:^|[\s,，、])$/, text: /^(?:\d(?:\.\d{1,4})?|1\d(?:\.\d)?)\s?(?:[-~–—到至]\s?\d{1,2}(?:\.\d{1,4})?)?\s?(?:mm|毫米)$/, behind: /^(?=[\s,，。;、]|$)/, why: '0.1mm alone, of sheets and films' },
  { of: ['厚度'], behind: /^\s?(?:的)?(?:个厚|厚)(?!度|薄|实|道)/, text: /^\d/, why: '7个厚' },
  { of: ['标称截面'], before: /(?:绞线|lgj|jl\/g1a|jl|jklyj|[bv]vr?|yjv|yjlv|kvv|rvv|线缆|电缆|电线|线束)[-\s]?$/, text: /^\d{1,3}(?:\.\d{1,2})?(?:平方?|mm2|平方毫米|\/\d{2,3})?$/, behind: /^(?=[\s,，]|平|$)/, first: true, why: '钢芯铝绞线240/30' },
  { of: ['标称截面'], before: /\d\s?[×x*]\s?$/, text: /^\d{1,3}(?:\.\d{1,2})?/, behind: /^(?:平|mm2|[\s,，+]|$)/, why: '4×25: cores by their section' },
  { of: ['光电转换效率'], behind: /^\s?(?:\(?am0|效率)/, unit: /^%$/, why: '30.5%AM0' },
  { of: ['布氏硬度'], before: /hbw?\s?$/, why: 'HB269-302' },
  { of: ['表面硬度'], before: /(?:高频|渗碳|淬火|表面|齿面|硬度)\s?$/, why: '高频50-55' },
  { of: ['模具寿命'], before: /(?:打到|打|寿命)\s?$/, why: '打到8000件' },
  { of: ['喷丸强度'], unit: /^a$|mma/, why: '0.4-0.6A is an Almen intensity' },
]

/** A figure's unit names its attribute where only one of the node's has it; these are too general to tell. */
export const SAYS_NOTHING = new Set(['', '%', 'mm', 'm', 'kg', 't', '台', '件', '天', '月', '年', '级', '㎡', '托', '个', '腔', '人', '层', '次', '小时', '分钟', 'km', '吨/日', '吨/小时', '件/日', '份/日', '辆/年', '班/周', 'e', 'g/100g', 'mg/g', '目数', 'n', 'n/m', 'cfu/g', '课时', '秒', '°'])

/** Of a node that asks for one size only. */
export const MILLIMETRES: FigureRule = { of: [], unit: /^(?:mm|毫米)$/, text: /^\d/, before: /(?:^|[\s,，、])$/, behind: /^(?=[\s,，。;、]|$)/, why: '65mm' }

/** 鼓形8μ: other things than these are measured in the same unit. */
export const NAMED_ONLY = new Set(['表面粗糙度'])

/** Units that say plainly which attribute a figure is of. */
export const PLAIN_UNITS = new Set(['℃', '目', 'shu', 'hrc', 'asta', 'mpa', 'n·m', '速', 't/㎡', 'μm'])

/** Whole phrases that stand for a figure, in the attribute's unit. */
export const PHRASES: { of: string; pattern: RegExp; min: number | null; max: number | null }[] = [
  { of: '班次', pattern: /天天(?:都)?(?:发|有车|开|走)[车班货]?|每天(?:都)?(?:一班|发车|有车|对发|发班)|每日(?:一班|发车)|日发/g, min: 7, max: 7 },
  { of: '时效', pattern: /当[日天](?:往返|来回|送?达|到达?)/g, min: null, max: 24 },
  { of: '时效', pattern: /[次隔][日天](?:送?达|到达?)/g, min: null, max: 48 },
]
