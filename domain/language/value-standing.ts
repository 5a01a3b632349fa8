import type { Span } from './source.ts'
import { LOOKS_FOR } from './standing.ts'

/** Behind these a value is what must not be; a list may stand between: 不收铁件、易拉罐. */
const NEGATION =
  /(?:不要(?!求|紧|太|超)|不收|不接(?!受)|不接受|不能?用|不得(?:使用|用|为)|不做|不含(?![税运票])|不是|不采用|不需要?|不考虑|不提供|不包含|不带|不配|无需|拒绝|拒收|谢绝|禁用|禁止|别|勿|没有|无法做?|做不了|不供|不可用|严禁与?|不装|不放|不拉)(?:任何|使用|用|采用|加|掺)?(?:[^,，。;!?\n、]{1,6}[、和或])*\s?[^,，。;!?\s]{0,3}$|非$/
/** 浸出的不要, 辐照的不行, 水溶的不用报; 要锭不要液 says the reverse. */
const REFUSED =
  /^[^,，。;\s]{0,5}?(?:(?:一律)?(?:都)?(?:不要|不收|不用|不行|不做|不接|不考虑|不适合|不可|免谈|勿扰|除外|(?<!有)没有|慎入|绕行|先不管|暂不做|也有但)(?=[,，。;!\s]|$|(?<=不行)[要改换])|的?(?:不用报|不要报|不要来|请?别(?:来|问|报|打扰)|别拿|混充|掺|另外?发布|有需要另|退回?(?=[,，。;!]|$))|(?:的)?(?:货)?(?:接|做|用)不了|检不了|线?去年拆|(?:都)?不适合)/
/** 生铝、易拉罐、锅铝目前不收, 谐波的我们另有供应商: the end of the clause refuses what it begins with. */
const REFUSED_AT_LAST =
  /^([^,，。;!?\s]{0,13}?)\s?(?:另(?:[购包配算报做议需采询计价外]|有供应商)|已有供应商|(?:不用来|别来|不合用|不适用|用不了|不需要|不考虑|不用报|不要报|不必报|别报|不收|不要|不接|不做|不买|不供|不卖|不看|不缺|不接受|不允许|不能用|拒绝|用不上|用不着|排不开|不适合|不合适|不在我[厂司们]|不在本厂|没得|没有?(?:设备|资质|能力)|预算不够|不划算|太贵|成本高|免谈|勿扰|勿报|免开尊口|已经有了|有了|除外|不行|没通过|谢绝|算了|免了|满了|满的|排满|没空|停了|停产|做不了|接不了|检不了)(?=[,，。;!\s的了哈哦啊呢]|$))/
/** What a word between says is refused instead: 气孔多的不要, 带漆的不收. */
const FLAWED = /[多超高低差带有过坏夹混含掺没未裂锈杂长短薄厚旧贴非]|二手|[大小](?!件|批|货|车)|以[上下外]|不(?!规则)/
/** 5级个别齿形项超差: named, and not kept. */
const NOT_KEPT = /^[^,，。;]{0,8}(?:超差|不稳定|做不了|做不到|达不到|不保证|不敢保证|有难度|较难)/

/** Whether a value is named as what must not be. */
export function isRefused(plain: string, { start, end }: Span): boolean {
  const behind = plain.slice(end, end + 24)
  if (NEGATION.test(plain.slice(Math.max(0, start - 30), start)) || NOT_KEPT.test(behind) || REFUSED.test(behind)) return true
  const between = REFUSED_AT_LAST.exec(behind)?.[1]
  return between !== undefined && !FLAWED.test(between)
}

/** PPAP三级, 等保二级: steps of other things. */
const OTHER_STEP = /(?:ppap|等保|等级保护|资质|标准化|安全|成熟度|信用|能效|国家|提交|cmmi)\s?$/
export const isStepOfAnother = (plain: string, start: number): boolean => OTHER_STEP.test(plain.slice(Math.max(0, start - 6), start))

/** Attributes whose values are work, which others do as well. */
const WORK = new Set(['process', 'surface-finish', 'joining', 'delivery', 'heat-treated'])
/** 氧化线一条, 卧加12台, 渗碳炉, 浸渗线都是自己的: what stands in the works. */
const OF_THE_WORKS =
  /^机(?![加壳])|^(?:生产)?线\s?[\d一二两三四五六七八九十]{1,2}\s?条|^\s?\d{1,3}\s?台|^(?:炉(?!渗)|车间|班组|师傅|工序|设备|检测|检验)|^[^,，。;\s]{0,6}(?:线|设备)[^,，。;\s]{0,2}(?:自己|自有|自备|齐全|都有)/
/** 我们自己有调质炉, 自己只有滚齿和磨齿: what one who looks for something has already. */
const STANDS = /[\d一二两三四五六七八九十]\s?台[^,，。;\n]{0,4}$/
const ONES_OWN = /(?:我们|我厂|我司|厂里|自己|自家|本厂)[^,，。;\n]{0,4}(?:有|做)[^,，。;\n]{0,8}$/
/** 配后道CNC和喷粉: what the writer can do besides. */
const BESIDES = /(?:配后道|可配|配套有?|后道有?)[^,，。;\n]{0,8}$/
const OFFERS = /承接|对外|来料加工|富余|可接|接单/
/** 公交公司, 管片厂要: who, not what. */
const OF_A_FIRM = /^(?:公司|集团|协会|平台|学院|大学|研究)/
const OF_A_WORKS = /^厂(?!家|价|提|直)/
const NAMING = new Set(['product-type', 'material', 'form', 'usage'])
/** 配螺母, 配低压柜一套: what comes with the thing. */
const EXTRA = /(?:^|[,，。;\s、])(?:另?配|附|附带|另送|并配)(?:套)?$/
/** 打包机, 只做分拣和打包, 代打包: what is done with it, not how it is delivered. */
const HANDLED_BEFORE = /(?:只做|负责|代|分拣[和、]?|帮忙?|现场|上门)$/
const HANDLED_BEHIND = /^(?:机|场|厂|点|站|费|价|工)/

/**
 * Whether a word that could be a value is said of something else: of machines, of what the writer has or does besides; or begins the
 * thing's own name (电驱总成), which tells nothing of its use.
 */
export function isOfAnother(plain: string, { start, end }: Span, attribute: string, nouns: readonly string[]): boolean {
  const [word, before, behind] = [plain.slice(start, end), plain.slice(Math.max(0, start - 16), start), plain.slice(end, end + 12)]
  if (OF_A_FIRM.test(behind) || (NAMING.has(attribute) && OF_A_WORKS.test(behind))) return true
  if (WORK.has(attribute)) return OF_THE_WORKS.test(behind) || STANDS.test(before) || BESIDES.test(before) || (ONES_OWN.test(before) && LOOKS_FOR.test(plain) && !OFFERS.test(plain))
  if (attribute === 'usage') return nouns.some((noun) => noun.length > word.length && noun.startsWith(word) && plain.startsWith(noun, start))
  if (attribute === 'product-type') return EXTRA.test(before)
  return attribute === 'form' && (HANDLED_BEFORE.test(before) || HANDLED_BEHIND.test(behind))
}
