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
  /** A single figure is the most: 24小时到. */
  ceiling?: true
  /** The unit must be written, and be one of these; without it, any that converts. */
  unit?: RegExp
  /** Why the words tell. */
  why: string
}

const PACK = '编织袋|纸箱|纸袋|塑料袋|内膜袋|真空袋|自立袋|玻璃瓶|塑料瓶|大胶桶|胶桶|塑料桶|铁桶|铁罐|小袋|大袋|小包|大桶|小桶|箱|袋|桶|瓶|罐|盒|包(?!邮|装车|运|送)|块|碗|听|坛'
const PIECE = '件|只|个|块|根|支|片|锭|套|台|条'

/** In the order in which they are tried: the more telling first. */
export const FIGURE_RULES: FigureRule[] = [
  { of: ['锁模力'], behind: /^(?:级|以上)?(?:的)?(?:压铸)?(?:机|岛|锁模|往上|以上)/, unit: /^(?:吨|t)$/, why: '1650吨压铸机: tonnes of a casting machine are its clamping force' },
  { of: ['挤压机吨位'], behind: /^(?:级|以上)?(?:的)?(?:挤压)?(?:机|线)/, unit: /^(?:吨|t)$/, why: '2500吨挤压机' },
  { of: ['注塑机吨位'], before: /注塑机\s?$/, unit: /^(?:吨|t)$/, why: '注塑机200到480吨' },
  { of: ['注塑机吨位'], behind: /^(?:级|以上)?(?:的)?(?:注塑)?(?:机)/, unit: /^(?:吨|t)$/, why: '480吨注塑机' },
  { of: ['最大起重'], behind: /^(?:级)?的?(?:行车|岸桥|龙门吊|吊|门机|桥吊|天车|起重|正面吊|门吊)/, unit: /^(?:吨|t)$/, why: '40.5吨岸桥' },
  { of: ['地磅'], behind: /^(?:级)?的?(?:地磅|磅|汽车衡)/, unit: /^(?:吨|t)$/, why: '100吨地磅' },
  { of: ['抬包容量'], behind: /^的?(?:抬包|包|铝水包)/, unit: /^(?:吨|t)$/, why: '8吨抬包' },
  { of: ['载重'], behind: /^\s?(?:\/|每)(?:柜|车|箱)/, unit: /^(?:吨|t)$/, why: '28吨/柜 is what one carries' },
  { of: ['包装规格'], behind: new RegExp(`^\\s?(?:[/一每]\\s?个?|装|左右|的|大|小|标准)?(?:${PACK})`), unit: /^(?:kg|公斤|千克|克|g|斤)$/, why: '25公斤编织袋, 360g块: a mass right before a pack is the pack’s' },
  { of: ['包装规格'], before: new RegExp(`(?:每|一)(?:${PACK})(?:净重|装)?\\s?$`), unit: /^(?:kg|公斤|千克|克|g|斤)$/, why: '每袋450g' },
  { of: ['单重'], behind: new RegExp(`^\\s?(?:[/一每]\\s?个?|左右一)(?:${PIECE})`), unit: /^(?:kg|公斤|千克|克|g|吨|斤)$/, why: '330公斤/块' },
  { of: ['单重'], before: /(?:上盖|下壳|端盖|壳体|毛坯|成品|单[件只个根块片支]|每[件只个根块])(?:约|重)?\s?$/, unit: /^(?:kg|公斤|千克|克|g)$/, why: '上盖2.1公斤: a mass right behind a part is the part’s' },
  { of: ['单重'], text: /内$|以下$|^不?超|^≤/, behind: /^(?=[,，。;\s]|$)/, unit: /^(?:kg|公斤|千克)$/, why: '160公斤以内: a mass that bounds work is the workpiece’s' },
  { of: ['车长'], behind: /^(?:的)?(?:高栏|平板|厢车|厢货|冷藏车|飞翼|半挂|大板|货车|车|板车|挂车|厢|轿运|中置轴|低板|或|\/)/, unit: /^(?:米|m)$/, why: '13米高栏' },
  { of: ['车长'], behind: /^(?:\s?)(?:平板|高栏|冷藏车|厢车|飞翼)/, why: '17.5平板: lorries go by their length without its unit' },
  { of: ['车长'], behind: /^(?=[,，。;\s]|$)/, unit: /^(?:米|m)$/, why: 'metres of a lorry alone are its length' },
  { of: ['长度'], behind: /^(?=[,，。;\s]|$|定尺|长|一根|每根|的)/, unit: /^(?:米|m)$/, why: 'metres of a bar, cord or profile alone are its length' },
  { of: ['自有车辆'], before: /(?:自有|厢车|厢货|罐车|骨架车|冷藏车|板车|轿运车|车队|货车|自有车|高栏|平板|挂车|车辆?|集卡)(?:已有|有|共|约)?\s?$/, unit: /^(?:台|辆|部)$/, why: '罐车15台' },
  { of: ['自有车辆'], behind: /^(?:自有|以上自有|自己的)/, unit: /^(?:台|辆|部)$/, why: '30台自有' },
  { of: ['时效'], behind: /^(?:以内|之内|内|左右)?(?:就|可|能|必|能够)?(?:到|达|送到|送达|抵|运到|直达|到达|到货|到站|交货|到门|往返|全程)/, unit: /^(?:小时|天|日|h)$/, why: '36小时到', ceiling: true },
  { of: ['时效'], before: /(?:华东|华南|华北|西北|到[\u4e00-\u9fff]{2,6}|至[\u4e00-\u9fff]{2,6}|西安|广东|上海|全程|单程)\s?(?:约)?$/, unit: /^(?:小时|天|h)$/, why: '华南60小时' },
  { of: ['周期', '出报告时间', '整备周期', '交付工期'], behind: /^(?:以内|之内|内|左右)?(?:就|可|能)?(?:出(?:报告|件|结果|证)?|交付?|完成|返|取件|拿|上线|做完|搞定)/, unit: /^(?:天|日|工作日|周|个月)$/, why: '3天出' },
  { of: ['整备周期'], behind: /^一[辆台]/, unit: /^(?:天)$/, why: '3天一辆', ceiling: true },
  { of: ['交付工期', '周期'], before: /(?:^|[\s,，])$/, behind: /^(?:内|以内)?(?=[\s,，。;]|$)/, unit: /^天$|工作日|个月/, why: 'days alone in a list of what a service must be are its term' },
  { of: ['层数'], behind: /^(?:板|pcb|线路|电路|软板|hdi)/, unit: /^(?:层)$/, why: '四层PCB' },
  { of: ['型腔数'], before: /一模\s?$/, why: '一模两腔' },
  { of: ['日产能', '日预冷量', '日处理吨数', '日处理量'], before: /(?:日产|日均|日加工|一天|每天|班产|日处理|日预冷|日分拣)(?:可|能|跑|做|出|约|处理)?\s?$/, why: '日产400件' },
  { of: ['时处理量', '供汽能力'], before: /(?:时产|每小时|供汽|小时处理|供汽量)(?:约|可|能)?\s?$/, why: '时产10吨' },
  { of: ['起订量', '最小起订台数'], before: /(?:起订|起做|最少|最低|起订量|moq|小批)(?:量|做)?(?:为|是|:|约)?\s?$/, why: '起订500kg' },
  { of: ['最小起订台数'], text: /^(?:最少|至少|最低)/, unit: /^(?:台|套|个)$/, why: '最少500台' },
  { of: ['直径'], before: /(?:φ|∅|外圆|外径|直径|外圈)\s?$/, why: 'φ30' },
  { of: ['最大加工直径'], before: /φ\s?$/, why: 'a diameter that a machine or shop is asked for is the largest it takes' },
  { of: ['膜厚', '厚度'], unit: /^(?:μm?|um|微米|丝)$/, why: 'only films and foils are counted in micrometres' },
  { of: ['材料纯度'], text: /^\dn\d?$/, why: '4N5' },
  { of: ['铜含量', '硅纯度', '谷氨酸钠含量'], text: /^9\d(?:\.\d{1,3})?\s?%?$/, before: /(?:^|[\s,，、])$/, behind: /^(?=[\s,，。;]|$)/, why: '99.5 alone is a purity' },
  { of: ['直径'], behind: /^(?:拉式|推式|离合器|压盘|从动盘)/, text: /^\d{3}$/, why: '430离合器: clutches go by their diameter' },
  { of: ['容量'], behind: /^(?:空罐|罐|细罐|毫升|铝罐)/, text: /^\d{3}$/, why: '330罐' },
  { of: ['瓶口直径'], behind: /^(?:的)?(?:口径|口|瓶口)/, why: '63口径' },
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
  { of: ['托盘数'], why: 'pallets in a text about space are its pallet places', unit: /^(?:托|托位|板|板位|货位|托盘)$/ },
  { of: ['面积', '屋顶面积'], why: 'square metres in a text about space are its area', unit: /^(?:平|平方|平米|㎡|平方米|万平|万平米|亩|m2)$/ },
  { of: ['布氏硬度'], before: /hbw?\s?$/, why: 'HB269-302' },
  { of: ['表面硬度'], before: /(?:高频|渗碳|淬火|表面|齿面|硬度)\s?$/, why: '高频50-55' },
  { of: ['模具寿命'], before: /(?:打到|打|寿命)\s?$/, why: '打到8000件' },
  { of: ['喷丸强度'], unit: /^a$|mma/, why: '0.4-0.6A is an Almen intensity' },
]

