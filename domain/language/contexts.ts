/** What a text is about in the large. Half a name (圆管, 锻件, 料头) says what it is only beside one of these. */
export const contexts = {
  aluminium:
    /铝|(?<![\d.])(?:1[01]\d0|1350|12[03]5|1a60|20[12]4|2a1\d|300[345]|3104|4343|4045|5052|5083|5182|5754|60(?:05|06|16|60|61|63|82)a?|6101|6201|6463|70(?:03|05|50|75)|7a04|80(?:06|11|21|79|30))(?![\d.%])|alsi|adc-?\d|a356|a380|(?<![a-z])zl\d{3}/,
  copper: /铜|(?<![a-z\d])(?:h59|h62|h65|hpb\d|zcu|c3604|t2|tu[12])(?!\d)/,
  magnesium: /镁|az91|am[56]0/,
  gear: /齿|模数|20cr|42cr|18cr|22cr|mncr|变速|桥|差速|(?<![a-z\d])m\d(?:\.\d+)?(?![a-z\d×x])/,
  vehicle: /车|商用|乘用|电驱/,
  satellite: /卫星|星载|星上|星用|宇航|航天|低轨|(?<![a-z])leo(?![a-z])|太空|空间(?:站|用|级)|太阳翼|帆板|每星/,
  chilli: /椒|辣|海椒/,
  seasoning: /底料|调料|调味|蘸|火锅|料包|酱|鱼料|卤|佐料/,
  food: /椒|底料|调料|调味|食品|火锅|酱|菜|肉|食用|糖|豆|油(?!封|漆)|面(?:条|粉)|sc证/,
  appliance: /小家电|家电|电饭|饭煲|破壁|炸锅|水壶|电火锅|豆浆机|榨汁|养生壶|料理机|电烤|厨电|吹风机/,
  paper: /纸|门幅|克重|卡纸|瓦楞|(?<![a-z])[abce]{1,2}楞|超市箱/,
  battery: /锂|电池|储能|电芯|[^a-z]ah/,
  photovoltaic: /光伏|太阳能|组件/,
  electronics: /smt|bga|pcb|贴片|元器件|插件|线宽|绿油|沉金|qfn|主板/,
  building: /混凝土|砼|搅拌站|工地|标段|项目部|高速|楼|坍落度|水泥|砂|幕墙|房/,
  cold: /-\s?\d\d\s?(?:度|℃|$)|-\s?(?:1[5-9]|2\d)(?!\d)|零下|冷冻|冻|-18/,
  chilled: /(?<![\d-])[0-8]\s?(?:-|~|到|至|–|℃-)\s?[4-9]\s?(?:度|℃|°)|保鲜|冷藏|恒温/,
  stored: /\d\s?托|库|仓|存/,
  moved: /发|车|送|拉|运/,
  data: /数据|语料|标注|采集|算力|模型|云/,
} satisfies Record<string, RegExp>

export type Context = keyof typeof contexts

/** Which contexts a text is in, each asked once and only when needed. */
export function contextsOf(plain: string): (context: Context) => boolean {
  const asked = new Map<Context, boolean>()
  return (context) => {
    let is = asked.get(context)
    if (is === undefined) asked.set(context, (is = contexts[context].test(plain)))
    return is
  }
}

