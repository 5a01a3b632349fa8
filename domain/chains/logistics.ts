import type { Chain } from './chain.ts'
import {
  cargo, clearHeight, containerType, departure, destination, figure, fireClass, floorArea, floorLoad, meltTemperature, mode,
  oneOf,
  palletPlaces, palletSize, payload, sailings, temperature, temperatureZone, throughput, transit, vehicleLength, vehicleType,
} from './attributes.ts'

const docks = figure('docks', '月台数', 'Loading docks', '个', 'at-least', { synonyms: ['装卸口', '月台', '卸货平台', '装卸平台'] })
const rack = oneOf(
  'racking', '货架形式', 'Racking',
  [['横梁货架', '横梁式', '重型货架'], ['驶入式', '贯通式'], ['穿梭板', '穿梭式', '密集库'], ['立体库', 'AS/RS', '自动化立库', '自动化立体库'], ['平库', '平堆', '无货架']],
  ['货架', '库型'],
)
const goods = cargo(
  ['普货', '普通货物', '百货'], ['食品', '预包装食品'], ['农产品', '农副产品', '辣椒', '花椒', '果蔬'], ['冻品', '冷冻食品', '冻肉'], ['铝材', '铝锭', '型材', '铝棒'],
  ['钢材', '圆钢', '锻件'], ['机械设备', '设备', '大件'],
  ['汽车零部件', '汽配', '齿轮'], ['整车', '商品车', '二手车'], ['大宗散货', '矿石', '煤炭', '铝土矿', '氧化铝'], ['电商小件', '快递', '电商件'], ['危险品', '危化品', '危险货物'],
)
const trucks = vehicleType(
  ['厢式车', '厢车', '厢式货车', '箱货'], ['高栏车', '高栏'], ['平板车', '平板'], ['飞翼车', '飞翼'], ['集装箱骨架车', '骨架车', '集卡'],
  ['自卸车', '翻斗车'], ['面包车', '微面', '新能源面包车'],
)
const reefers = vehicleType(['冷藏车', '冷藏厢式车', '单机冷藏车'], ['冷藏半挂车', '冷藏半挂'], ['冷藏面包车', '冷藏微面'])
const containers = containerType(
  ['20GP', '20尺', '20英尺', '小柜', '20尺柜'], ['40GP', '40尺', '40英尺', '平柜'], ['40HQ', '40HC', '40尺高柜', '高柜'], ['45HQ', '45尺'],
  ['20OT', '开顶箱', '敞顶箱', '35吨敞顶箱'], ['40RF', '冷藏箱', '冷箱', '40RH', '20RF'], ['框架箱', '20FR', '40FR'], ['罐箱', 'ISO TANK'],
)
const railPlaces: [string, ...string[]][] = [
  ['綦江', '綦江站', '三江站', '赶水'], ['重庆团结村', '团结村', '兴隆场', '重庆国际物流枢纽园'], ['珞璜', '小南垭', '珞璜站'], ['重庆鱼嘴', '鱼嘴'], ['遵义', '遵义站', '阁老坝'],
  ['贵阳', '都拉营', '改貌', '贵阳国际陆港'],
  ['成都', '城厢', '青白江'], ['自贡'], ['泸州'], ['宜宾'], ['钦州', '钦州港东'], ['广州', '大朗'], ['上海', '杨浦', '芦潮港'], ['昆明', '王家营'],
]
const stations = destination(...railPlaces)
const fromStation = departure(...railPlaces)
const riverPorts: [string, ...string[]][] = [
  ['重庆果园港', '果园港'], ['重庆珞璜港', '珞璜港'], ['重庆寸滩港', '寸滩港', '寸滩'], ['涪陵龙头港', '龙头港', '涪陵港'], ['万州新田港', '新田港', '万州港'], ['泸州港'], ['宜宾港'],
  ['武汉', '阳逻港', '阳逻'], ['南京', '龙潭港'], ['太仓', '太仓港'], ['上海', '上海港', '洋山港', '洋山'],
]
const ports = destination(...riverPorts)
const fromPort = departure(...riverPorts)
/** Terminals, not countries: a train to one of a country's cities is not a train to another. */
const europe = destination(
  ['杜伊斯堡'], ['汉堡'], ['马拉舍维奇', '马拉'], ['罗兹'], ['华沙'], ['蒂尔堡'], ['布达佩斯'], ['莫斯科', '沃尔西诺'], ['明斯克'], ['阿拉木图'],
  ['塔什干'], ['伊斯坦布尔'], ['米兰'],
)
const south = destination(
  ['钦州港', '钦州', '北部湾港'], ['湛江港', '湛江'], ['洋浦港', '洋浦'], ['河内', '安员'], ['海防'], ['胡志明', '胡志明市'], ['万象'], ['曼谷'], ['林查班'],
  ['新加坡'], ['巴生港'], ['雅加达'], ['仰光'],
)
const abroad = destination(['东南亚', '东盟'], ['南亚'], ['中亚'], ['俄罗斯'], ['中东欧'], ['西欧'], ['中东'], ['非洲'], ['北美'], ['南美'])
const reachKm = figure('radius', '配送半径', 'Radius', 'km', 'at-least', { synonyms: ['服务半径', '覆盖半径', '配送范围'] })
const heaviest = figure('lift', '最大起重', 'Heaviest lift', 't', 'at-least', { synonyms: ['起重能力', '行车吨位', '吊装能力', '单件最大重量'] })
const fleet = figure('fleet', '自有车辆', 'Own vehicles', '台', 'at-least', { synonyms: ['车辆数', '自有车', '运力规模', '车队规模'] })
const hours = figure('clearance-time', '通关时效', 'Clearance time', '小时', 'at-most', { synonyms: ['放行时效', '办理时效'] })
const insured = oneOf(
  'insurance', '货运保险', 'Cargo insurance', [['含保险', '有保险', '承运人责任险', '全程投保'], ['可代办', '代投保'], ['不含', '无保险']], ['保险'],
)
const recorder = oneOf(
  'temperature-record', '温度记录', 'Temperature record',
  [['实时上传', '在线监控', '全程温控追溯', '可远程查看'], ['自动记录', '记录仪', '温度记录仪'], ['无记录', '无']], ['温控追溯', '温度监控'],
)

