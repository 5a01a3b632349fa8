import { describe, expect, test } from 'vitest'
import { WEEKDAYS } from '#domain/day.ts'
import { linkExpiry, linkStanding, type LinkCore, type LinkStanding, type LinkSubject } from '#domain/introduction/link.ts'

const now = new Date('2026-11-24T02:00:00Z')
const later = new Date('2026-12-03T02:00:00Z')
const link = (more: Partial<LinkCore> = {}): LinkCore => ({ side: 'supply', act: 'answer', rung: null, expiresAt: later, usedAt: null, revokedAt: null, demandVersion: 1, supplyVersion: 2, ...more })
const subject = (more: Partial<LinkSubject> = {}): LinkSubject => ({
  state: 'proposed', demandVersion: 1, supplyVersion: 2, answer: null, companySuspended: false, contactRemoved: false, rung: null, consentStands: false, ...more,
})
const rung = (recordedSide: 'demand' | 'supply', settled = false) => subject({ state: 'accepted', answer: 'accepted', rung: { recordedSide, settled } })

describe('a link', () => {
  test.each<[string, Partial<LinkCore>, LinkSubject, LinkStanding]>([
    ['to answer is open while its side has not answered', {}, subject(), 'open'],
    ['that was used is used, whatever came after', { usedAt: now }, subject({ state: 'accepted', answer: 'accepted' }), 'used'],
    ['that was revoked is', { revokedAt: now }, subject(), 'revoked'],
    ['of somebody who left is revoked', {}, subject({ contactRemoved: true }), 'revoked'],
    ['is over at the very moment', { expiresAt: now }, subject(), 'expired'],
    ['is over with a suspended company', {}, subject({ companySuspended: true }), 'over'],
    ['is changed by a revision of either listing', {}, subject({ demandVersion: 2 }), 'changed'],
    ['is changed by a revision of the own listing', {}, subject({ supplyVersion: 3 }), 'changed'],
    ['is settled by an answer of somebody else', {}, subject({ answer: 'declined' }), 'settled'],
    ['is settled where both have answered', {}, subject({ state: 'declined', answer: 'accepted' }), 'settled'],
    ['is over where the introduction ended without its answer', {}, subject({ state: 'ended' }), 'over'],
    ['is over where the other side let it expire', {}, subject({ state: 'expired' }), 'over'],
    ['to confirm is open for what the other side recorded', { act: 'confirm', rung: 'signed' }, rung('demand'), 'open'],
    ['to confirm is over for what its own side recorded', { act: 'confirm', rung: 'signed' }, rung('supply'), 'over'],
    ['to confirm what is not recorded is over', { act: 'confirm', rung: 'signed' }, subject({ state: 'accepted' }), 'over'],
    ['to confirm is settled by a confirmation', { act: 'confirm', rung: 'signed' }, rung('demand', true), 'settled'],
    ['to confirm is open also once it is concluded', { act: 'confirm', rung: 'signed' }, { ...rung('demand'), state: 'concluded' }, 'open'],
    ['to withdraw is open while a consent stands, even after the end', { act: 'withdraw' }, subject({ state: 'concluded', consentStands: true }), 'open'],
    ['to withdraw is settled without a consent', { act: 'withdraw' }, subject({ state: 'accepted' }), 'settled'],
  ])('%s', (_, core, about, standing) => {
    expect(linkStanding(link(core), about, now)).toBe(standing)
  })

  test('lasts as long as its act, and seven business days at most', () => {
    expect(linkExpiry(now, new Date('2026-11-26T02:00:00Z'), WEEKDAYS)).toEqual(new Date('2026-11-26T02:00:00Z'))
    expect(linkExpiry(now, later, WEEKDAYS)).toEqual(later)
    expect(linkExpiry(now, new Date('2027-11-26T02:00:00Z'), WEEKDAYS)).toEqual(later)
    expect(linkExpiry(now, null, WEEKDAYS)).toEqual(later)
  })
})
