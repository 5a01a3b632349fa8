/** Every class of GB/T 4754-2017 that the chains use, with its name there; many lists in circulation are of 2011. */
export const CLASSES: Record<string, string> = {
  '0121': '豆类种植', '0122': '油料种植', '0141': '蔬菜种植', '0163': '香料作物种植', '0610': '烟煤和无烟煤开采洗选', '0721': '陆地天然气开采',
  '0916': '铝矿采选', '1019': '粘土及其他土砂石开采', '1331': '食用植物油加工', '1353': '肉制品及副产品加工', '1371': '蔬菜加工',
  '1391': '淀粉及淀粉制品制造', '1439': '其他方便食品制造', '1461': '味精制造', '1462': '酱油、食醋及类似制品制造',
  '1469': '其他调味品、发酵制品制造', '1494': '盐加工', '1495': '食品及饲料添加剂制造', '2221': '机制纸及纸板制造', '2231': '纸和纸板容器制造',
  '2239': '其他纸制品制造', '2511': '原油加工及石油制品制造', '2613': '无机盐制造', '2913': '橡胶零件制造', '2921': '塑料薄膜制造',
  '2929': '塑料零件及其他塑料制品制造', '3011': '水泥制造', '3021': '水泥制品制造', '3022': '砼结构构件制造', '3024': '轻质建筑材料制造',
  '3033': '防水建筑材料制造', '3034': '隔热和隔音材料制造', '3055': '玻璃包装容器制造', '3061': '玻璃纤维及制品制造', '3091': '石墨及碳素制品制造',
  '3130': '钢压延加工', '3211': '铜冶炼', '3216': '铝冶炼', '3218': '硅冶炼', '3240': '有色金属合金制造', '3251': '铜压延加工', '3252': '铝压延加工',
  '3311': '金属结构制造', '3312': '金属门窗制造', '3321': '切削工具制造', '3333': '金属包装容器及材料制造', '3360': '金属表面处理及热处理加工',
  '3391': '黑色金属铸造', '3392': '有色金属铸造', '3393': '锻件及粉末冶金制品制造', '3421': '金属切削机床制造', '3451': '滚动轴承制造',
  '3453': '齿轮及齿轮减、变速箱制造', '3459': '其他传动部件制造', '3482': '紧固件制造', '3484': '机械零部件加工', '3525': '模具制造',
  '3611': '汽柴油车整车制造', '3612': '新能源车整车制造', '3630': '改装汽车制造', '3670': '汽车零部件及配件制造', '3813': '微特电机及组件制造',
  '3825': '光伏设备及元器件制造', '3831': '电线、电缆制造', '3841': '锂离子电池制造', '3854': '家用厨房电器具制造',
  '3857': '家用电力器具专用配件制造', '3911': '计算机整机制造', '3915': '信息安全设备制造', '3973': '集成电路制造', '3974': '显示器件制造',
  '3982': '电子电路制造', '3985': '电子专用材料制造', '4210': '金属废料和碎屑加工处理', '4220': '非金属废料和碎屑加工处理', '4411': '火力发电',
  '4413': '水力发电', '4416': '太阳能发电', '4420': '电力供应', '4430': '热力生产和供应', '4511': '天然气生产和供应业', '5320': '铁路货物运输',
  '5431': '普通货物道路运输', '5432': '冷藏车道路运输', '5433': '集装箱道路运输', '5434': '大型货物道路运输', '5435': '危险货物道路运输',
  '5437': '城市配送', '5523': '内河货物运输', '5532': '货运港口', '5612': '航空货物运输', '5810': '多式联运', '5821': '货物运输代理',
  '5910': '装卸搬运', '5920': '通用仓储', '5930': '低温仓储', '5942': '危险化学品仓储', '6020': '快递服务', '6431': '互联网生产服务平台',
  '6440': '互联网安全服务', '6450': '互联网数据服务', '6531': '信息系统集成服务', '6550': '信息处理和存储支持服务', '7224': '供应链管理服务',
  '7292': '包装服务', '7452': '检测服务', '8391': '职业技能培训',
}

