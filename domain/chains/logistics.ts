import type { Chain } from './chain.ts'

export const logistics: Chain = {
  slug: 'logistics',
  name: { zh: '物流', en: 'Logistics' },
  summary: { zh: '物流', en: 'Logistics' },
  stages: [
    { slug: 'storage', name: { zh: '仓储', en: 'Storage' } },
    { slug: 'distribution', name: { zh: '分拨', en: 'Distribution' } },
    { slug: 'trunk', name: { zh: '干线', en: 'Trunk haulage' } },
    { slug: 'multimodal', name: { zh: '联运', en: 'Multimodal' } },
    { slug: 'customs', name: { zh: '通关', en: 'Customs' } },
  ],
  nodes: [
    { slug: 'ambient-warehouse', name: { zh: '常温仓储', en: 'Ambient warehouse' }, stage: 'storage', synonyms: [], unitFamily: 'mass', attributes: [], inputs: [] },
    { slug: 'chilled-warehouse', name: { zh: '冷藏库', en: 'Chilled warehouse' }, stage: 'storage', synonyms: [], unitFamily: 'mass', attributes: [], inputs: [] },
    { slug: 'frozen-warehouse', name: { zh: '冷冻库', en: 'Frozen warehouse' }, stage: 'storage', synonyms: [], unitFamily: 'mass', attributes: [], inputs: [] },
    { slug: 'bulk-yard', name: { zh: '堆场', en: 'Bulk yard' }, stage: 'storage', synonyms: [], unitFamily: 'mass', attributes: [], inputs: [] },
    { slug: 'sorting-hub', name: { zh: '分拨', en: 'Sorting hub' }, stage: 'distribution', synonyms: [], unitFamily: 'mass', attributes: [], inputs: [] },
    { slug: 'city-delivery', name: { zh: '城市配送', en: 'City delivery' }, stage: 'distribution', synonyms: [], unitFamily: 'mass', attributes: [], inputs: [] },
    { slug: 'cold-chain-delivery', name: { zh: '冷链配送', en: 'Cold chain delivery' }, stage: 'distribution', synonyms: [], unitFamily: 'mass', attributes: [], inputs: [] },
    { slug: 'road-trunk', name: { zh: '公路干线', en: 'Road trunk' }, stage: 'trunk', synonyms: [], unitFamily: 'mass', attributes: [], inputs: [] },
    { slug: 'rail-freight', name: { zh: '铁路货运', en: 'Rail freight' }, stage: 'trunk', synonyms: [], unitFamily: 'mass', attributes: [], inputs: [] },
    { slug: 'inland-waterway', name: { zh: '水运', en: 'Inland waterway' }, stage: 'trunk', synonyms: [], unitFamily: 'mass', attributes: [], inputs: [] },
    { slug: 'china-europe-train', name: { zh: '中欧班列', en: 'China europe train' }, stage: 'multimodal', synonyms: [], unitFamily: 'mass', attributes: [], inputs: [] },
    { slug: 'land-sea-corridor', name: { zh: '陆海新通道', en: 'Land sea corridor' }, stage: 'multimodal', synonyms: [], unitFamily: 'mass', attributes: [], inputs: [] },
    { slug: 'multimodal-transport', name: { zh: '多式联运', en: 'Multimodal transport' }, stage: 'multimodal', synonyms: [], unitFamily: 'mass', attributes: [], inputs: [] },
    { slug: 'customs-brokerage', name: { zh: '报关', en: 'Customs brokerage' }, stage: 'customs', synonyms: [], unitFamily: 'mass', attributes: [], inputs: [] },
    { slug: 'used-vehicle-export', name: { zh: '二手车出口', en: 'Used vehicle export' }, stage: 'customs', synonyms: [], unitFamily: 'mass', attributes: [], inputs: [] },
  ],
  sources: [],
}