export const logistics: Chain = {
  slug: 'logistics',
  name: { zh: '物流', en: 'Logistics' },
  summary: {
    zh: '从仓储、冷库、分拨、城市配送到公路、铁路、水运干线，再到班列、陆海新通道、多式联运和通关',
    en: 'From storage, cold stores and distribution through road, rail and river to block trains, the land-sea corridor and customs',
  },
  stages: [
    { slug: 'storage', name: { zh: '仓储', en: 'Storage' } },
    { slug: 'distribution', name: { zh: '分拨', en: 'Distribution' } },
    { slug: 'trunk', name: { zh: '干线', en: 'Trunk haulage' } },
    { slug: 'multimodal', name: { zh: '联运', en: 'Multimodal' } },
    { slug: 'customs', name: { zh: '通关', en: 'Customs' } },
  ],
  nodes: [
    {
      slug: 'ambient-warehouse', name: { zh: '常温仓储', en: 'Ambient warehouse' }, stage: 'storage', gbt4754: '5920',
      unitFamily: 'area',
      synonyms: ['常温仓', '常温库', '普通仓库', '仓库', '标准仓', '高标仓', '干仓', '云仓', '仓储', '库房', '电商仓'],
      attributes: [
        floorArea, palletPlaces, clearHeight, floorLoad, fireClass, rack, docks, goods,
        mode(['整租', '出租'], ['代管', '仓配一体', '托管', '代运营'], ['按托计费', '按板计费']),
        palletSize,
        temperatureZone(['常温'], ['恒温', '空调仓', '阴凉']),
      ],
      inputs: [],
    },
    {
      slug: 'chilled-warehouse', name: { zh: '冷藏库', en: 'Chilled warehouse' }, stage: 'storage', gbt4754: '5930',
      unitFamily: 'pallet',
      synonyms: ['冷藏仓', '冷藏仓储', '保鲜库', '高温冷库', '气调库', '恒温库', '果蔬冷库', '辣椒冷库', '冷库', '低温仓储', '冷链仓储'],
      attributes: [
        temperature, palletPlaces,
        temperatureZone(['冷藏', '0～4℃', '2～8℃', '0～10℃'], ['恒温', '10～15℃', '15～25℃'], ['气调'], ['多温区', '冷藏冷冻']), clearHeight, docks,
        goods, rack, recorder,
        palletSize,
        mode(['整租', '出租'], ['分拣贴标', '分拣', '贴标', '换包装'], ['拆零', '库内拣选'], ['速冻', '预冷']),
      ],
      inputs: [{ node: 'pre-cooling', process: '入库前预冷' }],
      substitutes: [
        { node: 'frozen-warehouse', needs: { zh: '需能升温到冷藏温区运行', en: 'Must be able to run at chilled temperatures' } },
      ],
    },
    {
      slug: 'frozen-warehouse', name: { zh: '冷冻库', en: 'Frozen warehouse' }, stage: 'storage', gbt4754: '5930',
      unitFamily: 'pallet',
      synonyms: ['冷冻仓', '冷冻仓储', '低温冷库', '冻库', '速冻库', '超低温库', '冻品库', '-18度冷库', '冻品仓储'],
      attributes: [
        temperature, palletPlaces,
        temperatureZone(['冷冻', '-18℃', '-18～-22℃', '低温'], ['速冻', '-35℃', '急冻'], ['超低温', '-45℃', '-60℃'], ['多温区', '冷藏冷冻']),
        clearHeight, docks, goods, rack, recorder,
        palletSize,
        mode(['整租', '出租'], ['分拣贴标', '分拣', '贴标', '换包装'], ['拆零', '库内拣选'], ['速冻', '预冷']),
      ],
      inputs: [],
      substitutes: [
        { node: 'chilled-warehouse', needs: { zh: '需能降到 -18 ℃ 以下，并有冻结地坪防护', en: 'Must reach −18 °C and have a floor protected against frost' } },
      ],
    },
    {
      slug: 'bulk-yard', name: { zh: '堆场', en: 'Bulk yard' }, stage: 'storage', unitFamily: 'area',
      synonyms: ['货场', '露天堆场', '散货堆场', '集装箱堆场', '钢材堆场', '铝锭堆场', '大宗货物堆场', '料场', '铁路货场'],
      attributes: [
        floorArea, heaviest, floorLoad, goods, mode(['整租', '出租'], ['代管', '托管'], ['按吨计费']),
        figure('weighbridge', '地磅', 'Weighbridge', 't', 'at-least', { synonyms: ['地磅吨位', '汽车衡'] }),
      ],
      inputs: [],
    },
    {
      slug: 'bonded-warehouse', name: { zh: '保税仓', en: 'Bonded warehouse' }, stage: 'storage', gbt4754: '5920',
      unitFamily: 'area',
      synonyms: ['保税仓库', '保税仓储', '综保区仓库', '跨境电商仓', '海关监管仓', '出口监管仓'],
      attributes: [
        floorArea, palletPlaces, fireClass, goods,
        mode(['保税仓储'], ['跨境电商1210', '1210', '保税备货'], ['9710', '9810', '跨境B2B'], ['出口监管']),
      ],
      inputs: [],
    },
    {
      slug: 'hazardous-warehouse', name: { zh: '危化品仓库', en: 'Hazardous goods warehouse' }, stage: 'storage', gbt4754: '5942',
      unitFamily: 'area',
      synonyms: ['危险品仓库', '甲类仓库', '乙类仓库', '危化仓', '化学品仓库'],
      attributes: [
        floorArea,
        oneOf(
          'hazard-kind', '危险品类别', 'Hazard class',
          [
            ['第3类', '易燃液体', '3类'], ['第4类', '易燃固体', '4类'], ['第5类', '氧化剂', '5类'], ['第6类', '毒性物质', '6类'], ['第8类', '腐蚀品', '8类'],
            ['第9类', '杂项', '9类'],
          ],
          ['危货类别'],
        ),
        oneOf('building-class', '库房类别', 'Building class', [['甲类'], ['乙类'], ['丙类']], ['仓库类别']), floorLoad,
      ],
      inputs: [],
    },
    {
      slug: 'pallet-rental', name: { zh: '托盘与周转箱租赁', en: 'Pallet rental' }, stage: 'storage', unitFamily: 'count',
      synonyms: ['托盘租赁', '周转箱租赁', '循环包装', '带板运输', '托盘循环共用', '围板箱', '料架租赁', '塑料托盘'],
      attributes: [
        palletSize,
        oneOf('pallet-material', '托盘材质', 'Pallet material', [['木质', '木托盘'], ['塑料', '塑料托盘'], ['钢制', '铁托盘', '料架']]), floorLoad,
        mode(['短租', '日租'], ['长租', '年租'], ['带板运输', '循环共用'], ['销售']),
      ],
      inputs: [],
    },
    {
      slug: 'pre-cooling', name: { zh: '产地预冷', en: 'Pre-cooling' }, stage: 'storage', unitFamily: 'mass',
      synonyms: ['果蔬预冷', '田头冷库', '产地冷库', '移动冷库', '田头预冷', '采后预冷'],
      attributes: [
        figure('precooling-rate', '日预冷量', 'Tonnes a day', '吨/日', 'at-least', { synonyms: ['预冷能力', '日处理吨数'] }), temperature, goods,
        mode(['差压预冷', '差压'], ['真空预冷', '真空'], ['冷水预冷', '冰水'], ['冷库预冷']),
      ],
      inputs: [],
    },
    {
      slug: 'collateral-warehouse', name: { zh: '质押监管仓', en: 'Collateral warehouse' }, stage: 'storage', unitFamily: 'mass',
      synonyms: ['仓单质押', '质押监管', '动产质押监管', '供应链金融监管仓', '存货监管', '仓单融资监管'],
      attributes: [
        floorArea, goods, mode(['静态监管', '静态质押'], ['动态监管', '动态质押'], ['仓单质押', '标准仓单']),
        oneOf('supervision', '监管方式', 'Supervision', [['驻库监管', '驻库'], ['巡查监管', '巡查'], ['物联网监管', '视频监控', '在线监管']]),
      ],
      inputs: [{ node: 'ambient-warehouse', process: '监管' }, { node: 'bulk-yard', process: '监管' }],
    },
    {
      slug: 'container-leasing', name: { zh: '集装箱租售', en: 'Containers for hire or sale' }, stage: 'storage', unitFamily: 'container',
      synonyms: ['集装箱租赁', '空箱租赁', '二手集装箱', '集装箱出售', '单程租箱', '租箱'],
      attributes: [
        containers, oneOf('condition', '新旧', 'Condition', [['新箱', '全新'], ['二手', '旧箱']], ['箱况', '成色']), mode(['单程租', '单程'], ['长租', '年租'], ['销售', '出售']),
      ],
      inputs: [],
    },
    {
      slug: 'recycling-yard', name: { zh: '再生铜铝分拣场', en: 'Copper and aluminium sorting yard' }, stage: 'storage', gbt4754: '4210',
      unitFamily: 'mass',
      synonyms: ['再生金属分拣', '废铜废铝分拣', '废旧金属仓储', '再生铜铝基地', '拆解分拣', '废铝分拣', '再生铜铝加工场'],
      attributes: [
        floorArea, heaviest, figure('daily-tonnes', '日处理吨数', 'Tonnes a day', '吨/日', 'at-least', { synonyms: ['日分拣吨数', '处理能力'] }),
        mode(['分拣'], ['打包压块', '打包'], ['破碎分选', '破碎'], ['仓储监管', '质押监管'], ['检验过磅', '过磅']),
      ],
      inputs: [{ node: 'bulk-yard', process: '卸货堆存' }],
    },
    {
      slug: 'handling', name: { zh: '装卸与打包', en: 'Handling and packing' }, stage: 'storage', gbt4754: '5910', unitFamily: 'mass',
      synonyms: ['装卸', '装卸搬运', '卸货服务', '打托缠膜', '木箱包装', '吊装', '掏箱装箱', '装箱加固', '搬运'],
      attributes: [
        heaviest, goods, mode(['人工装卸', '人工'], ['叉车', '机械装卸'], ['吊装', '吊车', '行车'], ['装箱加固', '绑扎加固'], ['打托缠膜', '打托', '包装']),
      ],
      inputs: [{ node: 'ambient-warehouse', process: '出入库' }, { node: 'bulk-yard', process: '装卸' }],
    },
    {
      slug: 'sorting-hub', name: { zh: '分拨', en: 'Sorting hub' }, stage: 'distribution', unitFamily: 'count',
      synonyms: ['分拨中心', '分拣中心', '集散中心', '转运中心', '快递分拨', '农产品分拨', '分拣', '区域分拨仓', '冷链分拨中心'],
      attributes: [throughput, floorArea, docks, goods, temperatureZone(['常温'], ['冷藏', '0～4℃'], ['冷冻', '-18℃'], ['多温区', '冷藏冷冻'])],
      inputs: [
        { node: 'ambient-warehouse', process: '集货' }, { node: 'chilled-warehouse', process: '集货' },
        { node: 'frozen-warehouse', process: '集货' },
      ],
    },
    {
      slug: 'city-delivery', name: { zh: '城市配送', en: 'City delivery' }, stage: 'distribution', gbt4754: '5437',
      unitFamily: 'trip',
      synonyms: ['城配', '同城配送', '落地配', '门店配送', '短途配送', '市内配送', '最后一公里', '短驳', '园区短驳'],
      attributes: [
        trucks, vehicleLength, payload, reachKm, transit, goods, fleet, insured,
        temperatureZone(['常温'], ['冷藏', '0～4℃'], ['冷冻', '-18℃'], ['多温区', '三温', '多温共配']), sailings,
      ],
      inputs: [{ node: 'sorting-hub', process: '分拨' }, { node: 'ambient-warehouse', process: '出库' }],
      substitutes: [
        { node: 'cold-chain-delivery', needs: { zh: '可装常温货，需接受冷藏车运价', en: 'Carries ambient goods, at the rate of a reefer' } },
      ],
    },
    {
      slug: 'cold-chain-delivery', name: { zh: '冷链配送', en: 'Cold-chain delivery' }, stage: 'distribution', gbt4754: '5432',
      unitFamily: 'trip',
      synonyms: ['冷藏车运输', '冷链运输', '冷链物流', '冷链城配', '冷藏配送', '冻品配送', '冷藏车', '冷链干线', '生鲜配送'],
      attributes: [
        temperature, temperatureZone(['冷藏', '0～4℃', '2～8℃'], ['冷冻', '-18℃'], ['恒温', '15～25℃'], ['双温', '多温区', '多温共配']), reefers,
        payload, reachKm, transit, recorder, fleet,
        sailings,
      ],
      inputs: [{ node: 'chilled-warehouse', process: '出库' }, { node: 'frozen-warehouse', process: '出库' }],
      substitutes: [
        { node: 'city-delivery', needs: { zh: '需配冷藏车和温度记录', en: 'Refrigerated vehicles and temperature records' } },
      ],
    },
    {
      slug: 'in-plant-logistics', name: { zh: '入厂物流', en: 'Inbound and in-plant logistics' }, stage: 'distribution', unitFamily: 'trip',
      synonyms: ['厂内物流', 'VMI仓', '线边配送', 'JIT配送', '入厂循环取货', '零部件入厂物流', '工厂驻仓'],
      attributes: [
        mode(['供应商管理库存', 'VMI'], ['准时配送', 'JIT'], ['排序配送', 'JIS'], ['循环取货', 'Milk-run'], ['厂内转运', '线边配送']), goods, fleet, sailings, floorArea,
      ],
      inputs: [{ node: 'ambient-warehouse', process: '中储' }, { node: 'sorting-hub', process: '集货' }],
    },
    {
      slug: 'express-delivery', name: { zh: '快递快运', en: 'Express and parcels' }, stage: 'distribution', gbt4754: '6020',
      unitFamily: 'count',
      synonyms: ['快递', '快运', '电商快递', '一件代发', '农产品快递', '小件快运'],
      attributes: [
        throughput, transit, goods,
        figure('parcel-weight', '单票重量上限', 'Heaviest parcel', 'kg', 'at-least', { synonyms: ['单件限重', '单票限重'] }),
      ],
      inputs: [{ node: 'sorting-hub', process: '分拣' }],
    },
    {
      slug: 'ltl', name: { zh: '零担', en: 'Less than truckload' }, stage: 'distribution', gbt4754: '5431', unitFamily: 'mass',
      synonyms: ['零担货运', '零担专线', '拼车', '零担物流', '专线零担', '配载'],
      attributes: [
        transit, sailings, goods, insured, destination(['成都'], ['贵阳'], ['遵义'], ['自贡'], ['重庆'], ['广东'], ['上海']),
      ],
      inputs: [{ node: 'sorting-hub', process: '集货' }],
    },
    {
      slug: 'road-trunk', name: { zh: '公路干线', en: 'Road haulage' }, stage: 'trunk', gbt4754: '5431', unitFamily: 'mass',
      synonyms: ['公路运输', '整车运输', '干线运输', '公路货运', '专线运输', '整车', '道路运输', '汽运', '卡车运输', '重载运输', '平板车运输', '渝黔专线'],
      attributes: [trucks, vehicleLength, payload, transit, goods, fleet, insured, sailings],
      inputs: [
        { node: 'ambient-warehouse', process: '装车' }, { node: 'sorting-hub', process: '装车' }, { node: 'handling', process: '装车' },
      ],
      substitutes: [
        { node: 'multimodal-transport', needs: { zh: '需接受换装和更长时效', en: 'Transfer and a longer transit' } },
        { node: 'rail-freight', needs: { zh: '需两端短驳，按班次发运', en: 'Drayage at both ends, departures by schedule' } },
      ],
    },
    {
      slug: 'molten-aluminium-haulage', name: { zh: '铝水运输', en: 'Molten aluminium haulage' }, stage: 'trunk', unitFamily: 'mass',
      synonyms: ['铝液运输', '铝水包运输', '铝液转运', '抬包运输'],
      attributes: [
        payload, meltTemperature, reachKm, fleet,
        figure('ladle', '抬包容量', 'Ladle capacity', 't', 'at-least', { synonyms: ['铝水包容量', '包容量'] }),
      ],
      inputs: [{ node: 'handling', process: '吊装' }],
    },
    {
      slug: 'container-haulage', name: { zh: '集装箱拖车', en: 'Container haulage' }, stage: 'trunk', gbt4754: '5433',
      unitFamily: 'container',
      synonyms: ['集卡运输', '集装箱短驳', '拖车', '集装箱运输', '港口集疏运', '门到站短驳', '箱式短驳'],
      attributes: [containers, payload, transit, fleet, reachKm],
      inputs: [{ node: 'bulk-yard', process: '提还箱' }, { node: 'ambient-warehouse', process: '门点装箱' }, { node: 'container-leasing', process: '用箱' }],
    },
    {
      slug: 'oversize-haulage', name: { zh: '大件运输', en: 'Heavy and oversize haulage' }, stage: 'trunk', gbt4754: '5434',
      unitFamily: 'trip',
      synonyms: ['大件物流', '超限运输', '重大件运输', '设备运输', '工程物流'],
      attributes: [
        payload, heaviest, vehicleType(['低平板', '凹板', '低平板半挂'], ['轴线车', '液压轴线'], ['抽拉板', '伸缩板'], ['普通平板', '平板', '平板车']),
        oneOf('permit', '超限证', 'Oversize permit', [['代办', '包办', '含办证'], ['自办', '货主自办']], ['超限通行证']),
      ],
      inputs: [{ node: 'handling', process: '吊装' }],
    },
    {
      slug: 'hazardous-haulage', name: { zh: '危货运输', en: 'Hazardous goods haulage' }, stage: 'trunk', gbt4754: '5435',
      unitFamily: 'mass',
      synonyms: ['危险品运输', '危化品运输', '危险货物运输', '罐车运输', '化工品运输'],
      attributes: [
        oneOf(
          'hazard-kind', '危险品类别', 'Hazard class',
          [
            ['第2类', '气体', '2类'], ['第3类', '易燃液体', '3类'], ['第4类', '易燃固体', '4类'], ['第5类', '氧化剂', '5类'], ['第6类', '毒性物质', '6类'],
            ['第8类', '腐蚀品', '8类'], ['第9类', '杂项', '9类'],
          ],
          ['危货类别'],
        ),
        payload, vehicleType(['罐车', '槽车'], ['厢式危货车', '厢式'], ['栏板车']), fleet, transit,
      ],
      inputs: [{ node: 'hazardous-warehouse', process: '装车' }],
    },
    {
      slug: 'rail-siding', name: { zh: '铁路专用线', en: 'Rail siding' }, stage: 'trunk', unitFamily: 'mass',
      synonyms: ['铁路专线共用', '专用线共用', '铁路装卸线', '专用线到发', '企业专用线'],
      attributes: [
        figure('siding-length', '装卸线有效长', 'Usable length', 'm', 'at-least', { synonyms: ['有效长', '装卸线长度'] }), heaviest, goods,
        mode(['自用'], ['共用', '代发代到'], ['出租']),
      ],
      inputs: [{ node: 'bulk-yard', process: '堆存' }],
    },
    {
      slug: 'rail-freight', name: { zh: '铁路货运', en: 'Rail freight' }, stage: 'trunk', gbt4754: '5320', unitFamily: 'mass',
      synonyms: ['铁路运输', '渝贵铁路货运', '川黔铁路货运', '铁路整车', '铁路集装箱', '敞车运输', '火车运输', '铁运', '铁路发运', '散改集'],
      attributes: [
        stations,
        containerType(
          ['20GP', '20尺', '通用箱', 'TBJU35'], ['40GP', '40尺'], ['20OT', '35吨敞顶箱', '敞顶箱'], ['敞车', '整车', 'C70'], ['棚车', 'P70'],
        ),
        sailings, transit, goods, payload,
        fromStation,
      ],
      inputs: [
        { node: 'bulk-yard', process: '到发作业' }, { node: 'container-haulage', process: '门站短驳' },
        { node: 'handling', process: '装车加固' },
        { node: 'rail-siding', process: '到发' },
      ],
      substitutes: [
        { node: 'multimodal-transport', needs: { zh: '需确认干线段走铁路', en: 'The trunk leg by rail to be confirmed' } },
        { node: 'road-trunk', needs: { zh: '需核对运价和大批量运力', en: 'Rate and fleet for the volume to be checked' } },
      ],
    },
    {
      slug: 'inland-waterway', name: { zh: '水运', en: 'Inland waterway' }, stage: 'trunk', gbt4754: '5523', unitFamily: 'mass',
      synonyms: ['长江水运', '内河航运', '内河运输', '驳船运输', '散货船', '集装箱班轮', '长江航运', '江海联运', '水路运输', '滚装船'],
      attributes: [
        ports, transit, sailings, containers, goods,
        figure('ship', '船舶吨位', 'Ship', 't', 'at-least', { synonyms: ['载货吨', '船型吨位', '载重吨'] }),
        fromPort,
      ],
      inputs: [{ node: 'bulk-yard', process: '港口堆存' }, { node: 'container-haulage', process: '集港' }],
      substitutes: [
        { node: 'multimodal-transport', needs: { zh: '需确认干线段走水运', en: 'The trunk leg by water to be confirmed' } },
      ],
    },
    {
      slug: 'port-handling', name: { zh: '港口与场站作业', en: 'Port and terminal handling' }, stage: 'trunk', gbt4754: '5532',
      unitFamily: 'mass',
      synonyms: ['港口作业', '码头装卸', '场站作业', '铁路场站', '换装', '港口装卸', '堆存作业'],
      attributes: [ports, heaviest, goods, containers, mode(['装卸船', '装卸'], ['堆存'], ['拆装箱', '掏装箱'], ['铁水换装', '换装'], ['查验场'])],
      inputs: [{ node: 'bulk-yard', process: '堆存' }],
    },
    {
      slug: 'air-freight', name: { zh: '航空货运', en: 'Air freight' }, stage: 'trunk', gbt4754: '5612', unitFamily: 'mass',
      synonyms: ['空运', '航空运输', '空运急件', '航空物流', '包机货运'],
      attributes: [
        transit, sailings, goods,
        destination(
          ['江北机场', '重庆江北', 'CKG'], ['双流天府', '成都', 'CTU', 'TFU'], ['龙洞堡', '贵阳', 'KWE'], ['法兰克福', '欧洲'], ['洛杉矶', '北美', '芝加哥'],
          ['新加坡', '东南亚'],
        ),
      ],
      inputs: [{ node: 'sorting-hub', process: '集货打板' }],
    },
    {
      slug: 'vehicle-carrier', name: { zh: '商品车运输', en: 'Vehicle transport' }, stage: 'trunk',
      unitFamily: 'count',
      synonyms: ['轿运车', '商品车物流', '整车物流', '二手车托运', '汽车托运'],
      attributes: [
        transit, vehicleType(['中置轴轿运车', '轿运车'], ['铁路JSQ', 'JSQ', '铁路商品车'], ['滚装', '滚装船'], ['平板救援车', '小板']), fleet, insured,
        destination(['霍尔果斯'], ['满洲里'], ['钦州', '钦州港'], ['天津', '天津港'], ['上海', '上海港'], ['重庆'], ['成都'], ['贵阳']),
      ],
      inputs: [{ node: 'bulk-yard', process: '停放' }],
    },
    {
      slug: 'china-europe-train', name: { zh: '中欧班列', en: 'China–Europe train' }, stage: 'multimodal', gbt4754: '5320',
      unitFamily: 'container',
      synonyms: ['渝新欧', '中欧班列成渝', '中欧班列（成渝）', '中亚班列', '蓉欧', '蓉欧班列', '欧洲班列', '国际班列', '渝黔桂班列接续'],
      attributes: [
        europe, containers, transit, sailings, goods, mode(['整列', '专列'], ['整柜', '拼舱位', '舱位'], ['拼箱', 'LCL']), fromStation,
      ],
      inputs: [
        { node: 'rail-freight', process: '集结' }, { node: 'container-haulage', process: '门站短驳' },
        { node: 'road-trunk', process: '集货' },
      ],
      substitutes: [
        { node: 'freight-forwarding', needs: { zh: '需由货代订到班列舱位', en: 'Slots on the train, booked by the forwarder' } },
      ],
    },
    {
      slug: 'land-sea-corridor', name: { zh: '陆海新通道', en: 'Land–sea corridor' }, stage: 'multimodal', gbt4754: '5810',
      unitFamily: 'container',
      synonyms: ['西部陆海新通道', '铁海联运', '陆海新通道班列', '铁海联运班列', '渝黔桂新', '钦州班列', '北部湾班列', '南向通道', '中老班列', '中越班列', '国际铁路联运'],
      attributes: [
        south, containers, transit, sailings, goods, mode(['铁海联运'], ['国际铁路联运'], ['跨境公路', '跨境公路班车']), payload, fromStation,
      ],
      inputs: [
        { node: 'rail-freight', process: '集结' }, { node: 'container-haulage', process: '门站短驳' },
        { node: 'port-handling', process: '换装' },
      ],
      substitutes: [
        { node: 'freight-forwarding', needs: { zh: '需由货代订到通道舱位', en: 'Slots on the corridor, booked by the forwarder' } },
        { node: 'multimodal-transport', needs: { zh: '需衔接出海港和国际段', en: 'Link to the sea port and the leg abroad' } },
      ],
    },
    {
      slug: 'cross-border-trucking', name: { zh: '跨境公路班车', en: 'Cross-border trucking' }, stage: 'multimodal', gbt4754: '5431',
      unitFamily: 'trip',
      synonyms: ['东盟班车', '跨境汽运', '重庆东盟公路班车', 'TIR运输', '中亚卡航', '卡航', '跨境卡车'],
      attributes: [abroad, trucks, vehicleLength, transit, goods, sailings],
      inputs: [{ node: 'road-trunk', process: '集货' }],
    },
    {
      slug: 'multimodal-transport', name: { zh: '多式联运', en: 'Multimodal transport' }, stage: 'multimodal', gbt4754: '5810',
      unitFamily: 'container',
      synonyms: ['公铁联运', '铁水联运', '公水联运', '一单制', '门到门联运', '公铁水联运', '铁公水联运', '全程物流', '联运'],
      attributes: [
        oneOf(
          'combination', '联运方式', 'Combination',
          [['公铁联运', '公铁'], ['铁水联运', '铁水'], ['公水联运', '公水'], ['铁海联运', '铁海'], ['空铁联运', '空铁'], ['公铁水', '公铁水联运']], ['运输方式', '组合方式'],
        ),
        containers, transit, goods, stations,
        oneOf('bill', '单证', 'Bill', [['一单制', '一单到底'], ['多式联运提单', '提单'], ['分段运单', '分段']], ['运单形式']), insured,
      ],
      inputs: [
        { node: 'road-trunk', process: '接驳' }, { node: 'rail-freight', process: '干线' },
        { node: 'inland-waterway', process: '干线' }, { node: 'port-handling', process: '换装' },
      ],
      substitutes: [
        { node: 'road-trunk', needs: { zh: '需接受全程公路运价', en: 'Road rates all the way' } },
        { node: 'rail-freight', needs: { zh: '需补两端公路接驳', en: 'Road legs at both ends' } },
        { node: 'inland-waterway', needs: { zh: '需补港口两端接驳', en: 'Legs to and from the ports' } },
        { node: 'land-sea-corridor', needs: { zh: '限通道沿线，需补公路接驳', en: 'Along the corridor, with road legs' } },
      ],
    },
    {
      slug: 'freight-forwarding', name: { zh: '货运代理', en: 'Freight forwarding' }, stage: 'multimodal', gbt4754: '5821',
      unitFamily: 'container',
      synonyms: ['货代', '国际货代', '订舱', '国际物流代理', '船代', '无船承运', '海运代理', '拼箱订舱'],
      attributes: [abroad, containers, transit, goods, mode(['整箱', 'FCL'], ['拼箱', 'LCL'], ['散货', '散杂船'], ['空运代理'])],
      inputs: [
        { node: 'inland-waterway', process: '订舱' }, { node: 'air-freight', process: '订舱' },
        { node: 'rail-freight', process: '订舱' },
      ],
      substitutes: [
        { node: 'china-europe-train', needs: { zh: '限班列到达国家，需自理两端短驳和报关', en: 'Where the train goes, with drayage and customs apart' } },
        { node: 'land-sea-corridor', needs: { zh: '限通道到达港口，需自理两端短驳和报关', en: 'Where the corridor goes, with drayage and customs apart' } },
      ],
    },
    {
      slug: 'supply-chain-management', name: { zh: '供应链管理', en: 'Supply chain management' }, stage: 'multimodal', gbt4754: '7224', unitFamily: 'count',
      synonyms: ['供应链管理服务', '供应链服务', '集采集配', '大宗集采', '代理采购', '集中采购配送', '采购执行'],
      attributes: [
        mode(['集中采购', '集采'], ['代理采购', '代采', '代采垫资'], ['仓配一体', '仓干配'], ['分销执行']), goods,
        figure('credit-days', '账期', 'Credit', '天', 'at-least', { synonyms: ['垫资账期', '结算账期'] }), abroad,
      ],
      inputs: [{ node: 'road-trunk', process: '运力' }, { node: 'ambient-warehouse', process: '仓储' }, { node: 'collateral-warehouse', process: '监管' }],
    },
    {
      slug: 'logistics-platform', name: { zh: '物流信息平台', en: 'Logistics platform' }, stage: 'multimodal', gbt4754: '6431',
      unitFamily: 'trip',
      synonyms: ['网络货运平台', '无车承运', '智慧物流平台', '车货匹配', '货运平台', '运力平台', '网络货运'],
      attributes: [
        fleet, mode(['网络货运', '无车承运'], ['车货匹配', '撮合'], ['运输管理', 'TMS'], ['仓储管理', 'WMS'], ['在途跟踪', '可视化']), insured, goods,
      ],
      inputs: [{ node: 'road-trunk', process: '运力接入' }, { node: 'city-delivery', process: '运力接入' }],
    },
    {
      slug: 'customs-brokerage', name: { zh: '报关', en: 'Customs brokerage' }, stage: 'customs', unitFamily: 'count',
      synonyms: ['报关报检', '代理报关', '清关', '通关服务', '报检', '进口清关', '出口报关', '关务'],
      attributes: [
        hours, goods, mode(['出口报关', '出口'], ['进口清关', '进口'], ['转关'], ['保税核注', '保税']),
        oneOf('aeo', '海关信用', 'Customs standing', [['AEO高级认证', 'AEO', '高级认证'], ['注册备案', '备案企业', '一般企业']], ['企业信用等级']), abroad,
      ],
      inputs: [
        { node: 'china-europe-train', process: '出口申报' }, { node: 'land-sea-corridor', process: '出口申报' },
        { node: 'cross-border-trucking', process: '出口申报' }, { node: 'freight-forwarding', process: '委托' },
        { node: 'bonded-warehouse', process: '核注' },
      ],
    },
    {
      slug: 'export-tax-service', name: { zh: '外贸综合服务', en: 'Foreign trade service' }, stage: 'customs', unitFamily: 'count',
      synonyms: ['外综服', '出口退税代理', '代理出口', '外贸代理', '出口代理', '收汇结汇'],
      attributes: [hours, abroad, goods, mode(['代理出口', '自营出口'], ['退税垫付', '出口退税', '退税'], ['信用保险', '中信保'], ['结汇', '收汇'])],
      inputs: [{ node: 'customs-brokerage', process: '报关' }],
    },
    {
      slug: 'vehicle-refurbishment', name: { zh: '二手车整备检测', en: 'Used-vehicle preparation' }, stage: 'customs',
      unitFamily: 'count',
      synonyms: ['二手车整备', '二手车检测', '出口车检测', '车辆整备', '出口前检测', '改装右舵'],
      attributes: [
        mode(['出口前检测', '检测'], ['整备翻新', '整备', '翻新'], ['维修'], ['改装', '右舵改装']),
        figure('days', '整备周期', 'Days', '天', 'at-most', { synonyms: ['周期', '检测周期'] }),
        vehicleType(['乘用车', '轿车', 'SUV'], ['新能源车', '电动车'], ['商用车', '卡车', '皮卡'], ['工程机械']), floorArea,
      ],
      inputs: [{ node: 'bulk-yard', process: '停放' }],
    },
    {
      slug: 'used-vehicle-export', name: { zh: '二手车出口', en: 'Used-vehicle export' }, stage: 'customs', unitFamily: 'count',
      synonyms: ['二手车外贸', '出口二手车', '二手新能源车出口', '二手商用车出口', '平行出口', '汽车出口', '二手卡车出口'],
      attributes: [
        abroad, vehicleType(['乘用车', '轿车', 'SUV'], ['新能源车', '电动车'], ['商用车', '卡车', '重卡'], ['皮卡'], ['工程机械']),
        figure('age', '车龄', 'Age', '年', 'at-most'),
        figure('mileage', '行驶里程', 'Mileage', '万公里', 'at-most', { synonyms: ['里程', '表显里程'] }),
        oneOf('steering', '方向盘', 'Steering', [['左舵'], ['右舵']], ['舵位']),
      ],
      inputs: [
        { node: 'vehicle-refurbishment', ratio: 1, process: '检测整备' }, { node: 'customs-brokerage', process: '出口申报' },
        { node: 'vehicle-carrier', process: '集港' }, { node: 'china-europe-train', process: '发运' },
      ],
    },
  ],
  sources: [
    'GB/T 4754-2017 国民经济行业分类',
    '冷库与冷链：GB/T 28577 冷链物流分类与基本要求；GB 31605 食品安全国家标准 食品冷链物流卫生规范；GB 50072 冷库设计标准',
    '仓库、托盘、集装箱：GB 50016 建筑设计防火规范（仓库火灾危险性分类）；GB/T 2934 联运通用平托盘 主要尺寸及公差；GB/T 1413 系列1集装箱 分类、尺寸和额定质量',
    '危货与车辆：GB 6944 危险货物分类和品名编号；GB 1589 汽车、挂车及汽车列车外廓尺寸、轴荷及质量限值',
    '质押监管：GB/T 31300 担保存货第三方管理规范；网络货运：网络平台道路货物运输经营管理暂行办法',
    '预冷、入厂物流、专用线、集装箱租售、供应链管理和报关的属性按企业合同与招标文件常用写法；班列、港口和车站名按川渝黔物流企业常用写法',
  ],
}
