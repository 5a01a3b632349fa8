import { describe, expect, test } from 'vitest'
import { read } from '#domain/language/read.ts'

const written = (text: string) => read(text).quantities.map(({ value, max, unit, per, role, plan }) =>
  `${max === null ? value : `${value}-${max}`} ${unit ?? '?'} ${per} ${role}${plan ? ' plan' : ''}`)

describe('quantities', () => {
  test.each<[string, string[]]>([
    ['每月500吨', ['500 吨 month plain']],
    ['月需 500 吨', ['500 吨 month need']],
    ['3000托', ['3000 托 once plain']],
    ['冷冻库空余3000个托位', ['3000 托 once offer']],
    ['500吨/月', ['500 吨 month plain']],
    ['1.2万吨/年', ['12000 吨 year plain']],
    ['年需求量约3000吨', ['3000 吨 year need']],
    ['全年用量1.2万吨', ['12000 吨 year need']],
    ['每季度4万件', ['40000 件 quarter plain']],
    ['日均到货100吨', ['100 吨 day plain']],
    ['2-3千吨每月', ['2000-3000 吨 month plain']],
    ['月产能1000-1500吨，可对外供300吨/月', ['1000-1500 吨 month capacity', '300 吨 month offer']],
    ['6063-T5，600吨/月', ['600 吨 month plain']],
    ['1,200吨/月', ['1200 吨 month plain']],
    ['三吨起送', ['3 吨 once minimum']],
    ['起订量50吨', ['50 吨 once minimum']],
    ['首批30吨试用', ['30 吨 once trial']],
    ['现货铝锭800吨', ['800 吨 once stock']],
    ['月接2万5千件', ['25000 件 month offer']],
    ['年度纲领15万套', ['150000 套 year plain']],
    ['每月40尺柜20个', ['20 feu month plain']],
    ['每周5个40尺柜', ['21.6666666667 feu month plain']],
    ['一个月6吨分三次送到', ['6 吨 month plain']],
    ['半年600吨', ['1200 吨 year plain']],
    ['二期在建，预计明年投产，新增年产2万吨', ['20000 吨 year capacity plan']],
    ['现有产能1万吨/年，明年扩产到2万吨/年', ['10000 吨 year capacity', '20000 吨 year plain plan']],
    ['目前订单排满', ['0 ? once none']],
    ['每月500，下单后二十天内到', ['500 ? month plain']],
    ['每月一百二十吨', ['120 吨 month plain']],
    ['12月需要500吨', ['500 吨 once need']],
    ['本月需300吨', ['300 吨 once need']],
    ['一天能要三四吨', ['3-4 吨 day need']],
    ['今年计划收8万吨', ['80000 吨 year need plan']],
    ['SOP后年需8000台', ['8000 台 year need']],
    ['每月6列（约2万吨）', ['6 班 month plain', '20000 吨 month plain']],
    ['每月1500付', ['1500 对 month plain']],
    ['共42张', ['42 张 once plain']],
  ])('%s', (text, expected) => expect(written(text)).toEqual(expected))

  test.each([
    '1800吨挤压机两台', '拥有1800吨、3600吨挤压机各一台', '25kg/袋', '30吨半挂车', '单件重1.2吨', '每托0.8吨', '锁模力不低于1650吨', '价格15000元/吨', '去年销售3000吨',
    '拥有滚齿机12台', '2500T压铸岛', '库存充足', '五个工作日', '涉及14个品种', '三通管件', '统一规格', '500吨级码头', '25公斤编织袋', '5kg一袋', '水分8个点', '龙门吊32吨', '供汽40吨/小时', '一小时500斤', '上盖2.1公斤', '两块二一斤', '每周5班船', '占地85亩', '年用量到100吨返模具费', '保50万 平台', '电话13800138000', '执行GB/T 3190-2020', '二荆条',
  ])('none of goods in %s', (text) => expect(written(text)).toEqual([]))
})
