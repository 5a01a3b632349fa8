import { judge } from '#domain/matching/judge.ts'
import type { Judgement, Post, RequirementKind, RequirementVerdict } from '#domain/matching/judgement.ts'
import type { Facts } from '#domain/matching/ask.ts'

/** A Tuesday; 綦江 and the county next to it unless a test says where. */
export const FACTS: Facts = { distanceKm: 120, today: '2026-11-24' }

const post = (more: Partial<Post>): Post => ({
  id: 'a', companyId: 'c', divisionCode: '500110', kind: 'demand', category: 'goods', title: '求购', description: '', chain: null, chainNode: null,
  quantity: null, price: null, specs: {}, requires: [], holds: [], serves: [], availableFrom: null, availableUntil: null, leadTimeDays: null,
  visibility: 'public', ...more,
})

export const demand = (more: Partial<Post> = {}): Post => post({ id: 'd', companyId: 'buyer', kind: 'demand', ...more })
export const supply = (more: Partial<Post> = {}): Post => post({ id: 's', companyId: 'maker', kind: 'supply', divisionCode: '520304', title: '供应', ...more })

/** The verdicts of one kind in one judgement, of one name where given. */
export const verdictsOf = (judgement: Judgement, kind: RequirementKind, name?: string): RequirementVerdict[] =>
  judgement.verdicts.filter(({ requirement }) => requirement.kind === kind && (name === undefined || requirement.name === name))

/** verdict and reason, as tables compare them: 'near ex-works'; 'nothing asked' where there is none. */
export function judged(ask: Partial<Post>, offer: Partial<Post>, kind: RequirementKind, facts: Partial<Facts> = {}, name?: string): string {
  const found = verdictsOf(judge(demand(ask), supply(offer), { ...FACTS, ...facts }), kind, name)
  return found.length === 0 ? 'nothing asked' : found.map(({ verdict, reason }) => `${verdict} ${reason}`).join(', ')
}
