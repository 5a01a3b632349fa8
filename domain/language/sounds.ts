/**
 * Characters that are typed for one another in trade texts because they sound or look alike (铝薄 for 铝箔, 碎火 for 淬火, 膜具 for 模具).
 * Each group is heard as its first character.
 */
const ALIKE = [
  '箔薄铂泊', '锭绽', '淬粹', '坯胚', '模膜', '齿尺', '剃剔', '菜采', '蒜算', '镀渡', '阀伐', '辗碾', '珩衍', '椒叔', '酱浆', '渗掺', '桶筒', '炼练', '弧狐', '螺罗', '轧扎',
  '旋璇', '铰绞', '盘磐', '蜗涡', '棒捧', '型形', '副付', '档挡', '沾粘蘸', '牛午', '储蓄', '帐账', '托拖', '粧装', '制治', '涂塗', '芯心', '圆园', '糟槽', '苕召', '苞包', '籽子', '板版',
]
const hearing = new Map(ALIKE.flatMap(([first, ...rest]) => rest.map((char) => [char, first as string] as const)))


const ANY = new RegExp(`[${[...hearing.keys()].join('')}]`, 'g')
/** A text as it is heard, every offset as before. */
export const hear = (text: string): string => text.replace(ANY, (char) => hearing.get(char) ?? char)
