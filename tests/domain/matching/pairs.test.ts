import { describe, expect, test } from 'vitest'
import { judge } from '#domain/matching/judge.ts'
import type { Post, Tier } from '#domain/matching/judgement.ts'
import { demand, FACTS, supply } from '../../factories/posts.ts'

type Side = Partial<Post>

/** Whole pairs in the words of the trade, with nothing in fields: every requirement that is read, and its verdict. */
const pairs: [Side, Side, Tier, string[]][] = [
  [
    { title: '求购工业铝型材6063-T5，500吨/月', description: '用于光伏边框，阳极氧化AA10，壁厚1.5mm±0.1，尺寸高精级。供方须IATF16949。每月20号前下计划，次月10日前交清，送至璧山青杠。账期60天。' },
    { title: '光伏边框型材厂家', description: '我司挤压机9条，年产能6万吨，现余量约700吨/月。6063 T5/T6、6005-T5；壁厚1.1-3.0；氧化AA10、AA15。通过ISO9001、IATF16949。江津双福，重庆主城及璧山免费配送，交期12天。', divisionCode: '500116' },
    'close',
    ['node met', '合金牌号 met', '状态 met', '壁厚 met', '尺寸精度 unknown', '表面处理 met', 'quantity met', 'IATF 16949 met', 'region met'],
  ],
  [
    { title: '诚求铝合金压铸件加工厂，2万件/月', description: '材质ADC12，单件1.2kg，需气密检测，要求通过IATF16949，最好在渝西。首批样件30天内。', category: 'goods' },
    { title: '压铸件（ADC12、A380）', description: '280T—1250T压铸机12台，月产能30万件，目前产能利用率七成。已导入IATF16949，证书下月下证。气密检测机4台。可送货。', divisionCode: '500120' },
    'close',
    ['node met', '合金牌号 met', 'quantity met', 'IATF 16949 unknown'],
  ],
  [
    { title: '采购青花椒（干）', description: '九叶青，麻度足，开口率95%以上，水分11%以内，无硫。年用30吨，分季度交货。要有SC和检测报告。綦江交货。', chainNode: 'sichuan-pepper' },
    { title: '江津九叶青花椒', description: '当年新椒，低温烘干，色选，水分10.5，开口95%+。库存18吨，卖完等明年七月新货。自家合作社，无SC，可提供送检报告。江津自提或发物流到付。', chainNode: 'sichuan-pepper', divisionCode: '500116' },
    'failed',
    ['node met', '品种 met', '颜色类型 met', '水分 met', 'quantity near', '食品生产许可证 failed', 'region near'],
  ],
  [
    { title: '求租冷库', description: '0～4℃，1200托位，标准托1.2×1.0，租期12月至次年5月，綦江或江津均可，需食品经营许可。', category: 'logistics' },
    { title: '綦江冷藏库800托现租', description: '温度-2～8℃可调，横梁货架，1210托盘，食品经营许可证齐，即租即用。', category: 'logistics', divisionCode: '500110' },
    'close',
    ['node met', '温区 met', '托盘规格 met', 'quantity near', '食品经营许可证 met', 'region met', 'window met'],
  ],
  [
    { title: '寻求齿轮磨齿外协', description: '渗碳后齿轮，模数3-5，精度要求GB6级，每月8000件，我方供料，当日取送，限綦江、南川。', category: 'processing' },
    { title: '磨齿加工', description: '莱斯豪尔磨齿机3台，模数1～6，可达5级精度，月可接单5000件。綦江桥河，市内免费取送。', category: 'processing', divisionCode: '500110' },
    'close',
    ['node met', '模数 met', '精度等级 met', 'quantity near', 'region met'],
  ],
  [
    { title: '采购火锅底料OEM代工', description: '牛油底料，月20万袋，360g/袋，我方出配方，供方包料，须SC、HACCP。', category: 'processing' },
    { title: '火锅底料贴牌代加工', description: '自有SC（复合调味料），HACCP在认证，牛油、清油均可，日产3万袋，包工包料。', category: 'processing', divisionCode: '500110' },
    'close',
    ['node met', '口味 met', 'quantity unknown', '食品生产许可证 met', 'HACCP unknown'],
  ],
  [
    { title: '采购A356.2铝合金锭 200吨/月', description: 'Fe≤0.12%，须原铝，不收再生，送涪陵' },
    { title: 'A356铝锭 再生低碳', description: '再生铝配制，Fe0.15-0.2，每月可供150吨，厂价自提', divisionCode: '510802' },
    'failed',
    ['node met', '合金牌号 met', '铁含量 failed', '形态 met', '原料来源 failed', 'quantity near', 'region near'],
  ],
  [
    { title: '求购辣椒粉30吨', description: '60目，辣度3万以上，水分≤10%，一次性采购，12月20日前到货內江' },
    { title: '辣椒粉 朝天椒粉', description: '60-80目，辣度2-5万，水分9%，现货50吨，款到发货，发全国', divisionCode: '520302' },
    'all-met',
    ['node met', '目数 met', '水分 met', 'quantity met', 'region met', 'window met'],
  ],
  [
    { title: '求购5052-H32铝板 3.0*1500*C', description: '月用80吨，表面覆膜，平整度≤3mm/m，15天交货' },
    { title: '5052 H32/H34 铝板卷', description: '厚0.5-6.0，宽1000-2000，可覆膜，库存300吨，常规规格7天发货，送货上门', divisionCode: '510104' },
    'close',
    ['node met', '合金牌号 met', '状态 met', '厚度 met', '宽度 unknown', '表面处理 met', 'quantity near', 'lead-time met'],
  ],
  [
    { title: '采购再生铝锭ADC12', description: '每月600吨，Fe≤0.9，仅限川渝供应商，价格随行就市' },
    { title: '供应ADC12，月产3000吨', description: '其中2600吨已签长单，其余可外售。Fe 0.7-0.85。工厂在贵州清镇，可送川渝。', divisionCode: '520181' },
    'failed',
    ['node met', '合金牌号 met', '铁含量 met', '形态 unknown', '原料来源 unknown', 'quantity near', 'region failed'],
  ],
  [
    { title: '求购半轴毛坯', description: '42CrMo，5000件/月' },
    { title: '半轴锻坯', description: '材质42CrMo，月产8000件（含老客户5000件），剩余3000件可接新单', divisionCode: '500110' },
    'close',
    ['node met', '材料 met', 'quantity near'],
  ],
  [
    { title: '采购电池托盘 200套/月', description: '6061-T6挤压型材FSW焊接，气密IP67，要求IATF16949、首样60天内，送渝北。优先已给新能源车企供货的厂家。', chainNode: 'battery-tray' },
    { title: '新能源电池托盘', description: '年产10万套，现有订单占用八成。FSW、MIG、CMT焊接，IP67。IATF16949:2016证书编号0456，2027年9月到期。开发周期45天。', chainNode: 'battery-tray', divisionCode: '500112' },
    'close',
    ['node met', '合金牌号 unknown', '连接工艺 met', '防护等级 met', 'quantity met', 'IATF 16949 met', 'region near'],
  ],
  [
    { title: '委托加工：铝型材阳极氧化', category: 'processing', description: '每月80吨，长度6.5米，膜厚≥12μm，银白砂面，来料自送，15天内交，巴南附近。' },
    { title: '承接铝材氧化、电泳', category: 'processing', description: '氧化槽长7米，AA10～AA15，本色、砂面、香槟，目前每月还有120吨空档，一周交货。', divisionCode: '500113' },
    'close',
    ['node met', '表面处理 met', '膜厚 unknown', '最大加工长度 met', 'quantity met', 'lead-time met'],
  ],
  [
    { title: '求购齿轮轴', description: '20CrMnTi，渗碳淬火HRC58-62，模数2.5，精度7级，3000件/月，不要外购毛坯二次转手的贸易商' },
    { title: '齿轮轴、花键轴', description: '20CrMnTi/20CrMo/42CrMo，热处理自有，齿部HRC58～62，GB7级，模数1-5。月交付能力1.2万件，当前可插单2000件/月', divisionCode: '500120' },
    'close',
    ['node met', '材料 met', '表面硬度 met', '模数 met', '精度等级 met', '热处理 unknown', 'quantity near'],
  ],
  [
    { title: '采购铝棒 6061 φ203', description: '均质，300吨每月，需超声波探伤A级，交货期15天内，清镇、贵阳优先，其他地区可商量' },
    { title: '6061/6082铸棒', description: '规格φ178-φ254，均质炉2座，每批超声波探伤A级以上，月供500吨，合同签订后10～20天交货', divisionCode: '510802' },
    'close',
    ['node met', '合金牌号 met', '均质处理 met', 'quantity met', 'lead-time near', 'region failed soft'],
  ],
  [
    { title: '求租常温仓 5000平米', category: 'facility', description: '重庆江津或巴南，丙二类消防，层高9米以上，月租18元以内，2027年1月起租' },
    { title: '江津德感标准仓出租', category: 'facility', description: '高标仓8000㎡，可分租，丙二类，净高9.5米，2026年12月底腾空。', divisionCode: '500116' },
    'close',
    ['node met', '净高 met', '消防等级 met', '温区 unknown', 'quantity met', 'region met', 'window met'],
  ],
  [
    { title: '紧急求购铝锭200吨', description: 'A00，一周内到綦江，现款' },
    { title: 'A00铝锭现货', description: '重庆九龙坡仓库现货500吨，24小时内可发，代办运输。', divisionCode: '500107' },
    'close',
    ['node met', '纯度牌号 met', '形态 met', 'quantity met', 'lead-time met', 'region unknown'],
  ],
  [
    { title: '求购铝挤压型材（车厢边框）', description: '6005A-T6，月用量80吨，Rm≥260MPa，延伸率8%以上，定尺5.8米，尺寸精度高精级；供方必须有IATF 16949，ISO14001优先。送贵阳经开区。' },
    { title: '工业型材 6005A/6082', description: 'T6态抗拉强度270-300MPa，延伸率10%，长度2-12米任意定尺，普通级到超高精级均可。16949、9001双体系。富余产能每月150吨，贵州省内送货。', divisionCode: '520304' },
    'close',
    ['node met', '合金牌号 met', '状态 met', '尺寸精度 met', '长度 met', '抗拉强度 met', 'quantity met', 'IATF 16949 met', 'ISO 14001 unknown soft', 'region met'],
  ],
  [
    { title: '采购重熔铝锭 每月1000吨', description: 'Al99.70，Fe≤0.18%，厂提或到厂均可，款到发货' },
    { title: '铝锭出厂', description: 'Al99.70A，铁0.15左右，电解铝产能20万吨/年，已全部由长单客户锁定，暂无现货。', divisionCode: '520181' },
    'failed',
    ['node met', '纯度牌号 met', '形态 met', '铁含量 unknown', 'quantity failed'],
  ],
  [
    { title: '再生铝合金锭AlSi9Cu3 月需300吨', description: '出口件用，需ASI绩效标准认证，Fe 0.6-0.9，送璧山' },
    { title: 'AlSi9Cu3合金锭', description: '月供200吨，Fe0.7~0.8，ASI认证已通过审核待发证，川渝免费送' },
    'close',
    ['node met', '合金牌号 met', '铁含量 met', '形态 met', '原料来源 unknown', 'quantity near', 'ASI unknown', 'region met'],
  ],
  [
    { title: '铝箔 1235-O 双零箔', description: '厚度0.006-0.007mm，宽1000，月50吨，两年供货期：2027年1月至2028年12月' },
    { title: '双零铝箔', description: '1235 O态，0.0055～0.009mm，宽度≤1600mm，年产1.5万吨，其中1.2万吨为长期客户包销，其余对外销售。2027年全年可供。' },
    'close',
    ['node met', '合金牌号 met', '状态 met', '厚度 unknown', 'quantity met', 'window near'],
  ],
  [
    { chainNode: 'gear-grinding', category: 'processing', title: '磨齿外协 月5000件', description: '模数2.5，GB5级，我司送料取货，一周返回' },
    { chainNode: 'gear-grinding', category: 'processing', title: '磨齿', description: 'GB6级稳定，5级个别齿形项超差，月接3000件，5天返回' },
    'failed',
    ['node met', '模数 unknown', '精度等级 failed', 'quantity near', 'lead-time met'],
  ],
  [
    { title: '渗碳淬火加工 200吨/月', category: 'processing', description: '20CrMnTi齿轮，层深0.8-1.0，变形小，CQI-9，綦江' },
    { title: '热处理：渗碳、调质、感应', category: 'processing', description: '连续炉两条，月处理能力900吨，目前排产700吨，CQI-9自评通过，层深0.5～2.0', divisionCode: '500110' },
    'close',
    ['node met', '工艺 met', '有效硬化层深 met', '材料 unknown', 'quantity met', 'CQI-9 met'],
  ],
  [
    { title: '采购驱动桥总成 50根/月', description: '轴荷13吨，速比4.8，气刹带ABS，需整车公告配套经验', chainNode: 'drive-axle' },
    { title: '13吨级驱动桥', description: '速比3.7、4.11、4.8、5.26，ABS，月产800台', chainNode: 'drive-axle' },
    'close',
    ['node met', '额定轴荷 unknown', '速比 met', 'quantity unknown'],
  ],
  [
    { title: '求购二荆条干椒', description: '去把，水分≤13%，色价≥12，年用600吨，供货期当年9月至次年8月，SC不要求，须有农残检测报告' },
    { title: '二荆条干辣椒', description: '去把（机去），水分12%左右，今年新椒，库存450吨，可分批提货到明年5月，附检测报告。' },
    'close',
    ['node met', '品种 met', '水分 met', '色价 unknown', '把柄 met', 'quantity near', 'window near'],
  ],
  [
    { title: '采购复合调味料（麻辣味）代工', category: 'processing', description: '月10吨，SC、HACCP、清真，15天出货' },
    { title: '复合调味料OEM/ODM', category: 'processing', description: 'SC、HACCP、ISO22000齐，暂无清真，最小起订500公斤，打样5天，量产10-15天' },
    'close',
    ['node near', '口味 unknown', 'quantity unknown', '食品生产许可证 met', 'HACCP met', 'lead-time met'],
  ],
  [
    { title: '牛油采购 100吨/月', description: '火锅专用精炼牛油，酸价≤1.5，过氧化值≤0.13，散油罐车到綦江，账期月结' },
    { title: '精炼牛油', description: '酸价0.8-1.2，过氧化值0.05，桶装/罐车，月供60-80吨，自贡厂，可送重庆' },
    'close',
    ['node met', '酸价 met', '过氧化值 met', '工艺 met', 'quantity near', 'region met'],
  ],
  [
    { title: '中欧班列订舱', category: 'logistics', description: '每月15个40HQ，团结村到杜伊斯堡，机电产品' },
    { title: '中欧班列舱位', category: 'logistics', description: '重庆团结村始发，每周5班，德国、波兰方向，40HQ可保20柜/月', divisionCode: '500106' },
    'all-met',
    ['node met', '箱型 met', 'quantity met'],
  ],
]

describe('a need in words against an offer in words', () => {
  test.each(pairs.map(([ask, give, tier, verdicts]) => ({ name: `${ask.title} ← ${give.title}`, ask, give, tier, verdicts })))('$name', ({ ask, give, tier, verdicts }) => {
    const result = judge(demand(ask), supply(give), FACTS)
    expect(result.verdicts.map(({ requirement: { kind, name, hard }, verdict }) => `${name || kind} ${verdict}${hard ? '' : ' soft'}`)).toEqual(verdicts)
    expect(result.tier).toBe(tier)
  })
})