/** Half a name, the context that completes it, and the node that it then is; `force` where it is mostly said of another thing (火锅底料贴牌). */
export const heads: [context: Context, node: string, words: string, force?: number][] = [
  ['aluminium', 'aluminium-tube', '圆管 方管 盘管 管材 无缝管 毛细管 扁管 管料 薄壁管 精密管'],
  ['aluminium', 'aluminium-extrusion', '型材 异型料 异型材 方管 角码 挤压件 挤压料 型才 材料型材 方通 导轨 门框料'],
  ['aluminium', 'aluminium-sheet', '中厚板 厚板 薄板 花纹板 卷板 板材 板带 冷轧卷 彩涂板 防滑板 带材 合金板 板料 冷轧带'],
  ['aluminium', 'aluminium-foil', '箔 箔材 箔卷 单零 双零 箔料'],
  ['aluminium', 'aluminium-billet', '圆棒 棒料 铸锭棒 棒材 圆铸锭 棒坯 均质'],
  ['aluminium', 'aluminium-slab', '扁料 扁铸坯 方锭 板坯'],
  ['aluminium', 'aluminium-cast-coil', '坯料 铸轧'],
  ['aluminium', 'aluminium-hot-rolled-coil', '热卷 热轧卷 热轧料'],
  ['aluminium', 'aluminium-wheel', '轮圈 钢圈 轮毂 锻造轮 圈口 车圈 铸旋'],
  ['aluminium', 'aluminium-forging', '锻件 模锻件 锻造件 自由锻件 锻造 模锻 锻坯 锻打件'],
  ['aluminium', 'aluminium-die-casting', '压铸 铸件 壳体 箱体 上盖 下壳 支架 端盖 机壳 砂铸 重力铸造 铸造件 毛坯 壳体毛坯'],
  ['aluminium', 'die-casting-die', '压铸模具 模具开发 开模具'],
  ['aluminium', 'cast-aluminium-alloy', '合金锭 要锭 锭子 锭'],
  ['aluminium', 'aluminium-scrap', '料头 边角料 边料 屑 刨花 废料 压余 下脚料 旧料 新料 破碎料 回收料'],
  ['aluminium', 'aluminium-window', '门窗 推拉窗 平开窗 断桥 窗户'],
  ['aluminium', 'aluminium-packaging', '空罐 罐子 罐体 瓶罐 餐盒 罐'],
  ['aluminium', 'aluminium-machining', '机加工 精加工 cnc 加工中心 精铣 车铣 攻丝 钻孔 深加工'],
  ['aluminium', 'aluminium-surface-treatment', '氧化 喷涂 喷粉 电泳 喷砂 阳极 着色 钝化 表面处理'],
  ['aluminium', 'aluminium-master-alloy', '中间合金 细化剂 锶 钛硼'],
  ['aluminium', 'aluminium-conductor', '绞线 电缆 导线 母线 线缆'],
  ['aluminium', 'aluminium-panel', '单板 蜂窝板 扣板 幕墙板 复合板'],
  ['aluminium', 'aluminium-heat-sink', '散热器 散热片 散热齿'],
  ['aluminium', 'aluminium-formwork', '模板 建筑模板 铝模'],
  ['aluminium', 'aluminium-powder', '粉 银浆'],
  ['copper', 'copper-bar', '排 棒 六角棒 扁线 板带 带材 棒材 管 异型材 母排 圆棒'],
  ['copper', 'copper-scrap', '屑 边角料 料头 废料 边料 刨花 毛料 光亮'],
  ['copper', 'brass-ingot', '合金锭 铸锭 锭'],
  ['copper', 'recycled-copper-rod', '杆 线杆 盘杆'],
  ['copper', 'copper-granules', '米 颗粒'],
  ['magnesium', 'magnesium-die-casting', '压铸 压铸件 支架 壳体 铸件 方向盘骨架 横梁'],
  ['magnesium', 'magnesium-alloy', '锭 合金锭 粒 棒'],
  ['gear', 'forging-blank', '锻件 毛坯 锻坯 模锻 锻打'],
  ['gear', 'gear-steel', '圆钢 钢材 棒材 圆棒'],
  ['gear', 'gear', '齿轮副 内齿 外齿 双联 齿圈'],
  ['gear', 'heat-treatment', '渗碳 淬火 氮化 热处理 高频 感应'],
  ['gear', 'gear-inspection', '检测 测量 送检 检验 探伤'],
  ['gear', 'housing-casting', '铸件 壳体 箱体'],
  ['gear', 'drivetrain-test', '台架 试验 耐久'],
  ['satellite', 'space-battery', '锂电池组 蓄电池 电池组 锂电池 电池 锂离子电池'],
  ['satellite', 'space-solar-cell', '电池片 太阳电池 砷化镓电池 三结'],
  ['satellite', 'solar-array', '太阳能板 太阳板 帆板 太阳翼 电池板 柔性翼'],
  ['satellite', 'array-testing', '热真空 试验 太阳模拟器 测试'],
  ['satellite', 'array-substrate', '基板 蜂窝板 面板'],
  ['satellite', 'deployment-mechanism', '铰链 展开机构 释放机构 压紧'],
  ['satellite', 'array-drive', '滑环 驱动机构 导电环 转动机构'],
  ['satellite', 'power-controller', '控制器 配电 电源模块 配电器 电源板'],
  ['satellite', 'satellite-power-system', '电源系统 电源 供电系统 能源系统'],
  ['satellite', 'cover-glass', '盖片 玻璃 盖玻片'],
  ['satellite', 'cell-interconnector', '互连 互联 互连片'],
  ['chilli', 'chilli-powder', '面子 细粉 粗粉 灭菌粉 目'],
  ['chilli', 'fresh-chilli', '鲜货 地头 鲜果 椒农 青货 果长 打过冷 头茬 二茬 采摘 开摘 鲜采'],
  ['chilli', 'dried-chilli', '干货 去把 断椒 花壳 烘干 剪段'],
  ['chilli', 'fermented-chilli', '盐渍 泡制 大池 发酵'],
  ['seasoning', 'seasoning-oem', '代工 代加工 贴牌 委托加工 定制 代炒', 0.4],
  ['seasoning', 'filling-service', '分装 代灌 灌装'],
  ['seasoning', 'food-packaging', '卷膜 包装膜 袋子'],
  ['food', 'food-testing', '送检 检测 检验报告 第三方 型检 微生物'],
  ['food', 'food-packaging', '卷膜 袋子 包装膜 包装袋 复合膜 铝箔袋 自立袋 蒸煮袋 真空袋'],
  ['food', 'glass-bottle', '瓶 瓶子 盖子 马口铁'],
  ['food', 'snack-food', '零食 小包装'],
  ['food', 'filling-service', '分装 灌装 代灌 代包装'],
  ['appliance', 'micro-motor', '马达 电机 串激'],
  ['appliance', 'plastic-moulding', '外壳 塑料件 塑胶件 注塑'],
  ['appliance', 'control-board', '控制板 主板 电控板 方案 线路板 pcba'],
  ['appliance', 'heating-element', '发热管 发热盘 加热盘 发热丝 加热管'],
  ['appliance', 'inner-pot', '内胆 锅体 炸篮 锅胆'],
  ['appliance', 'thermostat', '温控 磁钢 温控开关'],
  ['appliance', 'appliance-assembly', '代工 贴牌 组装 oem odm 代加工 代组装 总装'],
  ['appliance', 'appliance-testing', '认证 3c认证 检测 型式试验 安规 3c代办'],
  ['appliance', 'appliance-e-commerce', '代运营 带货 直播 运营 分销 电商 网店'],
  ['appliance', 'wire-harness', '线束 端子线'],
  ['appliance', 'folding-box', '彩盒 天地盖'],
  ['appliance', 'moulded-pulp', '纸托 内托 纸浆'],
  ['paper', 'corrugated-board', '平板 裁切 楞 bc eb 单坑'],
  ['paper', 'linerboard', '牛卡 面纸 里纸'],
  ['paper', 'recovered-paper', '打包料 废料 边料 边角料 纸边 回收 统货'],
  ['paper', 'folding-box', '盒 内盒 礼盒'],
  ['paper', 'industrial-carton', '重型 aaa 七层 三瓦楞'],
  ['paper', 'carton', '箱子 外箱 三层 五层'],
  ['battery', 'battery-tray', '下箱体 托盘 箱体 壳体 下壳体'],
  ['battery', 'aluminium-heat-exchanger', '液冷 水冷 冷板'],
  ['battery', 'battery-separator', '隔膜 涂覆膜'],
  ['battery', 'electrolytic-copper-foil', '铜箔 双光箔'],
  ['photovoltaic', 'pv-frame', '边框 支架 短边框'],
  ['photovoltaic', 'distributed-solar', '屋顶 并网 电站 自发自用'],
  ['electronics', 'electronic-assembly', '贴片 后焊 插件 代工 打样 焊接'],
  ['electronics', 'integrated-circuit', '芯片 料号 主控'],
  ['building', 'ready-mix-concrete', '泵送 c30 c25 c35 c40 坍落度'],
  ['building', 'rebar', '螺纹 直条 盘螺 hrb400'],
  ['building', 'aluminium-window', '断桥窗 门窗 窗'],
  ['building', 'fly-ash', '二级灰 一级灰 粗灰 灰'],
  ['building', 'aggregate', '砂石 石子 中砂'],
  ['cold', 'frozen-warehouse', '冷库 库 仓 托 托位 库位 冷库出租'],
  ['chilled', 'chilled-warehouse', '库 仓 托 托位 库位'],
  ['data', 'data-collection', '采集 录音 语音'],
  ['data', 'data-set', '出售数据 脱敏数据 数据包'],
  ['vehicle', 'electric-drive', '电桥 电驱 三合一'],
  ['vehicle', 'vehicle-carrier', '轿运 板车 商品车 托运'],
]

