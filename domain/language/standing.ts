/** Where a name stands in a text, and what that makes of it: what is dealt in, what it is for, who one is, what one does not want. */
export interface Place {
  start: number
  end: number
}

/** Right behind a name these make it what the thing is for, or who makes it: 齿轮用钢, 火锅底料厂, 压铸企业. */
const FOR_ANOTHER =
  /^(?:件|类|的|行业|客户|生|加工|发气|制造|生产|车|包装|施工)?(?:专?用(?!量|户|途|电|气|汽)|所用|厂(?!家?(?:直|$|[\s,，。;、(])|价|提|里?直)|企业|行业|公司|车间|生产线|产线|设备|客户|模具|线(?!材|束|缆)|项目|工程队|作坊|工厂|老板|商家|合作厂|学院|协会|研究|检测|运输|物流|仓储|包装|培训|技术|工程师|师傅|质押|融资|店|站用|平台|机组|料(?:包|$|[、,，\s\d])|(?:完|之)?后(?!桥|轴|轮)|好(?:的|送|了|再)|过的)/
/** 冷吃兔、冷吃牛肉用的锁鲜盒: what a list is for. */
const LISTED_FOR = /^(?:[、/和及与][\u4e00-\u9fff]{2,6}?){1,2}(?:专?用的|专用)/
/** Right before a name these make it an ingredient, a use, a place or what is not meant. */
const NOT_MEANT =
  /(?:生产|制作|制造|加工|用于[^,，。;\n]{0,10}|适用于?|适合|供|做|配套|专做|给|为|替代|代替|非|不要|不收|不做|不是|不含|除了?|拉|装运?|运|存放?|放|对应|比如|如|靠近|材料|材质|跑|发|走|替|剪|搬|接入|对接|采用|配|讲的都是|含|可|免费|负责)$/
/** Right before a name, with no stop between, these say that it is what is dealt in. */
const MEANT =
  /(?:求购|诚买|采购|收购|征集|诚征|供应|出售|销售|提供|需要|需|求|找|寻|承接|批发|转让|出租|求租|招租|外购|长期|现货|外协|代工?|富余|买|收|租|缺|处理|急寻|想买|要|出|转|外发|接)[^,，。;\n]{0,8}$/
/** Right behind a name these say so too: 齿坯外协, 扁锭采购询价, 菜籽求购. */
const DEALT = /^[^,，。;\n]{0,4}(?:求购|采购|外协|外发|代工|代加工|询价|询标|供应|出租|转让|现货|库存|招标|招采|求|寻|急单|多少|有的没|有没|谁要|谁有|谁做|谁能|谁可以|谁收|谁家|直供|余量|外包)/
const NOTHING_ELSE = /^[\s,，。;!?\n()、\d:+]|^$/

/** 不要…, 别报… before a name in its clause. */
export const REFUSED_BEFORE = /(?:不要|不收|不做|不接|不买|不含|不租|不卖|不供|不拉|不单卖|不是|别(?:给|再|拿|报|推)|没有|除|谢绝|以外|勿|没做过|检不了|做不了|不上|不走|不跑)[^,，。;\n]{0,10}$/
/** …不要, …免谈, …我们自备 behind it. */
export const REFUSED_BEHIND =
  /^[^,，。;!?\s]{0,10}\s?(?:不要|不收|不做|不接|不买|不含|不租|不卖|不供|接不了|做不了|检不了|免谈|勿扰|别(?:报|问|推|来|找|联系|单报|拿|再)|不考虑|不用|不行|不在|没有|已有|已经|已定|另行?(?:有|外|购|报|找|招|收)|自备|自带|自己|我司提供|我们(?:供|出|有|另外|提)|我方|客供|客户(?:自备|提供)|退|绕道|停了|拆了|除外|以后再|先不|暂不|明年|定出去|现成的?(?=[,，。;]|$)|请注明)/

/** 我们是做…的, 开个…厂: who speaks, up to the next stop. */
export const ONESELF =
  /(?:我(?:厂|司|们|公司|方|这边)?|本(?:厂|公司|司|车队)|公司|厂里|客户|团购平台|一家|某)(?:是|为|主要|专业|专门|做|生产|主营|从事|以|位于|年产|将)[^,，。;\n]{0,24}$|(?:开个?|办)[^,，。;\n]{0,3}$|主要[^,，。;\n]{0,2}做[^,，。;\n]{0,12}$/
/** Where this stands, a company says what it is looking for, and what it says of itself is not that. */
export const LOOKS_FOR = /求购|征集|诚征|采购|收购|求租|急寻|寻(?!常)|找|缺|外协|外发|招(?!标|商)|想买|求|收(?!货|费|钱|到|获|据|藏|入|款|回|取)|询价|外包|代工|要买|采购/
const STILL_OFFERED = /富余|现富余|可做|承接|代加工|余量|外协|合作|对外/

/** 送自贡线缆厂, 到搅拌站, 机场附近: where it goes or is near. */
const BOUND_FOR = /(?:送|发往|送到|到|至|交|运往|供)[^,，。;\s\d]{0,5}$/
const WORKS = /^(?:厂|站|园|基地|公司|车间|铺|店|工地|项目)/
/** 油罐车送, 厢车运: by what it is brought. */
const BROUGHT_BY = /^(?:送|拉|运|到厂|装运|自提)/
const NEARBY = /^(?:附近|旁|边上|周边|那边|一带)/

/** Parts of a text that are parted by spaces and stops; an offset's number counts them from the beginning. */
const PART = /[\s,，。;!?\n]+/g

export interface Standing {
  plain: string
  /** Where the first line or sentence ends: what is offered or asked for is said there. */
  titleEnd: number
  looksFor: boolean
}

export function standingOf(plain: string): Standing {
  const lineEnd = plain.indexOf('\n')
  const sentence = plain.search(/[。！!?？;\n]/)
  const titleEnd = lineEnd >= 0 && lineEnd <= 60 ? lineEnd : Math.min(plain.length, 80, sentence < 12 ? 80 : sentence)
  return { plain, titleEnd, looksFor: LOOKS_FOR.test(plain) }
}

/** Where the clause of an offset begins, at most forty characters before. */
const clauseStart = (plain: string, at: number): number => {
  let from = at
  while (from > 0 && at - from < 40 && !/[,，。;!?\n]/.test(plain[from - 1]!)) from--
  return from
}

/** How a name's weight changes by where it stands; 1 is a plain mention in the body. */
export function standing({ plain, titleEnd, looksFor }: Standing, { start, end }: Place, next: Place | undefined): number {
  const before = plain.slice(clauseStart(plain, start), start)
  const behind = plain.slice(end, end + 16)
  let weight = 1
  if (start < titleEnd) {
    // What is dealt in is named first; what follows after stops tells more of it.
    const parts = plain.slice(0, start).match(PART)?.length ?? 0
    weight *= 3 * (parts === 0 ? 1.5 : parts === 1 ? 1.2 : parts <= 3 ? 1 : 0.7)
    // The thing itself is named last: 火锅底料自立袋 is a bag.
    if (next && next.start < titleEnd && /^[^，,;。!?():\n\s+、]{0,12}$/.test(plain.slice(end, next.start))) weight *= 0.4
  }
  if (NEARBY.test(behind)) return weight * 0.15
  if (/[车船]$/.test(plain.slice(start, end)) && BROUGHT_BY.test(behind)) return weight * 0.3
  const boundFor = BOUND_FOR.test(before)
  if (boundFor && (WORKS.test(behind) || /[厂站]$/.test(plain.slice(start, end)))) return weight * 0.15
  // A part of its own behind the first, 卤味厂: who buys.
  const forAnother = FOR_ANOTHER.test(behind) || LISTED_FOR.test(behind) || (/^厂(?!家|价|提|直)/.test(behind) && /(?:^|[\s,，;])$/.test(before) && !MEANT.test(before))
  if (forAnother) weight *= 0.2
  else if (NOTHING_ELSE.test(behind)) weight *= 1.3
  // 客户自带干辣椒
  if (/(?:自带|客供|客带|客户(?:自备|提供)|我方(?:提供|出))$/.test(before)) return weight * 0.2
  // 可出齿轮检测报告: a paper that comes with the work.
  if (plain.slice(start, end).endsWith('报告') && /(?:可出|附|带|出具|随货|提供|含)$/.test(before)) return weight * 0.3
  if (REFUSED_BEFORE.test(before) || REFUSED_BEHIND.test(behind)) return weight * 0.1
  const dealt = DEALT.test(behind)
  if (looksFor && ONESELF.test(before) && !dealt && !STILL_OFFERED.test(behind)) return weight * 0.25
  if (NOT_MEANT.test(before) && !MEANT.test(before.slice(0, -1))) weight *= 0.35
  else if (MEANT.test(before)) weight *= 1.5
  if (dealt && !forAnother) weight *= 1.3
  // 糍粑辣椒也做: beside what is meant.
  if (/^(?:类|的)?也(?:做|有|能|接|可|出)/.test(behind)) weight *= 0.4
  return weight
}
