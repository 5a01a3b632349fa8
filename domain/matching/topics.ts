import type { Category } from '../listing.ts'

/**
 * What services and space are about. A chain node says only for which trade they are: a gear works wants a loan, a tester or a hall, and the node of
 * each is gears.
 */
const TOPICS: Partial<Record<Category, [string, RegExp][]>> = {
  finance: [
    ['存货质押', /质押|仓单|监管仓|动产|存货/], ['融资租赁', /租赁|直租|回租/], ['应收账款', /保理|应收账款|账期融资|票据|承兑贴现/], ['信用贷款', /信用贷|信用额度|流水贷|税贷|经营贷|贷款|周转资金|流动资金/],
    ['股权', /股权|基金|增资|入股|战投/], ['保险', /保险|投保/], ['担保', /担保|保函/],
  ],
  facility: [
    ['厂房', /厂房|车间|钢构/], ['冷库', /冷库|冻库|冷藏库|冷冻库|气调/], ['仓库', /仓库|库房|中转仓|云仓|托位|常温仓|高标仓/], ['场地', /场地|堆场|停放|空地|土地|亩/], ['设备', /设备(?:出?租|租赁)|租(?:用|赁)?[^,，。;]{0,6}(?:正面吊|吊车|叉车|机床|[一两]台)|正面吊/], ['实验室', /实验室|测量中心|检测室/], ['办公', /办公|写字楼/],
  ],
  talent: [
    ['培训', /培训|送教|研修|取证班|培训班/], ['用工', /招(?!租|商|标)|聘|师傅|劳务|派遣|返聘|用工|人才输送|[一二三四五六七八九十两\d]\s?[名人]/],
  ],
  technology: [
    ['检测', /检测|化验|测量|计量|报告|标定/], ['振动噪声', /nvh|啸叫|噪声|降噪|修形|仿真|台架/], ['配方', /配方|调味|研发|风味|打样/], ['软件', /wms|mes|erp|系统|软件|数字化|信息化|追溯|监控/],
    ['固废', /灰渣|固废|危废|资源化|废水|环保|除尘/], ['自动化', /自动化|机器人|机械手|分拣线|改造|产线升级/], ['工艺', /工艺|攻关|联合开发|中试|成果/], ['节能', /节能|余热|绿电|碳/], ['安全', /靶场|攻防|渗透|等保|安全评估/],
  ],
}

/** Empty for categories whose node is the thing itself. */
export function topicsOf(category: Category, text: string): string[] {
  const found = (TOPICS[category] ?? []).filter(([, words]) => words.test(text)).map(([topic]) => topic)
  // A course for testers is a course.
  return found.includes('培训') ? ['培训'] : found
}
export const hasTopics = (category: Category): boolean => category in TOPICS