/** The contract of slugs that listings, imports and addresses rest on. */
export const KEPT: Record<string, string> = {
  aluminium:
    'bauxite petroleum-coke coal-tar-pitch alumina prebaked-anode aluminium-fluoride aluminium-scrap silicon-metal ' +
    'smelter-power primary-aluminium cast-aluminium-alloy aluminium-master-alloy aluminium-dross aluminium-flux ' +
    'aluminium-billet aluminium-slab aluminium-cast-coil aluminium-rod extrusion-die aluminium-extrusion aluminium-tube ' +
    'aluminium-hot-rolled-coil aluminium-brazing-sheet aluminium-sheet aluminium-foil aluminium-forging die-casting-die ' +
    'aluminium-die-casting aluminium-machining aluminium-surface-treatment aluminium-powder aluminium-body-part battery-tray ' +
    'aluminium-wheel aluminium-heat-exchanger aluminium-heat-sink aluminium-panel aluminium-window aluminium-formwork ' +
    'pv-frame aluminium-packaging aluminium-conductor',
  gears:
    'gear-steel cutting-tool tool-regrinding gear-machine grinding-wheel gear-measuring-machine gear-lubricant forging-die ' +
    'forging-blank gear-blank housing-casting powder-metal-part normalizing heat-treatment shot-peening gear-hobbing ' +
    'gear-shaving gear-grinding gear bevel-gear worm-gear gear-rack shaft bearing oil-seal fastener synchronizer ' +
    'housing-machining gear-inspection half-shaft differential propeller-shaft clutch reducer transmission power-take-off ' +
    'electric-drive drive-axle drivetrain-test heavy-truck special-vehicle new-energy-vehicle',
  food:
    'fresh-chilli sichuan-pepper rattan-pepper spice beef-tallow rapeseed broad-bean soybean edible-salt konjac ' +
    'fresh-vegetable starch pickling-vegetable garlic-ginger livestock-meat dried-chilli rapeseed-oil chilli-powder ' +
    'pepper-powder chilli-extract fermented-chilli bean-paste fermented-soybean pickle hotpot-base compound-seasoning ' +
    'chilli-sauce chilli-oil pepper-oil soy-sauce-vinegar flavour-enhancer prepared-dish cleaned-vegetable snack-food ' +
    'meat-product instant-food seasoning-oem food-testing food-packaging glass-bottle carton filling-service',
  logistics:
    'ambient-warehouse chilled-warehouse frozen-warehouse bulk-yard bonded-warehouse hazardous-warehouse pallet-rental ' +
    'pre-cooling collateral-warehouse container-leasing recycling-yard handling sorting-hub city-delivery cold-chain-delivery ' +
    'in-plant-logistics express-delivery ltl road-trunk molten-aluminium-haulage container-haulage oversize-haulage ' +
    'hazardous-haulage rail-siding rail-freight inland-waterway port-handling air-freight vehicle-carrier china-europe-train ' +
    'land-sea-corridor cross-border-trucking multimodal-transport freight-forwarding supply-chain-management ' +
    'logistics-platform customs-brokerage export-tax-service vehicle-refurbishment used-vehicle-export',
  'information-security':
    'printed-circuit-board electronic-connector integrated-circuit wire-harness electronic-assembly display-module ' +
    'security-device trusted-computer iot-terminal security-software system-integration cyber-range security-assessment ' +
    'security-operation security-training',
  'new-materials':
    'polymer-base-film coating-target carbon-fibre glass-fibre magnesium-alloy composite-current-collector ' +
    'electrolytic-copper-foil cathode-material anode-material battery-separator lithium-cell fibre-composite ' +
    'magnesium-die-casting',
  'satellite-power':
    'germanium-substrate cover-glass cell-interconnector gallium-arsenide-epiwafer space-solar-cell cell-assembly ' +
    'array-substrate deployment-mechanism array-drive solar-array array-testing space-battery power-controller ' +
    'satellite-power-system',
  'paper-packaging':
    'recovered-paper paper-pulp linerboard fluting-paper white-board kraft-paper corrugated-board honeycomb-board ' +
    'industrial-carton folding-box paper-pallet moulded-pulp paper-tube paper-bag',
  'recycled-metals':
    'end-of-life-vehicle scrap-cable scrap-motor copper-scrap vehicle-dismantling scrap-shredding shredded-aluminium ' +
    'copper-granules recycled-anode-copper copper-cathode brass-ingot recycled-wrought-aluminium recycled-copper-rod ' +
    'copper-bar',
  'small-appliances':
    'micro-motor heating-element control-board thermostat plastic-moulding inner-pot power-cord appliance-assembly ' +
    'rice-cooker electric-hotpot electric-kettle air-fryer blender appliance-testing appliance-e-commerce',
  'building-materials':
    'aggregate cement fly-ash slag-powder by-product-gypsum concrete-admixture rebar bitumen ready-mix-concrete ' +
    'dry-mix-mortar precast-component aerated-concrete gypsum-board insulation waterproofing-membrane',
  'data-services':
    'rack-hosting computing-power cloud-hosting data-collection data-labelling data-governance data-set data-trading ' +
    'data-analysis industry-model industrial-internet factory-digitalisation data-compliance',
  energy:
    'coal shale-gas natural-gas liquefied-natural-gas photovoltaic-module transformer-switchgear energy-storage thermal-power ' +
    'hydropower distributed-solar electricity-retail steam-heat charging-station waste-heat-recovery energy-saving',
}
