import { describe, expect, test } from 'vitest'
import type { Post } from '#domain/matching/judgement.ts'
import { judged } from '../../factories/posts.ts'

type Side = Partial<Post>
const ask = (description: string, more: Side = {}): Side => ({ chainNode: 'gear', title: '求购变速器齿轮', description, ...more })
const give = (description: string, more: Side = {}): Side => ({ chainNode: 'gear', title: '变速器齿轮', description, ...more })
const iatf: Side = ask('', { requires: ['IATF 16949'] })

describe('certificate', () => {
  test.each<[string, Side, Side, string]>([
    ['held, fields', iatf, give('', { holds: ['IATF16949'] }), 'met certificate-held'],
    ['an older name of it', iatf, give('', { holds: ['ISO/TS 16949'] }), 'met certificate-held'],
    ['held, texts only', ask('供方须通过IATF16949认证。'), give('公司已通过IATF 16949:2016体系认证。'), 'met certificate-held'],
    ['by number alone', ask('要有16949体系'), give('质量体系：IATF16949、ISO14001'), 'met certificate-held'],
    ['implied', ask('需要ISO9001'), give('', { holds: ['IATF 16949'] }), 'met certificate-implied'],
    ['implied, text', ask('需通过ISO9001质量体系'), give('IATF16949认证企业'), 'met certificate-implied'],
    ['not the other way round', iatf, give('通过ISO9001认证'), 'unknown certificate-unsaid'],
    ['silence', iatf, give('老牌齿轮厂，质量稳定。'), 'unknown certificate-unsaid'],
    ['in preparation', iatf, give('IATF16949正在认证，预计明年3月拿证。'), 'unknown certificate-preparing'],
    ['in preparation, the other order', iatf, give('正在办理IATF16949体系认证。'), 'unknown certificate-preparing'],
    ['in preparation, next clause', iatf, give('IATF体系正在做内审，证书要等到明年二季度。'), 'unknown certificate-preparing'],
    ['one held, the other in preparation', iatf, give('已通过ISO9001、正在办理IATF16949。'), 'unknown certificate-preparing'],
    ['both in preparation', iatf, give('ISO9001、IATF16949均在办理。'), 'unknown certificate-preparing'],
    ['planned', iatf, give('计划2027年取得IATF16949。'), 'unknown certificate-preparing'],
    ['denied', iatf, give('暂无IATF16949，其他体系齐全。'), 'failed certificate-none'],
    ['denied behind', iatf, give('ISO9001有，汽车的16949还没有。'), 'failed certificate-none'],
    ['only another', iatf, give('体系证书只有ISO9001。'), 'failed certificate-other-only'],
    ['expired', iatf, give('IATF16949证书有效期至2026年8月。'), 'failed certificate-expired'],
    ['valid', iatf, give('IATF16949证书有效期至2027年8月。'), 'met certificate-held'],
    ['ends while it is needed', ask('', { requires: ['IATF 16949'], availableFrom: '2026-12-01', availableUntil: '2027-12-31' }), give('IATF16949有效期至2027年8月'), 'near certificate-ends-early'],
    ['expired, said so', iatf, give('IATF16949已过期，正在换证。'), 'failed certificate-none'],
  ])('%s', (_, want, have, expected) => expect(judged(want, have, 'certificate')).toBe(expected))

  const food = (description: string, more: Side = {}): Side => ({ chainNode: 'dried-chilli', title: '干辣椒', description, ...more })
  test.each<[string, Side, Side, string]>([
    ['either of two', food('', { requires: ['ISO 22000 或 HACCP'] }), food('通过HACCP认证'), 'met certificate-held'],
    ['either of two, from the text', food('供方要有ISO22000或HACCP'), food('', { holds: ['HACCP'] }), 'met certificate-held'],
    ['a close one', food('', { requires: ['HACCP'] }), food('', { holds: ['ISO 22000'] }), 'near certificate-like'],
    ['SC by its full name', food('须有SC证'), food('', { holds: ['食品生产许可证（调味品）'] }), 'met certificate-held'],
    ['SC for other food', food('', { requires: ['食品生产许可证（调味品）'] }), food('', { holds: ['食品生产许可证（速冻食品）'] }), 'near certificate-like'],
    ['green food', food('要求绿色食品认证'), food('基地有绿色食品标志'), 'met certificate-held'],
    ['organic is not green', food('要求绿色食品认证'), food('有机认证基地'), 'unknown certificate-unsaid'],
    ['5A for 3A', { category: 'logistics', chainNode: 'road-trunk', title: '找承运商', requires: ['3A级物流企业'] }, { category: 'logistics', chainNode: 'road-trunk', title: '5A级物流企业，公路干线' }, 'met certificate-implied'],
    ['one that is in no list, held', food('', { requires: ['辐照加工备案证'] }), food('', { holds: ['辐照加工备案'] }), 'met certificate-held'],
    ['one that is in no list, another held', food('', { requires: ['辐照加工备案证'] }), food('', { holds: ['粮食收购备案'] }), 'unknown certificate-unsaid'],
    ['one that is in no list, in the text', food('', { requires: ['超声波探伤报告'] }), food('每批附超声波探伤报告'), 'met certificate-held'],
    ['several are judged one by one', food('要有SC证和绿色食品认证'), food('', { holds: ['食品生产许可证'] }), 'met certificate-held, unknown certificate-unsaid'],
  ])('%s', (_, want, have, expected) => expect(judged(want, have, 'certificate')).toBe(expected))

  test('what the buyer holds itself is not asked for', () => {
    expect(judged(ask('我司已通过IATF16949，现求购齿轮。'), give(''), 'certificate')).toBe('nothing asked')
  })
  test('what is not needed is not asked for', () => {
    expect(judged(ask('不要求IATF16949'), give(''), 'certificate')).toBe('nothing asked')
  })
})
