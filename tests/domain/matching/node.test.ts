import { describe, expect, test } from 'vitest'
import type { Post } from '#domain/matching/judgement.ts'
import { judged } from '../../factories/posts.ts'

type Side = Partial<Post>

describe('what is asked for', () => {
  test.each<[string, Side, Side, string]>([
    ['the same node, chosen', { title: '求购工业型材', chainNode: 'aluminium-extrusion' }, { title: '工业型材', chainNode: 'aluminium-extrusion' }, 'met same-node'],
    ['the same node, read from both texts', { title: '求购工业铝型材' }, { title: '供应6063铝型材' }, 'met same-node'],
    ['another node, chosen', { title: '求购铝锭', chainNode: 'primary-aluminium' }, { title: '压铸件', chainNode: 'aluminium-die-casting' }, 'failed different-node'],
    ['another node, read', { title: '求购预焙阳极' }, { title: '供应干辣椒' }, 'failed different-node'],
    ['a close substitute', { title: '求购花椒', chainNode: 'sichuan-pepper' }, { title: '藤椒', chainNode: 'rattan-pepper' }, 'near substitute'],
    ['chosen wrongly, named rightly', { title: '求购火锅底料', chainNode: 'hotpot-base' }, { title: '牛油火锅底料批发', chainNode: 'snack-food' }, 'near named-in-text'],
    ['purchase posted as supply', { title: '出售废铝边角料', chainNode: 'aluminium-scrap' }, { title: '高价回收废铝，长期收购生铝', chainNode: 'aluminium-scrap' }, 'failed purchase-as-supply'],
    ['求购 posted as supply', { title: '采购干辣椒', chainNode: 'dried-chilli' }, { title: '求购二荆条干辣椒100吨', chainNode: 'dried-chilli' }, 'failed purchase-as-supply'],
    ['a supplier that buys its own input', { title: '采购辣椒粉', chainNode: 'chilli-powder' }, { title: '供应辣椒粉', description: '长期收购基地辣椒自行加工。', chainNode: 'chilli-powder' }, 'met same-node'],
    ['goods wanted, processing offered', { title: '求购铝型材', chainNode: 'aluminium-extrusion' }, { title: '承接铝型材来料加工', category: 'processing', chainNode: 'aluminium-extrusion' }, 'failed category-reversed'],
    ['processing wanted, goods offered', { title: '铝型材挤压外协，我方提供铝棒', category: 'processing', chainNode: 'aluminium-extrusion' }, { title: '供应工业铝型材', chainNode: 'aluminium-extrusion' }, 'failed category-reversed'],
    ['processing, ticked as goods', { title: '求购铝型材', chainNode: 'aluminium-extrusion' }, { title: '铝型材来料加工，代加工', chainNode: 'aluminium-extrusion' }, 'failed category-reversed'],
    ['a seller that processes too', { title: '齿轮热处理外协', category: 'processing', chainNode: 'heat-treatment' }, { title: '渗碳淬火，也可来料加工', chainNode: 'heat-treatment' }, 'met same-node'],
    ['processing with the material', { title: '求购压铸件', chainNode: 'aluminium-die-casting' }, { title: '压铸加工，包工包料', category: 'processing', chainNode: 'aluminium-die-casting' }, 'met with-material'],
    ['processing for processing', { title: '磨齿外协', category: 'processing', chainNode: 'gear-grinding' }, { title: '承接磨齿加工', category: 'processing', chainNode: 'gear-grinding' }, 'met same-node'],
    ['another category', { title: '铝锭运输', category: 'logistics', chainNode: 'road-trunk' }, { title: '铝锭', chainNode: 'primary-aluminium' }, 'failed category-different'],
    ['no node on either side, the same words', { title: '采购液压油缸' }, { title: '液压油缸' }, 'met same-words'],
    ['no node on either side, other words', { title: '采购液压油缸' }, { title: '工业酒精' }, 'failed different-node'],
    ['finance by its topic', { title: '铝棒存货质押，额度2000万元', category: 'finance' }, { title: '存货质押与融资租赁', category: 'finance' }, 'met same-topic'],
    ['finance of another kind', { title: '磨齿机融资租赁', category: 'finance' }, { title: '货运保险、保函', category: 'finance' }, 'failed different-node'],
    ['people, and a course for people', { title: '招磨齿技师5人', category: 'talent' }, { title: '叉车工培训班', category: 'talent' }, 'failed different-node'],
  ])('%s', (_, ask, give, expected) => expect(judged(ask, give, 'node')).toBe(expected))
})
