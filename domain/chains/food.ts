import type { Chain } from './chain.ts'

export const food: Chain = {
  slug: 'food',
  name: { zh: '食品', en: 'Food' },
  summary: { zh: '食品', en: 'Food' },
  stages: [
    { slug: 'raw', name: { zh: '原料', en: 'Raw materials' } },
    { slug: 'primary', name: { zh: '初加工', en: 'Primary processing' } },
    { slug: 'seasoning', name: { zh: '调味', en: 'Seasonings' } },
    { slug: 'product', name: { zh: '成品', en: 'Products' } },
    { slug: 'packaging', name: { zh: '包装', en: 'Packaging' } },
  ],
  nodes: [
    { slug: 'fresh-chilli', name: { zh: '鲜辣椒', en: 'Fresh chilli' }, stage: 'raw', synonyms: [], unitFamily: 'mass', attributes: [], inputs: [] },
    { slug: 'dried-chilli', name: { zh: '干辣椒', en: 'Dried chilli' }, stage: 'raw', synonyms: [], unitFamily: 'mass', attributes: [], inputs: [] },
    { slug: 'sichuan-pepper', name: { zh: '花椒', en: 'Sichuan pepper' }, stage: 'raw', synonyms: [], unitFamily: 'mass', attributes: [], inputs: [] },
    { slug: 'rattan-pepper', name: { zh: '藤椒', en: 'Rattan pepper' }, stage: 'raw', synonyms: [], unitFamily: 'mass', attributes: [], inputs: [] },
    { slug: 'spice', name: { zh: '香辛料', en: 'Spice' }, stage: 'raw', synonyms: [], unitFamily: 'mass', attributes: [], inputs: [] },
    { slug: 'beef-tallow', name: { zh: '牛油', en: 'Beef tallow' }, stage: 'raw', synonyms: [], unitFamily: 'mass', attributes: [], inputs: [] },
    { slug: 'rapeseed-oil', name: { zh: '菜籽油', en: 'Rapeseed oil' }, stage: 'raw', synonyms: [], unitFamily: 'mass', attributes: [], inputs: [] },
    { slug: 'chilli-powder', name: { zh: '辣椒粉', en: 'Chilli powder' }, stage: 'primary', synonyms: [], unitFamily: 'mass', attributes: [], inputs: [] },
    { slug: 'bean-paste', name: { zh: '豆瓣', en: 'Bean paste' }, stage: 'primary', synonyms: [], unitFamily: 'mass', attributes: [], inputs: [] },
    { slug: 'pickle', name: { zh: '泡菜', en: 'Pickle' }, stage: 'primary', synonyms: [], unitFamily: 'mass', attributes: [], inputs: [] },
    { slug: 'hotpot-base', name: { zh: '火锅底料', en: 'Hotpot base' }, stage: 'seasoning', synonyms: [], unitFamily: 'mass', attributes: [], inputs: [] },
    { slug: 'compound-seasoning', name: { zh: '复合调味料', en: 'Compound seasoning' }, stage: 'seasoning', synonyms: [], unitFamily: 'mass', attributes: [], inputs: [] },
    { slug: 'chilli-sauce', name: { zh: '辣椒酱', en: 'Chilli sauce' }, stage: 'seasoning', synonyms: [], unitFamily: 'mass', attributes: [], inputs: [] },
    { slug: 'prepared-dish', name: { zh: '预制菜', en: 'Prepared dish' }, stage: 'product', synonyms: [], unitFamily: 'mass', attributes: [], inputs: [] },
    { slug: 'snack-food', name: { zh: '休闲食品', en: 'Snack food' }, stage: 'product', synonyms: [], unitFamily: 'mass', attributes: [], inputs: [] },
    { slug: 'food-packaging', name: { zh: '食品包装', en: 'Food packaging' }, stage: 'packaging', synonyms: [], unitFamily: 'mass', attributes: [], inputs: [] },
  ],
  sources: [],
}
