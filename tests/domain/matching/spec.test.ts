import { describe, expect, test } from 'vitest'
import type { Post } from '#domain/matching/judgement.ts'
import { judged } from '../../factories/posts.ts'

type Side = Partial<Post>
const on = (chainNode: string) => (title: string, description = '', specs: Record<string, string> = {}): Side => ({ chainNode, title, description, specs })
const profile = on('aluminium-extrusion')
const gear = on('gear')
const chilli = on('dried-chilli')
const sheet = on('aluminium-sheet')

describe('enumerations', () => {
  test.each<[string, Side, Side, string, string]>([
    ['the same alloy, fields', profile('型材', '', { 合金牌号: '6063' }), profile('型材', '', { 合金牌号: '6063、6061' }), '合金牌号', 'met value-same'],
    ['the same alloy, texts only', profile('求购6063-T5工业铝型材'), profile('供应6063/6061工业型材，T5、T6'), '合金牌号', 'met value-same'],
    ['a key by another name', profile('型材', '', { 牌号: '6063' }), profile('型材', '', { 合金: '6063' }), '合金牌号', 'met value-same'],
    ['another alloy', profile('求购6063-T5型材'), profile('专业生产7075型材'), '合金牌号', 'failed value-other'],
    ['a close alloy', profile('求购6063型材'), profile('6060型材现货'), '合金牌号', 'near value-substitute'],
    ['a close alloy, none but this', profile('型材', '仅限6063，不接受代用。'), profile('6060型材现货'), '合金牌号', 'failed value-other'],
    ['one of two asked', profile('求购6063、6061型材'), profile('6063型材'), '合金牌号', 'near value-some'],
    ['either will do', profile('求购6063或6061型材'), profile('6061型材'), '合金牌号', 'met value-same'],
    ['not said', profile('求购6063型材'), profile('工业铝型材，来图加工'), '合金牌号', 'unknown custom-made'],
    ['silence', profile('求购6063型材'), profile('工业铝型材，量大从优'), '合金牌号', 'unknown spec-unsaid'],
    ['the whole series', profile('求购6063型材'), profile('6系铝型材均可生产'), '合金牌号', 'near series'],
    ['another series', sheet('求购6061铝板'), sheet('供应1系、3系、5系铝板'), '合金牌号', 'failed value-other'],
    ['T6 for T5', profile('求购6063-T5型材'), profile('6063-T6型材'), '状态', 'near value-substitute'],
    ['T5 among others', profile('求购6063 T5型材'), profile('6063型材，状态T4、T5、T6'), '状态', 'met value-same'],
    ['a standard’s number is no temper', profile('求购6063-T5型材'), profile('6063型材，执行GB/T5237-2017'), '状态', 'unknown spec-unsaid'],
    ['a tonnage is no alloy', profile('求购6063型材'), profile('月供6063吨铝型材'), '合金牌号', 'unknown spec-unsaid'],
    ['finish by its trade name', profile('型材，表面喷粉'), profile('6063型材，粉末喷涂、阳极氧化'), '表面处理', 'met value-same'],
    ['variety of chilli', chilli('求购二荆条干辣椒'), chilli('供应二荆条、子弹头干椒'), '品种', 'met value-same'],
    ['another variety', chilli('求购二荆条干辣椒'), chilli('供应满天星干椒'), '品种', 'failed value-other'],
    ['planned for next year', profile('求购6063-T5型材'), profile('铝型材', '新线预计明年投产，届时可供6063型材。'), '合金牌号', 'unknown planned'],
    ['what the supplier does not make', profile('求购6061型材'), profile('铝型材厂家，不做6061'), '合金牌号', 'failed value-excluded'],
    ['steel of a gear', gear('求购变速器齿轮，材料20CrMnTi'), gear('齿轮加工，材质20CrMnTi、42CrMo'), '材料', 'met value-same'],
    ['steel with a hardenability band', gear('齿轮，材料20CrMnTi'), gear('齿轮，20CrMnTiH渗碳淬火'), '材料', 'met value-same'],
    ['a casting alloy that is close', on('aluminium-die-casting')('压铸件，ADC12'), on('aluminium-die-casting')('压铸件，A380'), '合金牌号', 'near value-substitute'],
  ])('%s', (_, ask, give, name, expected) => expect(judged(ask, give, 'spec', {}, name)).toBe(expected))
})

describe('grades', () => {
  test.each<[string, Side, Side, string, string]>([
    ['the same', gear('齿轮，精度6级'), gear('齿轮，精度6级'), '精度等级', 'met grade-same'],
    ['a finer one', gear('齿轮，精度7级'), gear('磨齿齿轮，精度可达5级'), '精度等级', 'met grade-better'],
    ['a coarser one', gear('齿轮，精度6级'), gear('滚齿齿轮，精度8级'), '精度等级', 'failed grade-lower'],
    ['6级以上', gear('齿轮精度要求6级以上'), gear('精度7级齿轮'), '精度等级', 'failed grade-lower'],
    ['6级以上, kept', gear('齿轮精度要求6级以上'), gear('5级精度齿轮'), '精度等级', 'met grade-better'],
    ['not below 7级', gear('齿轮精度不低于7级'), gear('六级精度齿轮'), '精度等级', 'met grade-better'],
    ['only this one', gear('齿轮', '仅限7级精度'), gear('5级精度齿轮'), '精度等级', 'failed grade-not-exact'],
    ['somewhere between', gear('齿轮，精度6级'), gear('齿轮精度6-7级'), '精度等级', 'near range-overlap'],
    ['either of two made', gear('齿轮，精度6级'), gear('齿轮精度5级、6级、7级均可'), '精度等级', 'met grade-same'],
    ['dimensional accuracy', profile('型材，尺寸按高精级'), profile('型材，公差超高精级'), '尺寸精度', 'met grade-better'],
    ['dimensional accuracy, lower', profile('型材，尺寸按高精级'), profile('型材，普通级公差'), '尺寸精度', 'failed grade-lower'],
    ['in fields', profile('型材', '', { 尺寸精度: '高精级' }), profile('型材', '', { 尺寸精度: '普通级' }), '尺寸精度', 'failed grade-lower'],
    ['a GB standard in brackets', gear('齿轮', '', { 精度等级: '6级（GB/T 10095.1）' }), gear('齿轮', '', { 精度等级: '5级' }), '精度等级', 'met grade-better'],
  ])('%s', (_, ask, give, name, expected) => expect(judged(ask, give, 'spec', {}, name)).toBe(expected))
})