/** Specifications that only one thing has; with null, machines that no node is. */
export const evidence: { node: string | null; says: RegExp; also?: Context; weight: number }[] = [
  { node: null, says: /(?:转让|二手|求购|采购|想买|出售|买)[^,，。;\n]{0,8}(?:注塑机|压铸机|挤压机|冲床|车床|铣床|加工中心|空压机|叉车|包装机|印刷机|四开机|炒锅|搅拌锅|夹层锅|烘干机|输送线)/, weight: 5 },
  { node: 'rebar', says: /hrb\d{3}e?/, weight: 4 },
  { node: 'ready-mix-concrete', says: /(?<![a-z\d])c(?:15|[2-6][05])(?=\s?(?:混凝土|商|砼|泵|细石|p\d|抗渗|方))/, weight: 5 },
  { node: 'aerated-concrete', says: /(?<![a-z\d])b0[4-7](?!\d)/, weight: 3 },
  { node: 'cement', says: /(?<![a-z])p[.·]?[oc] ?\d\d\.5|(?<!\d)[345]2\.5r?(?=水泥|散|袋|级)|(?:袋装|散装)[345]2\.5/, weight: 4 },
  { node: 'cast-aluminium-alloy', says: /(?:a356(?:\.2)?|adc12|a380|alsi9cu3|alsi10mnmg|zl\d{3}a?)[^，,。;\n]{0,8}锭/, weight: 5 },
  { node: 'primary-aluminium', says: /(?<![a-z\d])a00(?!\d)|al99\.7\d?/, weight: 4 },
  { node: 'silicon-metal', says: /(?<!\d)(?:441|553|421|3303|2202)#?(?:硅|\s?不?通氧)/, weight: 5 },
  { node: 'aluminium-wheel', says: /(?:1[4-9]|2[0-4])\s?寸.{0,6}(?:圈|轮)|(?<!\d)[456][×x*]1\d\d(?:\.\d)?(?!\d)|(?<![a-z])et\d\d/, weight: 4 },
  { node: 'aluminium-packaging', says: /(?:330|500|250)(?:ml)?(?:细|空|标准)?罐/, weight: 4 },
  { node: 'petroleum-coke', says: /真密度/, weight: 2 },
  { node: 'coal', says: /\d{4}\s?(?:大卡|kcal)/, weight: 5 },
  { node: 'clutch', says: /(?<!\d)(?:3[59]5|4[23]0)\s?(?:拉式|推式|离合)/, weight: 5 },
  { node: 'transmission', says: /(?:五|六|七|八|九|十|十二|十六|\d{1,2})[挡档](?:箱|变速|总成)/, weight: 4 },
  { node: 'gear', says: /(?<!\d)\d{2}\/\d{2}\s?齿|齿数|模数\s?\d/, weight: 1.2 },
  { node: 'bevel-gear', says: /(?<!\d)\d{1,2}\/[34]\d(?!\d)(?=.{0,12}速比)|接触区/, weight: 3 },
  { node: 'fastener', says: /(?<![a-z\d])m\d{1,2}\s?[×x*]\s?\d{2,3}(?!\d)|(?:8\.8|10\.9|12\.9)\s?级/, weight: 4 },
  { node: 'shot-peening', says: /覆盖率\s?[12]\d\d%|\da(?![a-z\d]).{0,8}喷/, weight: 3 },
  { node: 'printed-circuit-board', says: /fr-?4|线宽线距|ipc\s?[23]\s?级/, weight: 3 },
  { node: 'integrated-circuit', says: /(?<![a-z])(?:l?qfp|qfn|sop|bga)-?\d{1,3}封装/, weight: 3 },
  { node: 'frozen-warehouse', says: /(?:-\s?|零下)(?:1[5-9]|2\d|十[五六七八九]|二十)(?!\d)/, also: 'stored', weight: 4 },
  { node: 'cold-chain-delivery', says: /(?:-\s?|零下)(?:1[5-9]|2\d)(?!\d)|(?<![\d-])[0-5]\s?(?:-|~|到|至)\s?(?:[4-9]|1[0-5])\s?(?:度|℃)|温控/, also: 'moved', weight: 2 },
  // 砂石船, 每月能装二十船
  { node: 'inland-waterway', says: /(?:装|上|走|发)船|船(?:到|运|至|期)|(?:砂石?|煤|矿|货|散货|自卸|集装箱|驳|干散货|粮食|水泥)船|[\d一二三四五六七八九十百两几]\s?[条艘]?船(?![舶用员])/, weight: 3 },
  { node: 'land-sea-corridor', says: /(?:钦州|北部湾|防城)[^。\n]{0,12}(?:船|海|越南|东盟|泰国)|(?:越南|东盟|泰国|海防)[^。\n]{0,12}(?:钦州|北部湾|防城)/, weight: 5 },
  { node: 'aluminium-die-casting', says: /(?:盖|壳|支架|座|箱体|件)[^。\n]{0,10}(?:adc12|a380|alsi10mnmg|alsi9cu3)(?![^,，。;\n]{0,6}锭)|(?:adc12|a380|alsi10mnmg|alsi9cu3)[^。\n锭]{0,10}(?:盖|壳|支架|箱体)/, weight: 3 },
  { node: 'gear-grinding', says: /(?:齿|轮|m\d)[^,，。;\n]{0,8}磨到?[^,，。;\n]{0,3}[3-8]\s?级/, weight: 5 },
  { node: 'scrap-motor', says: /(?:淘汰|报废|废旧?|旧)[^,，。;\n]{0,4}(?:电机|马达|变压器|压缩机)/, weight: 6 },
  { node: 'compound-seasoning', says: /(?:鱼|鸡|虾|牛|肉|鸭|兔|羊|面|饭|豆腐|拌|蹄|腌)料(?!厂|理|酒)/, weight: 4 },
  { node: 'chilled-warehouse', says: /(?<![\d-])[0-8]\s?(?:-|~|到|至)\s?[4-9]\s?(?:度|℃)[^，,。;\n]{0,12}(?:托|库|仓)/, weight: 4 },
  { node: 'road-trunk', says: /(?<![\d.])(?:13|13\.5|17\.5|9\.6|6\.8|12\.5)\s?米|(?:高栏|平板|厢车|半挂)(?!改装|制造)/, weight: 4 },
  { node: 'container-haulage', says: /(?:集卡|骨架|拖车|提空|还空|背箱)/, weight: 3 },
  { node: 'container-leasing', says: /(?:二手|求购|收购?|出售?|买|卖|租|旧)[^，,。;\n]{0,4}(?:20|40|45)\s?(?:gp|hq|hc|尺|英尺|高柜|高箱|柜)/, weight: 6 },
  { node: 'heavy-truck', says: /(?<!\d)[468][×x*][24]牵引/, weight: 4 },
  { node: 'new-energy-vehicle', says: /(?:纯电|新能源|插混|增程)[^，,。;\n]{0,3}(?:轿车|suv|乘用车|面包|货车|物流车|客车|大巴|皮卡)/, weight: 5 },
  { node: 'end-of-life-vehicle', says: /报废[^，,。;\n]{0,4}车/, weight: 5 },
  { node: 'used-vehicle-export', says: /(?:出口|外销)[^，,。;\n]{0,6}(?:二手|旧)[^，,。;\n]{0,4}车|二手[^，,。;\n]{0,6}车[^，,。;\n]{0,6}出口/, weight: 4 },
  { node: 'vehicle-refurbishment', says: /车[^，,。;\n]{0,3}(?:整备|翻新)/, weight: 5 },
  // 昆明到仰光汽运
  { node: 'cross-border-trucking', says: /(?:万象|越南|老挝|河内|海防|胡志明|同登|泰国|曼谷|缅甸|仰光|曼德勒|柬埔寨|金边|马来|吉隆坡|中亚|哈萨克|阿拉木图|塔什干|俄罗斯|莫斯科|东盟)[^。\n]{0,24}(?:汽运|卡车|跨境车|\d米(?!大)|公路|货车|陆运)|(?:汽运|卡车|公路|陆运)[^。,，\n]{0,10}(?:越南|老挝|河内|万象|泰国|曼谷|缅甸|仰光|金边|吉隆坡|中亚|哈萨克|阿拉木图|塔什干|俄罗斯|莫斯科|东盟)/, weight: 6 },
  // 凭祥到河内的班列, 发波兰的班列
  { node: 'land-sea-corridor', says: /(?:越南|河内|海防|老挝|万象|泰国|曼谷|林查班|东盟|凭祥|磨憨|友谊关|北部湾|钦州)[^。\n]{0,12}(?:班列|专列)|(?:班列|专列)[^。,，\n]{0,8}(?:越南|河内|老挝|万象|泰国|曼谷|东盟|钦州)/, weight: 6 },
  { node: 'china-europe-train', says: /(?:欧洲|德国|波兰|俄罗斯|莫斯科|中亚|哈萨克|乌兹别克|杜伊斯堡|汉堡|匈牙利|意大利|荷兰|英国|法国|土耳其|白俄罗斯)[^。\n]{0,12}(?:班列|专列|铁路)|(?:班列|专列)[^。,，\n]{0,8}(?:欧洲|德国|波兰|俄罗斯|莫斯科|中亚|哈萨克)/, weight: 6 },
  // 从贵阳飞北京上海, 赶晚班机
  { node: 'air-freight', says: /[早晚夜]班机|直飞|飞(?:往|到|抵)?(?:北京|上海|广州|深圳|杭州|曼谷|新加坡|东京|大阪|首尔|迪拜|法兰克福|伦敦|洛杉矶|欧洲|美国|香港|海口|乌鲁木齐|拉萨)|(?:走|发)空运/, weight: 5 },
  // 2.4个方一吨一, 上门提
  { node: 'ltl', says: /\d\s?个?方(?!米|案|形|向|[^。\n]{0,6}(?:混凝土|商砼|库|罐|砂|石))[^。\n]{0,24}(?:专线|上门提|拼车|零担)|(?:专线|拼车|零担)[^。\n]{0,30}\d\s?(?:个?方(?!米)|件(?!套)|托)/, weight: 5 },
  // 没有抬头, 把税退下来
  { node: 'export-tax-service', says: /(?:没有?|无)(?:出口)?(?:抬头|进出口权|出口权|出口资质)|(?:收美金|收外汇|收汇|结汇)[^。\n]{0,12}退税|退税[^。\n]{0,12}(?:收美金|收汇|结汇)|把税退|垫税/, weight: 6 },
  // 车队找系统, 能派单、看轨迹
  { node: 'logistics-platform', says: /(?:派单|派车|轨迹|司机结算|运费结算|运输发票|运输票|网货)[^。\n]{0,20}(?:系统|平台|软件)|(?:系统|平台|软件)[^。\n]{0,20}(?:派单|派车|轨迹|司机结算|运输发票|运输票)/, weight: 8 },
  // 两个人常驻, 管防火墙和终端
  { node: 'security-operation', says: /(?:常驻|驻场|值守|值班)[^。\n]{0,24}(?:防火墙|网络|终端|信息系统|安全)|(?:防火墙|终端|网络安全|服务器|信息系统)[^。\n]{0,20}(?:有人接|值守|驻场|日常维护|巡检|代维)/, weight: 9 },
  { node: 'industrial-internet', says: /赋码|顶级节点|二级节点|标识(?:解析|注册)|(?:机床|注塑机|设备)[^。,，\n]{0,6}(?:接入|上云|联网)/, weight: 5 },
  // 去厂里录噪声和振动
  { node: 'data-collection', says: /(?:录|采)(?:集|制)?[^,，。;\n]{0,8}(?:语音|噪声|声音|音频|视频|图片|图像|振动|点云|方言)/, weight: 5 },
  // 罐车跑双氧水
  { node: 'hazardous-haulage', says: /(?:跑|拉|运|罐车|槽车)[^,，。;\n]{0,10}(?:双氧水|液碱|烧碱|片碱|硫酸|盐酸|硝酸|醋酸|甲醇|乙醇|酒精|柴油|汽油|液氨|液氯|甲苯|丙烷|危化|危货|氨水|甲醛|黄磷)/, weight: 6 },
  { node: 'rail-siding', says: /到发线|铁?专用线|铁专线|(?:一|两|三|\d)条(?:铁路)?(?:装卸线|股道)/, weight: 6 },
  // 我们出方子, 交给厂里做
  { node: 'seasoning-oem', says: /(?:我们?出|自己的?|自带|自家)[^,，。;\n]{0,6}(?:配方|方子)|(?:配方|方子)[^,，。;\n]{0,8}(?:代工|厂里做|代加工|生产)|交给厂里?做/, also: 'seasoning', weight: 10 },
  { node: 'bonded-warehouse', says: /(?:综保区|保税区|保税港)[^。\n]{0,20}(?:仓|库)/, weight: 8 },
  // 洗好切好的土豆片、藕片
  { node: 'cleaned-vegetable', says: /[洗切]好[^,，。;\n]{0,8}(?:菜|片|丝|丁|块|瓜)|(?:土豆|藕|萝卜|冬瓜|青笋|莴笋|南瓜)[片丝丁块][、,，\s](?!零食)/, weight: 9 },
  { node: 'port-handling', says: /码头[^,，。;\n]{0,6}(?:能?[卸装]|中转|堆存|作业)|(?:卸船|装船)[^,，。;\n]{0,8}(?:码头|作业|堆存)/, weight: 8 },
  { node: 'used-vehicle-export', says: /[左右]舵[^。\n]{0,12}(?:出|发|非洲|中亚|中东|俄)|(?:出口|发)[^。\n]{0,12}[左右]舵/, weight: 12 },
  // 2升的迷你煲, 1.5L 304的客房壶
  { node: 'rice-cooker', says: /\d\s?(?:l|升)[^,，。;\n]{0,4}煲(?!仔|汤)|(?:迷你|智能|小|双胆|压力)煲(?!仔|汤)/, weight: 9 },
  { node: 'electric-kettle', says: /(?:客房|酒店|旅行|玻璃|恒温|烧水|煮茶)壶|壶[^。\n]{0,16}\d{3,4}\s?w/, weight: 5 },
  // 二楼仓出租 1200平起分
  { node: 'ambient-warehouse', says: /(?<![冷冻鲜藏温税危化甲乙])(?:仓|库房|平库|标库)(?:出租|招租|转租|分租|求租|对外租)/, weight: 6 },
  // 找人托盘进铝锭, 资金费率年化8
  { node: 'supply-chain-management', says: /托盘[进采拿]|资金费率|[找寻][^,，。;\n]{0,6}(?:垫资|代采|托盘公司|托盘方)|垫资(?:采购|代采|进货)/, weight: 8 },
  // 打8ml蚝油包, 供料供膜
  { node: 'filling-service', says: /(?:打|灌|包)\s?\d+(?:\.\d+)?\s?(?:ml|g|克|毫升)[^,，。;\n]{0,8}[包袋]|供料供膜|出料出膜/, weight: 9 },
  // 每晚送五包铝水到轮毂厂
  { node: 'molten-aluminium-haulage', says: /(?:送|拉|运|配送)[^,，。;\n]{0,8}铝[水液]|铝[水液][^,，。;\n]{0,8}(?:送|拉|运|抬包|车队)/, weight: 6 },
  // 早上摘下来要赶紧降到8度
  { node: 'pre-cooling', says: /(?:摘|采|地头|地里|田头|园子)[^。\n]{0,24}(?:降到|打到|降温|打冷|预冷)/, weight: 6 },
  // 卸袋装粮食, 人扛上板, 按吨包
  { node: 'handling', says: /(?:卸|装|扛|搬|码)[^,，。;\n]{0,6}(?:上板|上托|上车|下车|袋装|散箱|整柜)|按[吨件柜][^,，。;\n]{0,2}包/, weight: 6 },
  // 去汉堡, 发杜伊斯堡
  { node: 'china-europe-train', says: /(?:去|到|发|往|运)(?:德国)?(?:汉堡|杜伊斯堡|马拉舍|罗兹|华沙|布达佩斯|莫斯科|明斯克|蒂尔堡)/, weight: 6 },
  // 盐田走船到桑托斯
  { node: 'freight-forwarding', says: /(?:盐田|蛇口|南沙|北仑|宁波|青岛|深圳|厦门|天津)[^。\n]{0,16}(?:走船|开船|船期|海运|大船|月底船)/, weight: 11 },
  // 日志审计和数据库审计各一台
  { node: 'security-device', says: /(?:日志审计|数据库审计|堡垒机|漏扫|waf|网闸|防火墙|准入|态势感知)[^。\n]{0,10}(?:\d|[一两二三四五各])\s?台/, weight: 14 },
  { node: 'data-labelling', says: /像素级|多边形标|语义分割|拉框|抠(?:图|出)|框选|标框/, weight: 6 },
  // 用相机自动挑, 误判不超过2%
  { node: 'industry-model', says: /(?:相机|摄像头|视觉|ai|机器)[^。,，\n]{0,8}(?:自动)?(?:挑|检出|识别|判定|看缺陷|查缺陷)|误判|漏检|误检/, weight: 6 },
  // 85度断, 自恢复
  { node: 'thermostat', says: /\d{2,3}\s?(?:度|℃)\s?(?:断|跳|动作)|自恢复|热保护/, weight: 6 },
  // 空气炸锅办SASO和能效, 几周出证
  { node: 'appliance-testing', says: /[办做][^,，。;\n]{0,4}(?:3c|ce|saso|ul|kc|pse|cb|fcc|gs|认证|能效)(?![a-z])|(?:几周|几天|多久)[^,，。;\n]{0,3}(?:出证|拿证|下证)/, also: 'appliance', weight: 9 },
  // 危险品厢车, 9类锂电池, 带押运
  { node: 'hazardous-haulage', says: /危(?:险品|化品|货)?(?:厢|罐|货)?车|押运员?|[2-9]类(?:锂电|危险|易燃|腐蚀|危化)/, weight: 10 },
  // 跑攀枝花的9米6冷藏, -18不断链
  { node: 'cold-chain-delivery', says: /\d米\d?\s?冷(?:藏|冻|链)|冷藏[^,，。;\n]{0,4}(?:拉|跑|送)|不断链|断链/, weight: 4 },
  // 废铝分拣的进场
  { node: 'recycling-yard', says: /(?:废铝|废铜|废料|废旧金属|有色)[^。\n]{0,14}(?:进场|场地)|(?:棚|场地|料场)[^。\n]{0,30}(?:分拣|打包)废/, weight: 9 },
  // 车机改俄文, 充电口转欧标
  { node: 'vehicle-refurbishment', says: /车机|刷(?:机|语言)|改(?:成)?[俄英]文|充电口|右改|左改右/, weight: 14 },
  { node: 'logistics-platform', says: /(?:司机|车主|个体车)[^。\n]{0,24}(?:管起来|开票)|看车到哪/, weight: 9 },
  // 四十台注塑机接到平台上看稼动
  { node: 'industrial-internet', says: /(?:机床|注塑机|空压机|设备|机台)[^。\n]{0,16}(?:[接上]到?平台|接入平台|稼动|联网)/, weight: 8 },
  // 破壁机板子
  { node: 'control-board', says: /(?:破壁机|饭煲|炸锅|水壶|养生壶|豆浆机|电磁炉|家电|吹风机|料理机|电火锅)[^,，。;\n]{0,3}(?:板子|电路板|电控|程序)/, weight: 10 },
  // 找1210备货仓
  { node: 'bonded-warehouse', says: /(?<!\d)(?:1210|9610)(?!\d)|跨境[^。\n]{0,10}仓/, also: 'stored', weight: 10 },
  // 找代工厂做小面调料
  { node: 'seasoning-oem', says: /(?:找|求|寻)[^,，。;\n]{0,4}代工厂?[^,，。;\n]{0,4}做/, also: 'seasoning', weight: 14 },
  // 出租35吨敞顶箱100个
  { node: 'container-leasing', says: /(?:租|出售|卖|求购)[^,，。;\n]{0,6}(?:敞顶|开顶|框架|冷藏?|罐|普|干|海运|铁路|特种)箱|单程租/, weight: 14 },
  // 4.2米厢车跑前置仓
  { node: 'city-delivery', says: /(?:跑|送|配)[^,，。;\n]{0,6}(?:门店|前置仓|商超|网点|小区|自提点|超市)/, weight: 11 },
  // 冷库招租 -18
  { node: 'frozen-warehouse', says: /冷库(?:招租|出租|转租|求租)?[^\n]{0,50}?(?:(?:-\s?|零下)(?:1[5-9]|2\d|十[五六七八九]|二十)|冻库|冷冻库)|(?:求|找|租|寻)[^,，。;\n]{0,6}(?:冷库|库)[^。\n]{0,24}冻[品肉鱼虾货鸡鸭牛猪]/, weight: 11 },
  { node: 'steam-heat', says: /\d\s?mpa[^，,。;\n]{0,8}(?:蒸|汽|\d{3}\s?度)|(?:供|用)汽/, weight: 4 },
  { node: 'electricity-retail', says: /(?:万|亿|mw|兆瓦|k?w)\s?(?:度|时|h)[^，,。;\n]{0,6}(?:绿电|售电|代理|直购|交易)/, weight: 4 },
  { node: 'rack-hosting', says: /单[机]?柜\s?\d+(?:\.\d)?\s?kw|pue/, weight: 4 },
  { node: 'appliance-assembly', says: /(?:电饭煲|炸锅|水壶|破壁机|小家电|养生壶|电火锅|豆浆机|烤箱)[^，,。;\n]{0,4}(?:代工|贴牌|oem|odm|组装|代加工)/, weight: 6 },
  { node: 'seasoning-oem', says: /(?:调料|料包|酱料?|蘸料|调味[料品]|鱼料|辣酱|辣椒酱)[^，,。;\n]{0,4}(?:代工|贴牌|oem|odm|代加工|代炒)/, weight: 4 },
  { node: 'scrap-shredding', says: /(?:废铝|废金属|废料|废铜|来料)[^，,。;\n]{0,4}(?:破碎|分选|撕碎)/, weight: 6 },
  { node: 'drivetrain-test', says: /(?:总成|变速[箱器]|车桥|驱动桥|半轴|差速器|减速器|电驱)[^，,。;\n]{0,6}(?:台架|耐久|疲劳试验|nvh)/, weight: 7 },
  { node: 'tool-regrinding', says: /(?:刀)[^，,。;\n]{0,3}(?:修磨|刃磨|重磨|重涂|开刃|涂层|翻新)/, weight: 6 },
  { node: 'gear-hobbing', says: /(?:齿|花键)[^，,。;\n]{0,3}(?:插齿|滚齿|粗切|拉齿)[^，,。;\n]{0,3}(?:外|代|加工|协)?/, weight: 3 },
  { node: 'housing-machining', says: /(?:壳体?|箱体|桥壳)[^，,。;\n]{0,5}(?:加工|机加|镗|铣)/, weight: 5 },
  { node: 'normalizing', says: /(?:锻|轴|坯|料)[^，,。;\n]{0,4}(?:调质|正火|退火)(?!好|后|过|的?料)/, weight: 4 },
  { node: 'aluminium-sheet', says: /(?<![\d.×x*])\d{1,2}(?:\.\d+)?\s?[×x*]\s?[1-2]?\d{3}\s?[×x*]\s?(?:\d{4,5}|c(?![a-z]))/, also: 'aluminium', weight: 2.5 },
  { node: 'oversize-haulage', says: /(?<!\d)\d{2,3}\s?吨[^,，。;\n]{0,4}(?:主变|变压器|设备|储罐|盾构|反应釜|转子)/, weight: 5 },
  { node: 'multimodal-transport', says: /(?:铁路|水运|公路|汽运|船)[^,，。;\n]{0,3}(?:再|转|接|换|加|\+)[^,，。;\n]{0,3}(?:水运|船|公路|汽运|铁路|海运)/, weight: 6 },
  { node: 'brass-ingot', says: /(?:hpb\d\d|zcu|h\d\d|黄铜|青铜)[^,，。;\n]{0,6}锭/, weight: 5 },
  { node: 'charging-station', says: /\d+\s?(?:枪|个桩)/, weight: 3 },
  { node: 'oil-seal', says: /(?:fkm|nbr|骨架)[^,，。;\n]{0,6}\d+\s?[×x*]\s?\d+\s?[×x*]\s?\d+/, weight: 5 },
  { node: 'gear-measuring-machine', says: /(?:二手|转让|新旧|买|求租|采购|求购|出售|旧的?)[^,，。;\n]{0,8}(?:测量中心|检查仪|测量仪|量仪)|测量中心[^,，。;\n]{0,4}(?:[一两\d]台|转让|出售)/, weight: 6 },
  { node: 'forging-blank', says: /(?:半轴|轴|法兰|叉头?|突缘|齿圈|盘|环|轮|连杆)(?:毛)?坯(?!料?车)/, also: 'gear', weight: 4 },
  { node: 'smelter-power', says: /电解(?:铝|系列|槽|车间|厂)[^。\n]{0,24}(?:直供|供电|绿电|电源|用电|kv)/, weight: 6 },
  { node: 'pepper-powder', says: /花椒[^,，。;\n]{0,3}(?:打|磨|粉碎)[^,，。;\n]{0,2}粉/, weight: 6 },
  { node: 'chilli-powder', says: /(?:辣椒|干椒|海椒)[^,，。;\n]{0,3}(?:打|磨|粉碎)[^,，。;\n]{0,2}粉/, weight: 6 },
  { node: 'ambient-warehouse', says: /(?:找|租|求|寻)[^,，。;\n]{0,14}(?:仓|库房|平库)(?!储|单|管)/, weight: 2 },
  { node: 'gear-rack', says: /(?:直|斜)齿[^。\n]{0,16}(?:1米|米一根|长\s?\d{3,4}|\dm一根)/, weight: 5 },
  { node: 'gear-machine', says: /(?<![a-z])ys?\d{4}/, weight: 5 },
  { node: 'used-vehicle-export', says: /(?:皮卡|轿车|卡车|suv|电动车|二手车)[^,，。;\n]{0,3}出(?:口|中东|中亚|非洲|俄|东盟|海)/, weight: 5 },
  { node: 'polymer-base-film', says: /(?<![a-z])(?:pi|pet|bopp|pp)\s?\d+(?:\.\d+)?\s?(?:微米|μ|u|um)/, weight: 4 },
  { node: 'electrolytic-copper-foil', says: /(?<!\d)(?:4\.5|6|8|9|12|18|35)\s?(?:微米|μm?|um)[^,，。;\n]{0,4}(?:双光|极薄|铜|生箔)/, weight: 4 },
  { node: 'appliance-assembly', says: /(?:整机|成品|来料)[^,，。;\n]{0,3}(?:装配|组装)/, also: 'appliance', weight: 4 },
  { node: 'cloud-hosting', says: /(?:迁|搬|上)[^,，。;\n]{0,4}云/, weight: 4 },
  { node: 'waste-heat-recovery', says: /(?:烟气|废气|尾气|余热)[^。\n]{0,12}发电/, weight: 6 },
  { node: 'rack-hosting', says: /(?<!\d)4[27]u/, weight: 4 },
  { node: 'aluminium-packaging', says: /铝管[^。\n]{0,10}(?:支|内涂|膏)|膏[^,，。;\n]{0,3}铝管/, weight: 5 },
  { node: 'data-set', says: /(?:出售|卖|提供)[^,，。;\n]{0,16}数据(?!标注|采集|治理|服务)/, weight: 3 },
  { node: 'energy-storage', says: /(?:招|装|建|投)储能/, weight: 6 },
  { node: 'road-trunk', says: /(?<![\d.])\d+\s?(?:台|辆)?车(?![间位龄型队])|拉货/, weight: 0.5 },
  { node: 'frozen-warehouse', says: /冻[^,，。;\n]{0,4}(?:存|放)/, weight: 4 },
  { node: 'express-delivery', says: /(?:一天|每天|日发?|天)[^,，。;\n]{0,3}\d+\s?(?:票|单)/, weight: 5 },
  { node: 'customs-brokerage', says: /(?:出口|进口)[^。\n]{0,24}(?:备案|商检|能不能报|报关|清关)/, weight: 4 },
  { node: 'scrap-cable', says: /(?:退网|拆除|退役|报废|旧|废)[^,，。;\n]{0,5}(?:线缆|电缆|电线|网线)/, weight: 5 },
  { node: 'ambient-warehouse', says: /(?:仓|库)(?=[,，\s])/, also: 'stored', weight: 0.6 },
  { node: 'food-testing', says: /(?:送检|检测|化验)[^。\n]{0,20}(?:菌落|酸价|苏丹红|铅|农残)|(?:菌落|苏丹红|农残)[^。\n]{0,20}(?:送检|检测|出报告)/, weight: 6 },
]