/** A figure's unit names its attribute where only one of the node's has it; these are too general to tell. */
export const SAYS_NOTHING = new Set(['', '%', 'mm', 'm', 'kg', 't', '台', '件', '天', '月', '年', '级', '㎡', '托', '个', '腔', '人', '层', '挡', '次', '小时', '分钟', 'km', '吨/日', '吨/小时', '件/日', '份/日', '辆/年', '班/周', 'e', 'g/100g', 'mg/g', '目数', 'n', 'n/m', 'cfu/g', '课时', '秒', '芯', '°'])

/** Units that say plainly which attribute a figure is of. */
export const PLAIN_UNITS = new Set(['℃', '目', 'shu', 'hrc', 'asta', 'mpa', 'n·m', '速', 't/㎡', 'μm'])

/** Whole phrases that stand for a figure, in the attribute's unit. */
export const PHRASES: { of: string; pattern: RegExp; min: number | null; max: number | null }[] = [
  { of: '班次', pattern: /天天(?:都)?(?:发|有车|开|走)[车班货]?|每天(?:都)?(?:一班|发车|有车|对发|发班)|每日(?:一班|发车)|日发/g, min: 7, max: 7 },
  { of: '时效', pattern: /当[日天](?:往返|来回|送?达|到达?)/g, min: null, max: 24 },
  { of: '时效', pattern: /[次隔][日天](?:送?达|到达?)/g, min: null, max: 48 },
]