describe('numbers', () => {
  test.each<[string, Side, Side, string, string]>([
    ['moisture below the limit', chilli('干辣椒，水分≤14%'), chilli('干辣椒，水分12%'), '水分', 'met in-range'],
    ['moisture by other words', chilli('干辣椒，水分不超过14%'), chilli('干辣椒，含水率13%以下'), '水分', 'met in-range'],
    ['moisture that may exceed', chilli('干辣椒，水分≤12%'), chilli('干辣椒，水分10-14%'), '水分', 'near range-overlap'],
    ['moisture above', chilli('干辣椒，水分12%以内'), chilli('干辣椒，水分15%左右'), '水分', 'failed out-of-range'],
    ['in Chinese numerals', chilli('干辣椒，水分不高于14%'), chilli('干辣椒，水分控制在十三以内'), '水分', 'met in-range'],
    ['a module in a range made', gear('齿轮，模数4'), gear('齿轮，模数1-8'), '模数', 'met in-range'],
    ['a range asked, all made', gear('齿轮，模数3-6'), gear('齿轮，模数1~10'), '模数', 'met in-range'],
    ['a range asked, part made', gear('齿轮，模数3-8'), gear('齿轮，模数1-5'), '模数', 'near range-overlap'],
    ['a range asked, none made', gear('齿轮，模数10-16'), gear('齿轮，模数1-8'), '模数', 'failed out-of-range'],
    ['two claims that join', gear('齿轮，模数2-8'), gear('齿轮', '', { 模数: '1-4、4-10' }), '模数', 'met in-range'],
    ['metres and millimetres', profile('型材，长度6米'), profile('型材', '', { 长度: '5800~6200mm' }), '长度', 'met in-range'],
    ['within the trade’s tolerance', sheet('铝板，厚度2.0mm'), sheet('铝板，厚度2.02mm'), '厚度', 'met in-range'],
    ['a width up to', sheet('铝板，宽度1200mm'), sheet('铝板，最大宽度1600mm', '', { 宽度: '≤1600mm' }), '宽度', 'met in-range'],
    ['iron at most', on('primary-aluminium')('铝锭，Fe≤0.16%'), on('primary-aluminium')('铝锭', '', { Fe含量: '0.13%~0.15%' }), '铁含量', 'met in-range'],
    ['a list of diameters, all', on('aluminium-billet')('铝棒，直径120、152、178mm'), on('aluminium-billet')('铝棒，φ90～φ203', '', { 直径: '90~203mm' }), '直径', 'met in-range'],
    ['not said', chilli('干辣椒，水分≤14%'), chilli('干辣椒，色选去杂'), '水分', 'unknown spec-unsaid'],
  ])('%s', (_, ask, give, name, expected) => expect(judged(ask, give, 'spec', {}, name)).toBe(expected))
})

describe('what only a field names', () => {
  test.each<[string, Record<string, string>, Side, string, string]>([
    ['a bound kept', { K模值: '≤0.2' }, on('cast-aluminium-alloy')('ADC12', '', { K模值: '≤0.1' }), 'K模值', 'met in-range'],
    ['a bound that is looser', { 菌落总数: '≤3000 CFU/g' }, chilli('辣椒', '', { 菌落总数: '≤5000 CFU/g' }), '菌落总数', 'near range-overlap'],
    ['found in the text', { K模值: '≤0.2' }, on('cast-aluminium-alloy')('ADC12，K模值常年0.1以下'), 'K模值', 'met in-range'],
    ['words that differ', { 色泽: '油润红亮' }, chilli('干椒', '', { 色泽: '枣红色略带油光' }), '色泽', 'unknown words-differ'],
    ['short words that contradict', { 去籽: '去籽' }, chilli('干椒', '', { 去籽: '整粒' }), '去籽', 'failed value-other'],
    ['words that are the same', { 去籽: '去籽' }, chilli('干椒（去籽）'), '去籽', 'met value-same'],
    ['a key that the taxonomy knows', { 带把去把: '去把' }, chilli('干椒（去把）'), '把柄', 'met value-same'],
    ['packing is a side condition', { 内衬包装: 'PE袋' }, chilli('干椒', '', { 内衬包装: '编织袋' }), '内衬包装', 'failed value-other'],
  ])('%s', (_, specs, give, name, expected) => expect(judged({ chainNode: give.chainNode!, title: '求购', specs }, give, 'spec', {}, name)).toBe(expected))
})
