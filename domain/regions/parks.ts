import type { Name } from '../chains/chain.ts'

export interface Zone { slug: string; name: Name }

export interface Park {
  slug: string
  name: Name
  /** County unit, GB/T 2260. */
  divisionCode: string
  level: 'national' | 'provincial' | 'planned' | null
  /** Chain slugs. */
  leadingChains: string[]
  zones: Zone[]
}

export interface Overlay { slug: string; name: Name; parks: string[] }

export interface Indicator { park: string; name: Name; value: number; unit: string; asOf: string; source: string }

export const parks: Park[] = [
  { slug: 'qijiang', name: { zh: '綦江高新区', en: '' }, divisionCode: '500110', level: null, leadingChains: [], zones: [] },
  { slug: 'bishan', name: { zh: '璧山高新区', en: '' }, divisionCode: '500120', level: null, leadingChains: [], zones: [] },
  { slug: 'yongchuan', name: { zh: '永川高新区', en: '' }, divisionCode: '500118', level: null, leadingChains: [], zones: [] },
  { slug: 'rongchang', name: { zh: '荣昌高新区', en: '' }, divisionCode: '500153', level: null, leadingChains: [], zones: [] },
  { slug: 'jiangjin', name: { zh: '江津工业园区', en: '' }, divisionCode: '500116', level: null, leadingChains: [], zones: [] },
  { slug: 'fuling', name: { zh: '涪陵高新区', en: '' }, divisionCode: '500102', level: null, leadingChains: [], zones: [] },
  { slug: 'nanchuan', name: { zh: '南川工业园区', en: '' }, divisionCode: '500119', level: null, leadingChains: [], zones: [] },
  { slug: 'tongnan', name: { zh: '潼南高新区', en: '' }, divisionCode: '500152', level: null, leadingChains: [], zones: [] },
  { slug: 'dazu', name: { zh: '大足高新区', en: '' }, divisionCode: '500111', level: null, leadingChains: [], zones: [] },
  { slug: 'tongliang', name: { zh: '铜梁高新区', en: '' }, divisionCode: '500151', level: null, leadingChains: [], zones: [] },
  { slug: 'changshou', name: { zh: '长寿经开区', en: '' }, divisionCode: '500115', level: null, leadingChains: [], zones: [] },
  { slug: 'wanzhou', name: { zh: '万州经开区', en: '' }, divisionCode: '500101', level: null, leadingChains: [], zones: [] },
  { slug: 'liangjiang', name: { zh: '两江新区', en: '' }, divisionCode: '500112', level: null, leadingChains: [], zones: [] },
  { slug: 'chongqing-hitech', name: { zh: '重庆高新区', en: '' }, divisionCode: '500106', level: null, leadingChains: [], zones: [] },
  { slug: 'zigong', name: { zh: '自贡高新区', en: '' }, divisionCode: '510311', level: null, leadingChains: [], zones: [] },
  { slug: 'chengdu-hitech', name: { zh: '成都高新区', en: '' }, divisionCode: '510107', level: null, leadingChains: [], zones: [] },
  { slug: 'deyang', name: { zh: '德阳高新区', en: '' }, divisionCode: '510681', level: null, leadingChains: [], zones: [] },
  { slug: 'mianyang', name: { zh: '绵阳高新区', en: '' }, divisionCode: '510703', level: null, leadingChains: [], zones: [] },
  { slug: 'neijiang', name: { zh: '内江高新区', en: '' }, divisionCode: '511002', level: null, leadingChains: [], zones: [] },
  { slug: 'luzhou', name: { zh: '泸州高新区', en: '' }, divisionCode: '510502', level: null, leadingChains: [], zones: [] },
  { slug: 'yibin', name: { zh: '宜宾临港经开区', en: '' }, divisionCode: '511502', level: null, leadingChains: [], zones: [] },
  { slug: 'leshan', name: { zh: '乐山高新区', en: '' }, divisionCode: '511102', level: null, leadingChains: [], zones: [] },
  { slug: 'meishan', name: { zh: '眉山高新区', en: '' }, divisionCode: '511402', level: null, leadingChains: [], zones: [] },
  { slug: 'suining', name: { zh: '遂宁高新区', en: '' }, divisionCode: '510903', level: null, leadingChains: [], zones: [] },
  { slug: 'guangyuan', name: { zh: '广元经开区', en: '' }, divisionCode: '510802', level: null, leadingChains: [], zones: [] },
  { slug: 'guangan', name: { zh: '广安经开区', en: '' }, divisionCode: '511603', level: null, leadingChains: [], zones: [] },
  { slug: 'dazhou', name: { zh: '达州高新区', en: '' }, divisionCode: '511703', level: null, leadingChains: [], zones: [] },
  { slug: 'panzhihua', name: { zh: '攀枝花钒钛高新区', en: '' }, divisionCode: '510411', level: null, leadingChains: [], zones: [] },
  { slug: 'guiyang-hitech', name: { zh: '贵阳高新区', en: '' }, divisionCode: '520115', level: null, leadingChains: [], zones: [] },
  { slug: 'guiyang-eco', name: { zh: '贵阳经开区', en: '' }, divisionCode: '520111', level: null, leadingChains: [], zones: [] },
  { slug: 'zunyi', name: { zh: '遵义经开区', en: '' }, divisionCode: '520303', level: null, leadingChains: [], zones: [] },
  { slug: 'bozhou', name: { zh: '播州经开区', en: '' }, divisionCode: '520304', level: null, leadingChains: [], zones: [] },
  { slug: 'tongzi', name: { zh: '桐梓经开区', en: '' }, divisionCode: '520322', level: null, leadingChains: [], zones: [] },
  { slug: 'xishui', name: { zh: '习水经开区', en: '' }, divisionCode: '520330', level: null, leadingChains: [], zones: [] },
  { slug: 'qingzhen', name: { zh: '清镇经开区', en: '' }, divisionCode: '520181', level: null, leadingChains: [], zones: [] },
  { slug: 'anshun', name: { zh: '安顺高新区', en: '' }, divisionCode: '520402', level: null, leadingChains: [], zones: [] },
  { slug: 'liupanshui', name: { zh: '六盘水高新区', en: '' }, divisionCode: '520201', level: null, leadingChains: [], zones: [] },
  { slug: 'bijie', name: { zh: '毕节高新区', en: '' }, divisionCode: '520502', level: null, leadingChains: [], zones: [] },
  { slug: 'tongren', name: { zh: '铜仁高新区', en: '' }, divisionCode: '520602', level: null, leadingChains: [], zones: [] },
  { slug: 'guiding-changming', name: { zh: '贵定昌明经开区', en: '' }, divisionCode: '522723', level: null, leadingChains: [], zones: [] },
  { slug: 'qiandongnan-lubi', name: { zh: '黔东南炉碧经开区', en: '' }, divisionCode: '522601', level: null, leadingChains: [], zones: [] },
]

export const overlays: Overlay[] = []

export const indicators: Indicator[] = []

const bySlug = new Map(parks.map((park) => [park.slug, park]))

export const findPark = (slug: string): Park | undefined => bySlug.get(slug)
