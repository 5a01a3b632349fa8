import { describe, expect, test } from 'vitest'
import type { Post } from '#domain/matching/judgement.ts'
import { judged } from '../../factories/posts.ts'

type Side = Partial<Post>
const ask = (description: string, more: Side = {}): Side => ({ chainNode: 'dried-chilli', title: '求购干辣椒', description, ...more })
const give = (description: string, more: Side = {}): Side => ({ chainNode: 'dried-chilli', title: '干辣椒', description, ...more })

describe('lead time', () => {
  test.each<[string, Side, Side, string]>([
    ['within, fields', ask('', { leadTimeDays: 20 }), give('', { leadTimeDays: 15 }), 'met lead-time-within'],
    ['within, texts only', ask('下单后二十天内到货'), give('交期15天'), 'met lead-time-within'],
    ['in working days', ask('20天内交货'), give('15个工作日发货'), 'failed lead-time-longer'],
    ['in weeks', ask('一个月内交货'), give('接单后3周交货'), 'met lead-time-within'],
    ['a range that starts within', ask('20天内交货'), give('交期15-25天'), 'near lead-time-range'],
    ['too long', ask('20天内交货'), give('交货期30天'), 'failed lead-time-longer'],
    ['five days late, negotiable', ask('20天内交货，可商量'), give('交期25天'), 'near lead-time-longer'],
    ['five days late, said elsewhere to be negotiable', ask('20天内交货。交期可商量。'), give('交期25天'), 'near lead-time-longer'],
    ['far too late though negotiable', ask('最好10天内交货'), give('交期45天'), 'failed lead-time-longer'],
    ['in stock', ask('10天内交货'), give('现货，当天发货'), 'met in-stock'],
    ['not said', ask('10天内交货'), give('量大从优'), 'unknown lead-time-unsaid'],
    ['an accounting period is none', ask('10天内交货'), give('账期60天'), 'unknown lead-time-unsaid'],
    ['a shelf life is none', ask('10天内交货'), give('保质期12个月'), 'unknown lead-time-unsaid'],
    ['nothing asked', ask('账期30天，保质期18个月以上'), give('交期15天'), 'nothing asked'],
  ])('%s', (_, want, have, expected) => expect(judged(want, have, 'lead-time')).toBe(expected))
})

describe('window', () => {
  test.each<[string, Side, Side, string]>([
    ['covered, fields', ask('', { availableFrom: '2026-12-01', availableUntil: '2027-05-31' }), give('', { availableFrom: '2026-11-01', availableUntil: '2027-12-31' }), 'met window-covered'],
    ['open end', ask('', { availableFrom: '2026-12-01', availableUntil: '2027-05-31' }), give('', { availableFrom: '2026-12-01' }), 'met window-covered'],
    ['partly', ask('', { availableFrom: '2026-12-01', availableUntil: '2027-05-31' }), give('', { availableFrom: '2027-03-01' }), 'near window-partly'],
    ['apart', ask('', { availableFrom: '2026-12-01', availableUntil: '2027-02-28' }), give('', { availableFrom: '2027-06-01' }), 'failed window-apart'],
    ['texts only', ask('12月至次年5月，每月均衡到货'), give('2026年11月起供货，至2027年8月'), 'met window-covered'],
    ['the end of the year', ask('2026年12月至2027年3月'), give('12月10日起可供'), 'near window-partly'],
    ['all year', ask('12月至次年5月'), give('常年供应'), 'met always-available'],
    ['in stock', ask('2026年12月至2027年2月用'), give('现货供应，随时提货'), 'met always-available'],
    ['a season', ask('9月至10月采购'), give('每年8-11月上市'), 'met window-covered'],
    ['another season', ask('3月至4月采购'), give('每年8-10月大量上市'), 'failed window-apart'],
    ['a date kept by the delivery time', ask('2026年12月31日前到货'), give('交期20天'), 'met arrives-in-time'],
    ['a date missed by it', ask('2026年12月5日前到货'), give('交期45天'), 'failed arrives-late'],
    ['not said', ask('12月至次年5月'), give('量大从优'), 'unknown window-unsaid'],
    ['a certificate’s date is none', ask('12月至次年5月'), give('证书有效期至2027年8月'), 'unknown window-unsaid'],
    ['nothing asked', ask('长期采购，公司成立于2015年6月'), give(''), 'nothing asked'],
  ])('%s', (_, want, have, expected) => expect(judged(want, have, 'window')).toBe(expected))
})
