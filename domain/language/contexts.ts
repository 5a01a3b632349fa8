import type { Context } from './context-words.ts'

/** Specifications that only one thing has; with null, machines that no node is. */
export const evidence: { node: string | null; says: RegExp; also?: Context; weight: number }[] = [
  { node: null, says: /(?:转让|二手|求购|采购|想买|出售|买)[^,，。;\n]{0,8}(?:注塑机|压铸机|挤压机|冲床|车床|铣床|加工中心|空压机|叉车|包装机|印刷机|四开机|炒锅|搅拌锅|夹层锅|烘干机|输送线)/, weight: 5 },
  { node: 'rebar', says: /hrb\d{3}e?/, weight: 4 },
  { node: 'ready-mix-concrete', says: /(?<![a-z\d])c(?:15|[2-6][05])(?=\s?(?:混凝土|商|砼|泵|细石|p\d|抗渗|方))/, weight: 5 },
  { node: 'aerated-concrete', says: /(?<![a-z\d])b0[4-7](?!\d)/, weight: 3 },
  { node: 'cement', says: /(?<![a-z])p[.·]?[oc] ?\d\d\.5|(?<!\d)[345]2\.5r?(?=水泥|散|袋|级)|(?:袋装|散装)[345]2\.5/, weight: 4 },
  { node: 'cast-aluminium-alloy', says: /(?:adc\d{1,2}|a3[0-9]\d(?:\.2)?|a413|ac\d[a-z]{1,2}|alsi\w+|zl\d{3}a?|yl\d{3})[^，,。;\n]{0,8}(?:锭|铝液|铝水)/, weight: 6 },
  { node: 'aluminium-scrap', says: /(?:收|卖|处理)(?!费|集)[^,，。;\n]{0,10}(?:边角|料头|水口|料柄|浇冒口|屑|旧料|废料|新料|白料|喷涂料|断桥料|边框料)|(?:旧|拆(?:迁|下来?|除)的?)[^,，。;\n]{0,6}(?:门窗|窗子|铝)/, also: 'aluminium', weight: 6 },
  { node: 'copper-scrap', says: /(?:收|卖|处理)(?!费|集)[^,，。;\n]{0,10}(?:边角|料头|屑|刨花|旧料|废料|杂)/, also: 'copper', weight: 5 },
  { node: 'extrusion-die', says: /(?:型材|(?<![冷热温])挤压|散热器|铝材|太阳花|方管)[^,，。;\n]{0,4}(?:模具|开模|模(?=[,，。\s]|$))/, weight: 6 },
  { node: 'aluminium-foil', says: /(?<![\d.])0\.0\d{1,3}\s?(?:mm)?\s?[×x*]\s?\d{3,4}(?!\d)|(?:餐盒|药|软包|容器|胶带)箔?料/, also: 'aluminium', weight: 4 },
  { node: 'aluminium-forging', says: /锻(?:件|坯|造|打|轴)(?!轮|圈|毂|卡轮|铝轮|厂|企业|设备)|模锻|自由锻/, also: 'aluminium', weight: 4 },
  { node: 'aluminium-die-casting', says: /(?:adc\d{1,2}|a3[68]\d|yl\d{3}|alsi\w+)[^。\n锭]{0,24}(?<!\d)\d{3,4}\s?(?:t|吨)(?:以上|机|冷室|压铸|往上|起|级)|(?:腔体|壳体?|端盖|支架|箱体)[^。\n锭]{0,12}(?:adc\d{1,2}|yl\d{3}|a380|alsi\w+)/, weight: 6 },
  { node: 'aluminium-extrusion', says: /挤压(?:线|机|产能)[^,，。;\n]{0,10}(?:空|富余|余|新上|接|承接)|(?:空|富余|承接|代)[^,，。;\n]{0,6}挤压|圆弧铝|槽铝/, also: 'aluminium', weight: 6 },
  { node: 'aluminium-sheet', says: /(?<!\d)[1-8]\d{3}\s?-?h\d{2,3}[^。\n]{0,12}(?<![\d.])(?!0\.0)\d(?:\.\d+)?\s?[×x*]\s?\d{3,4}|[方铝]壳料/, also: 'aluminium', weight: 5 },
  { node: 'aluminium-machining', says: /铝(?:合金)?[^,，。;\n]{0,6}(?:精加工|机加工?|精铣|车铣|cnc)/, weight: 8 },
  { node: 'gear-steel', says: /(?<![a-z\d])(?:\d\dcr|\d\dmn)\w*\s?(?:圆钢)?\s?φ\s?\d{2,3}[^。\n]{0,24}(?:热轧|银亮|剥皮|圆钢)|(?<![a-z])j\s?(?:9|10|11|15)\s?[=≥]?\s?\d{2}|淬透性|带状组织/, weight: 5 },
  { node: 'forging-blank', says: /(?:热模锻|[辗碾]环|模锻|锻造|锻打)(?:生产)?(?:线|机|产能|加工)/, also: 'gear', weight: 8 },
  { node: 'lithium-cell', says: /(?<!\d)(?:18650|21700|26650|32700|32140|4680|4695)(?!\d)(?![^。\n]*(?:低轨|卫星|宇航|星用))/, weight: 8 },
  { node: 'lithium-cell', says: /(?:方壳|方形|圆柱|软包)[^,，。;\n]{0,8}\d{2,3}\s?ah(?![^。\n]*(?:低轨|卫星|宇航|星用))/, weight: 8 },
  { node: 'cutting-tool', says: /[\u4e00-\u9fff]{0,6}(?:拉刀|滚刀|插齿刀|剃齿刀|车齿刀)(?![^,，。;\n]{0,6}(?:磨|涂|开刃|外协|加工))/, weight: 4 },
  { node: 'magnesium-die-casting', says: /镁(?:合金)?(?:压铸)?[^,，。;\n]{0,4}(?:件|壳|支架|骨架)[^,，。;\n]{0,4}|(?:骨架|支架|壳体)[^,，。;\n]{0,4}镁/, weight: 10 },
  { node: 'natural-gas', says: /用气|(?<!\d)\d+(?:\.\d+)?\s?万方[^。\n]{0,20}(?:管道|点供|直供|气)|(?:接|改|走)管道/, weight: 4 },
  { node: 'aluminium-machining', says: /(?:立加|卧加|[三四五]轴|加工中心|cnc|数控)[^。\n]{0,20}铝|铝[^。\n]{0,20}(?:立加|卧加|[三四五]轴|加工中心|cnc|数控)/, weight: 5 },
  { node: 'battery-tray', says: /(?:换电|电池|pack|储能)(?:包|柜)?[^,，。;\n]{0,3}(?:箱体|下箱|托盘|框架|壳体|下壳|插箱|底护板)/, also: 'aluminium', weight: 6 },
  { node: 'aluminium-wheel', says: /(?<![\d.])(?:17\.5|19\.5|22\.5|24\.5)\s?[×x*]\s?\d{1,2}(?:\.\d+)?|pcd\s?\d{3}|[卡客]轮(?!胎)/, weight: 6 },
  { node: 'pv-frame', says: /边框[^。\n]{0,30}(?:长边|短边|组件|盐雾)|[长短]边(?:框)?\s?\d{4}/, weight: 6 },
  { node: 'polymer-base-film', says: /(?<![\d.])\d+(?:\.\d+)?\s?(?:微米|μm?|um?)[^,，。;\n]{0,6}(?:bopet|pet|pp|pi|bopp|聚酯|聚丙烯|聚酰亚胺)(?!铜|铝|复合)/, weight: 4 },
  { node: 'aluminium-brazing-sheet', says: /(?:4343|4045|4004|4104|4047)\/(?:3003|6951|7072)|[主翅边]片料?/, also: 'aluminium', weight: 4 },
  { node: 'powder-metal-part', says: /[铁铜]基[^。\n]{0,12}(?:密度|含油|烧结)|密度[^。\n]{0,8}含油/, weight: 6 },
  { node: 'scrap-shredding', says: /(?:代|来料|承接)[^,，。;\n]{0,4}(?:破碎|分选|撕碎)/, weight: 8 },
  { node: 'space-solar-cell', says: /砷化镓(?!外延)[^。\n]{0,20}(?:面积|剩余|末期|效率|厚)/, weight: 5 },
  { node: 'space-battery', says: /锂电|蓄电池|锂离子/, also: 'satellite', weight: 9 },
  { node: 'power-controller', says: /(?:电源|配电)(?:板|控制器|单元|模块)/, also: 'satellite', weight: 6 },
  { node: 'waste-heat-recovery', says: /(?:排烟|烟气|废气|尾气|烟温)[^。\n]{0,14}(?:回收|利用|换热|热水|蒸汽|余热|制冷|发电)/, weight: 8 },
  { node: 'scrap-cable', says: /(?:收|废|退网|拆除?)[^,，。;\n]{0,10}(?:电缆|线缆|网线|电线|线束|皮线|全塑缆)|(?:电缆|网线|皮线|线缆|全塑缆)[^,，。;\n]{0,4}(?:收|回收|拆下)(?!集)/, weight: 7 },
  { node: 'primary-aluminium', says: /(?<![a-z\d])a00(?!\d)|al99\.7\d?/, weight: 4 },
  { node: 'silicon-metal', says: /(?<!\d)(?:441|553|421|3303|2202)#?(?:硅|\s?不?通氧)|[通过]氧的?\s?(?:553|441|421)/, weight: 5 },
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
  { node: 'land-sea-corridor', says: /(?:钦州|北部湾|防城)[^。\n]{0,12}(?:船|海|越南|东盟|泰国)|(?:越南|东盟|泰国|海防)[^。\n]{0,12}(?:钦州|北部湾|防城)|(?:越南|河内|海防|老挝|万象|泰国|曼谷|林查班|东盟|凭祥|磨憨|友谊关|北部湾|钦州)[^。\n]{0,12}(?:班列|专列)|(?:班列|专列)[^。,，\n]{0,8}(?:越南|河内|老挝|万象|泰国|曼谷|东盟|钦州)/, weight: 6 },
  { node: 'aluminium-die-casting', says: /(?:盖|壳|支架|座|箱体|件)[^。\n]{0,10}(?:adc12|a380|alsi10mnmg|alsi9cu3)(?![^,，。;\n]{0,6}锭)|(?:adc12|a380|alsi10mnmg|alsi9cu3)[^。\n锭]{0,10}(?:盖|壳|支架|箱体)/, weight: 3 },
  { node: 'gear-grinding', says: /(?:齿|轮|m\d)[^,，。;\n]{0,8}磨到?[^,，。;\n]{0,3}[3-8]\s?级/, weight: 5 },
  { node: 'scrap-motor', says: /(?:淘汰|报废|废旧?|旧)[^,，。;\n]{0,4}(?:电机|马达|变压器|压缩机)/, weight: 6 },
  { node: 'compound-seasoning', says: /(?:鱼|鸡|虾|牛|肉|鸭|兔|羊|面|饭|豆腐|拌|蹄|腌)料(?!厂|理|酒)/, weight: 4 },
  { node: 'chilled-warehouse', says: /(?<![\d-])[0-8]\s?(?:-|~|到|至)\s?[4-9]\s?(?:度|℃)[^，,。;\n]{0,12}(?:托|库|仓)/, weight: 4 },
  { node: 'road-trunk', says: /(?<![\d.])(?:13|13\.5|17\.5|9\.6|6\.8|12\.5)\s?米|(?:高栏|平板|厢车|半挂)(?!改装|制造)/, weight: 4 },
  { node: 'container-haulage', says: /集卡|骨架|拖车|提空|还空|背箱|提柜|还柜|提箱|还箱|提重/, weight: 4 },
  { node: 'container-leasing', says: /(?:二手|求购|收购?|出售?|买|卖|租|旧)[^，,。;\n]{0,4}(?:20|40|45)\s?(?:gp|hq|hc|尺|英尺|高柜|高箱|柜)/, weight: 6 },
  { node: 'heavy-truck', says: /(?<!\d)[468][×x*][24][^,，。;\n]{0,6}(?:牵引|自卸|载货|底盘)/, weight: 6 },
  { node: 'new-energy-vehicle', says: /(?:纯电|新能源|插混|增程)[^，,。;\n]{0,3}(?:轿车|suv|乘用车|面包|货车|物流车|客车|大巴|中巴|公交|环卫|皮卡|轻卡|微卡)/, weight: 5 },
  { node: 'end-of-life-vehicle', says: /报废[^，,。;\n]{0,6}(?:车|大巴|中巴|皮卡|半挂|卡)(?!的?(?:回收)?拆解)/, weight: 9 },
  { node: 'used-vehicle-export', says: /(?:出口|外销)[^，,。;\n]{0,6}(?:二手|旧)[^，,。;\n]{0,4}车|二手[^，,。;\n]{0,6}车[^，,。;\n]{0,6}出口/, weight: 4 },
  { node: 'vehicle-refurbishment', says: /车[^，,。;\n]{0,3}(?:整备|翻新)/, weight: 5 },
  // 昆明到仰光汽运
  { node: 'cross-border-trucking', says: /(?:万象|越南|老挝|河内|海防|胡志明|同登|泰国|曼谷|缅甸|仰光|曼德勒|柬埔寨|金边|马来|吉隆坡|中亚|哈萨克|阿拉木图|塔什干|俄罗斯|莫斯科|东盟)[^。\n]{0,24}(?:汽运|卡车|跨境车|\d米(?!大)|公路|货车|陆运)|(?:汽运|卡车|公路|陆运)[^。,，\n]{0,10}(?:越南|老挝|河内|万象|泰国|曼谷|缅甸|仰光|金边|吉隆坡|中亚|哈萨克|阿拉木图|塔什干|俄罗斯|莫斯科|东盟)/, weight: 6 },
  { node: 'china-europe-train', says: /(?:欧洲|德国|波兰|俄罗斯|莫斯科|中亚|哈萨克|乌兹别克|杜伊斯堡|汉堡|匈牙利|意大利|荷兰|英国|法国|土耳其|白俄罗斯)[^。\n]{0,12}(?:班列|专列|铁路)|(?:班列|专列)[^。,，\n]{0,8}(?:欧洲|德国|波兰|俄罗斯|莫斯科|中亚|哈萨克)|(?:去|到|发|往|运)(?:德国)?(?:汉堡|杜伊斯堡|马拉舍|罗兹|华沙|布达佩斯|莫斯科|明斯克|蒂尔堡)/, weight: 6 },
  // 从贵阳飞北京上海, 赶晚班机
  { node: 'air-freight', says: /[早晚夜]班机|直飞|飞(?:往|到|抵)?(?:北京|上海|广州|深圳|杭州|曼谷|新加坡|东京|大阪|首尔|迪拜|法兰克福|伦敦|洛杉矶|欧洲|美国|香港|海口|乌鲁木齐|拉萨)|(?:走|发)空运/, weight: 5 },
  // 2.4个方一吨一, 上门提
  { node: 'ltl', says: /\d\s?个?方(?!米|案|形|向|[^。\n]{0,6}(?:混凝土|商砼|库|罐|砂|石))[^。\n]{0,24}(?:专线|上门提|拼车|零担)|(?:专线|拼车|零担)[^。\n]{0,30}\d\s?(?:个?方(?!米)|件(?!套)|托)/, weight: 5 },
  // 没有抬头, 把税退下来
  { node: 'export-tax-service', says: /(?:没有?|无)(?:出口)?(?:抬头|进出口权|出口权|出口资质)|(?:收美金|收外汇|收汇|结汇)[^。\n]{0,12}退税|退税[^。\n]{0,12}(?:收美金|收汇|结汇)|把税退|垫税/, weight: 6 },
  // 车队找系统, 能派单、看轨迹
  { node: 'logistics-platform', says: /(?:派单|派车|轨迹|司机结算|运费结算|运输发票|运输票|网货)[^。\n]{0,20}(?:系统|平台|软件)|(?:系统|平台|软件)[^。\n]{0,20}(?:派单|派车|轨迹|司机结算|运输发票|运输票)|(?:司机|车主|个体车)[^。\n]{0,24}(?:管起来|开票)|看车到哪/, weight: 8 },
  // 两个人常驻, 管防火墙和终端
  { node: 'security-operation', says: /(?:常驻|驻场|值守|值班)[^。\n]{0,24}(?:防火墙|网络|终端|信息系统|安全)|(?:防火墙|终端|网络安全|服务器|信息系统)[^。\n]{0,20}(?:有人接|值守|驻场|日常维护|巡检|代维)/, weight: 9 },
  { node: 'industrial-internet', says: /赋码|顶级节点|二级节点|标识(?:解析|注册)|(?:机床|注塑机|设备)[^。,，\n]{0,6}(?:接入|上云|联网)|(?:机床|注塑机|空压机|设备|机台)[^。\n]{0,16}(?:[接上]到?平台|接入平台|稼动|联网)/, weight: 7 },
  // 去厂里录噪声和振动
  { node: 'data-collection', says: /(?:录|采)(?:集|制)?[^,，。;\n]{0,8}(?:语音|噪声|声音|音频|视频|图片|图像|振动|点云|方言)/, weight: 5 },
  // 罐车跑双氧水
  { node: 'hazardous-haulage', says: /(?:跑|拉|运|罐车|槽车)[^,，。;\n]{0,10}(?:双氧水|液碱|烧碱|片碱|硫酸|盐酸|硝酸|醋酸|甲醇|乙醇|酒精|柴油|汽油|液氨|液氯|甲苯|丙烷|危化|危货|氨水|甲醛|黄磷)|危(?:险品|化品|货)?(?:厢|罐|货)?车|押运员?|[2-9]类(?:锂电|危险|易燃|腐蚀|危化)/, weight: 8 },
  { node: 'rail-siding', says: /到发线|铁?专用线|铁专线|(?:一|两|三|\d)条(?:铁路)?(?:装卸线|股道)/, weight: 6 },
  // 我们出方子, 交给厂里做
  { node: 'seasoning-oem', says: /(?:我们?出|自己的?|自带|自家)[^,，。;\n]{0,6}(?:配方|方子)|(?:配方|方子)[^,，。;\n]{0,8}(?:代工|厂里做|代加工|生产)|(?:配方|方子)[^,，。;\n]{0,2}(?:我们?|自己|店里)(?:给|出|提供|有)|交给厂里?做/, also: 'seasoning', weight: 10 },
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
  // 跑攀枝花的9米6冷藏, -18不断链
  { node: 'cold-chain-delivery', says: /\d米\d?\s?冷(?:藏|冻|链)|冷藏[^,，。;\n]{0,4}(?:拉|跑|送)|不断链|断链/, weight: 4 },
  // 废铝分拣的进场
  { node: 'recycling-yard', says: /(?:废铝|废铜|废料|废旧金属|有色)[^。\n]{0,14}(?:进场|场地)|(?:棚|场地|料场)[^。\n]{0,30}(?:分拣|打包)废|(?:再生铝|再生铜|废铝|废铜|废金属)[^。\n]{0,30}分拣场?地?|分拣场[^。\n]{0,40}(?:废铝|废铜)/, weight: 10 },
  // 车机改俄文, 充电口转欧标
  { node: 'vehicle-refurbishment', says: /车机|刷(?:机|语言)|改(?:成)?[俄英]文|充电口|右改|左改右/, weight: 14 },
  // 破壁机板子
  { node: 'control-board', says: /(?:破壁机|饭煲|炸锅|水壶|养生壶|豆浆机|电磁炉|家电|吹风机|料理机|电火锅)[^,，。;\n]{0,4}(?:板子|电路板|电控|程序|[钮键示灯源动主]板)(?!材)/, weight: 10 },
  // 找1210备货仓
  { node: 'bonded-warehouse', says: /(?<!\d)(?:1210|9610)(?!\d)|跨境[^。\n]{0,10}仓/, also: 'stored', weight: 10 },
  // 找代工厂做小面调料
  { node: 'seasoning-oem', says: /(?:找|求|寻)[^,，。;\n]{0,4}代工厂?[^,，。;\n]{0,4}做/, also: 'seasoning', weight: 14 },
  // 出租35吨敞顶箱100个
  { node: 'container-leasing', says: /(?:租|出售|卖|求购)[^,，。;\n]{0,6}(?:敞顶|开顶|框架|冷藏?|罐|普|干|海运|铁路|特种)箱|单程租/, weight: 14 },
  // 4.2米厢车跑前置仓
  { node: 'city-delivery', says: /(?:跑|送|配)[^,，。;\n]{0,6}(?:门店|前置仓|商超|网点|小区|自提点|超市)/, weight: 11 },
  { node: 'express-delivery', says: /快递[^,，。;\n]{0,6}(?:做|合作|来谈|报价)|全国件|日单(?:量)?\s?\d/, weight: 9 },
  // 温度记录终端, 4G+北斗
  { node: 'iot-terminal', says: /(?:记录|采集|监测|定位|上传|传输|远传)终端|(?:4g|nb|lora|北斗)[^,，。;\n]{0,8}(?:终端|记录仪)/, weight: 6 },
  // 帮灌200克瓶装
  { node: 'filling-service', says: /帮[灌包]|代[灌包](?!给|车)|委托(?:灌装|分装)/, weight: 10 },
  // 想上天猫, 要质检报告
  { node: 'appliance-testing', says: /质检报告|入驻(?:天猫|京东|抖音)[^。\n]{0,12}报告/, also: 'appliance', weight: 9 },
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
  { node: 'forging-blank', says: /(?:半轴|轴|法兰|叉头?|突缘|齿圈|盘|环|(?<!齿)轮|连杆)(?:毛)?坯(?!料?车)/, also: 'gear', weight: 9 },
  { node: 'smelter-power', says: /电解(?:[一二三四]?系列|槽|车间|厂)[^。\n]{0,24}(?:直供|供电|绿电|电源|用电|kv|[水川]电)/, weight: 6 },
  { node: 'pepper-powder', says: /花椒[^,，。;\n]{0,3}(?:打|磨|粉碎)[^,，。;\n]{0,2}粉/, weight: 6 },
  { node: 'chilli-powder', says: /(?:辣椒|干椒|海椒)[^,，。;\n]{0,3}(?:打|磨|粉碎)[^,，。;\n]{0,2}粉/, weight: 6 },
  { node: 'ambient-warehouse', says: /(?:找|租|求|寻)[^,，。;\n]{0,14}(?:仓|库房|平库)(?!储|单|管)/, weight: 2 },
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
