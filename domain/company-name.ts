/** Forms and suffixes that say nothing about which company it is. */
const FORM = /(股份)?有限(责任)?公司$|(分)?公司$|集团$|(个体)?工商户$/u
/** A place in front: 重庆市綦江区…, 四川省…, 綦江…县. Only whole units with their word, so that 贵阳铝业 keeps its name. */
const PLACE = /^([\p{Script=Han}]{2,8}?(省|自治区|市|区|县|州|盟|旗))+/u

/** What is left of a company's name without its place and its legal form: two that share it may be one. `重庆市綦江区甲辰铝材有限公司` → `甲辰铝材`. */
export function coreName(name: string): string {
  const bare = name.normalize('NFKC').replace(/[\s()（）]/g, '')
  const core = bare.replace(FORM, '').replace(PLACE, '')
  return core.length >= 3 ? core : bare
}
