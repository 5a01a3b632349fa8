import { describe, expect, test } from 'vitest'
import type { Post } from '#domain/matching/judgement.ts'
import type { Facts } from '#domain/matching/ask.ts'
import { judged } from '../../factories/posts.ts'

type Side = Partial<Post>
const ask = (description: string, more: Side = {}): Side => ({ chainNode: 'aluminium-billet', title: '采购6063铝棒', description, ...more })
const give = (description: string, more: Side = {}): Side => ({ chainNode: 'aluminium-billet', title: '6063铝棒', description, ...more })

describe('delivery', () => {
  test.each<[string, Side, Side, string]>([
    ['served, fields', ask('送到綦江桥河'), give('', { serves: ['500000'] }), 'met region-served'],
    ['served, county', ask('送到綦江桥河'), give('', { serves: ['500110'] }), 'met region-served'],
    ['served, texts only', ask('送货到綦江'), give('重庆主城、綦江、江津可送货上门。'), 'met region-served'],
    ['by a region’s name', ask('交货地：綦江北渡'), give('川渝黔均可送到。'), 'met region-served'],
    ['the whole country', ask('送到遵义'), give('全国发货'), 'met region-served'],
    ['delivers, says not where', ask('要求送货上门'), give('免费送货上门'), 'met delivered'],
    ['outside a stated list', ask('送到綦江'), give('', { serves: ['510000'] }), 'failed outside-serves'],
    ['outside 只送', ask('送到綦江'), give('只送四川省内。'), 'failed outside-serves'],
    ['outside 仅限', ask('送到自贡'), give('仅限重庆企业'), 'failed outside-serves'],
    ['outside a stated range', ask('送到成都'), give('配送范围：重庆主城、綦江、江津'), 'failed outside-serves'],
    ['an excluded place', ask('送到贵阳'), give('川渝可送，贵阳不送'), 'failed outside-serves'],
    ['ex works', ask('送到綦江'), give('出厂价，买方自提'), 'near ex-works'],
    ['ex works at a named place', ask('送到綦江'), give('仅限清镇厂内自提'), 'near ex-works'],
    ['others fetch, this one is served', ask('送到綦江'), give('重庆綦江、江津可送货上门，其它地方自提。'), 'met region-served'],
    ['unsaid, same county', ask('送到綦江桥河'), give('质量稳定', { divisionCode: '500110' }), 'near same-county'],
    ['unsaid', ask('送到綦江'), give('质量稳定'), 'unknown delivery-unsaid'],
    ['a demand’s own serves', ask('', { serves: ['500110'] }), give('', { serves: ['500000', '520000'] }), 'met region-served'],
    ['part of an asked province', ask('', { serves: ['500000'] }), give('', { serves: ['500110'] }), 'near region-partly'],
    ['the maker lies in the asked province', ask('', { serves: ['520000'] }), give(''), 'near delivery-unsaid'],
    ['no place asked, none refused', ask('每月500吨'), give(''), 'nothing asked'],
    ['no place asked, and out of reach', ask('每月500吨'), give('', { serves: ['510000'] }), 'failed outside-serves'],
    ['the buyer fetches', ask('可自提'), give('', { serves: ['510000'] }), 'nothing asked'],
  ])('%s', (_, want, have, expected) => expect(judged(want, have, 'region')).toBe(expected))
})

describe('where the other side is', () => {
  test.each<[string, Side, Side, Partial<Facts>, string]>([
    ['in the region', ask('限川渝黔企业'), give(''), {}, 'met in-region'],
    ['outside it', ask('仅限重庆企业'), give(''), {}, 'failed outside-region'],
    ['近 counts by distance', ask('綦江周边供应商优先'), give(''), { distanceKm: 80 }, 'met near-by'],
  ])('%s', (_, want, have, facts, expected) => expect(judged(want, have, 'region', facts)).toBe(expected))
})

const lane = (title: string, description = '', more: Side = {}): Side => ({ category: 'logistics', chainNode: 'road-trunk', title, description, ...more })
const store = (title: string, description = '', more: Side = {}): Side => ({ category: 'logistics', chainNode: 'chilled-warehouse', title, description, ...more })

describe('routes and sites', () => {
  test.each<[string, Side, Side, Partial<Facts>, string]>([
    ['both ends served', lane('清镇至綦江铝锭运输'), lane('贵阳、清镇发重庆板车，每天有车到綦江'), {}, 'met route-served'],
    ['one end', lane('清镇至綦江铝锭运输'), lane('重庆、綦江城际专线', '', { divisionCode: '500110' }), {}, 'near route-partly'],
    ['another lane altogether', lane('清镇至綦江铝锭运输'), lane('专线', '', { serves: ['510100'], divisionCode: '510104' }), {}, 'failed outside-serves'],
    ['says no lane', lane('遵义到綦江找车'), lane('公路运输', '车况好', { divisionCode: '510104' }), {}, 'unknown delivery-unsaid'],
    ['the store is there', store('綦江租冷藏库1000托'), store('綦江北渡冷藏库出租', '', { divisionCode: '500110' }), {}, 'met in-region'],
    ['the store is elsewhere', store('綦江租冷藏库1000托'), store('冷藏库出租', '', { divisionCode: '510302' }), { distanceKm: 180 }, 'failed outside-region'],
    ['the store is next door', store('綦江租冷藏库1000托'), store('冷藏库出租', '', { divisionCode: '500119' }), { distanceKm: 50 }, 'near near-by'],
    ['either of two places', store('遵义或綦江租恒温库'), store('綦江恒温库', '', { divisionCode: '500110' }), {}, 'met in-region'],
    ['in an asked city', store('贵阳租冷藏库'), store('贵阳花溪冷藏库', '', { divisionCode: '520111' }), {}, 'met in-region'],
  ])('%s', (_, want, have, facts, expected) => expect(judged(want, have, 'region', facts)).toBe(expected))
})
