import { describe, expect, test } from 'vitest'
import { SYSTEM, VISITOR, actorRole, type Actor, type LinkActor, type UserActor } from '#domain/actor.ts'
import type { CompanyState } from '#domain/company.ts'
import { actNames, acts as actTableOfDomain, standings, type Act, type ActRule } from '#domain/introduction/acts.ts'
import type { LinkAct } from '#domain/introduction/link.ts'
import { introductionStates, type IntroductionState, type SideState } from '#domain/introduction/state.ts'
import type { ListingState, Visibility } from '#domain/listing.ts'
import { actSides, answersFor, answersSide, audienceOf, can, holdsKey, rules, type CompanyThing, type IntroductionThing, type ListingThing, type Permission } from '#domain/policy.ts'
import { postRows } from './policy-rows.ts'

const person = (more: Partial<UserActor> = {}): UserActor => ({ kind: 'user', userId: 'u', name: '甲', administrator: false, auditor: false, liaisonOf: [], company: null, ...more })
const acts = (id: string, verified: boolean) => person({ company: { id, role: 'owner', verified, published: verified } })

/** A suspended person and one whose session is over are visitors: they have no session (tests/http/sign-in.test.ts). */
const actors = {
  visitor: VISITOR,
  newcomer: person(),
  /** Acts for the company that the thing is of; of an introduction, for the demand's. */
  own: acts('own', true),
  member: person({ company: { id: 'own', role: 'member', verified: true, published: true } }),
  /** The supply's company, of an introduction. */
  partner: acts('partner', true),
  third: acts('third', true),
  unverified: acts('fourth', false),
  liaison: person({ liaisonOf: ['park'] }),
  neighbour: person({ liaisonOf: ['next'] }),
  stranger: person({ liaisonOf: ['far'] }),
  admin: person({ administrator: true }),
  auditor: person({ auditor: true }),
  system: SYSTEM,
} satisfies Record<string, Actor>
type Name = keyof typeof actors
const whoMay = (may: (actor: Actor) => boolean): string => (Object.keys(actors) as Name[]).filter((name) => may(actors[name])).join(' ')

const company = (state: CompanyState, deskParkId: string | null = 'park'): CompanyThing => ({ id: 'own', deskParkId, state })
const listing = (state: ListingState, visibility: Visibility = 'public', of: CompanyThing = company('verified')): ListingThing => ({ company: of, state, visibility })
const waiting = { key: 'waiting', answer: null } as const
const asked = { key: 'passed', answer: null } as const
const agreed = { key: 'passed', answer: 'accepted' } as const
/** What both sides have said where an introduction is in that state. */
const spoken = {
  keys: waiting, held: { key: 'held', answer: null }, ended: waiting, proposed: asked, expired: asked, withdrawn: asked,
  declined: { key: 'passed', answer: 'declined' }, accepted: agreed, concluded: agreed,
} as const satisfies Record<IntroductionState, SideState>
const introduction = (state: IntroductionState, more: Partial<IntroductionThing> = {}): IntroductionThing => ({
  id: 'this', state, proposed: !['keys', 'held'].includes(state), initiatorSide: 'demand', initiatedBy: 'liaison',
  demand: { companyId: 'own', deskParkId: 'park', ...spoken[state] }, supply: { companyId: 'partner', deskParkId: 'next', ...spoken[state] }, ...more,
})

const things = {
  'verified company': company('verified'),
  'pending company': company('pending'),
  'returned company': company('returned'),
  'suspended company': company('suspended'),
  'company of no park': company('pending', null),
  draft: listing('draft'),
  submitted: listing('submitted'),
  published: listing('published'),
  'published to parks': listing('published', 'parks'),
  'published to liaisons': listing('published', 'liaison'),
  paused: listing('paused'),
  closed: listing('closed'),
  'published of a pending company': listing('published', 'public', company('pending')),
  'published of a suspended company': listing('published', 'public', company('suspended')),
  'published of a company of no park': listing('published', 'public', company('verified', null)),
  'keys, by a liaison': introduction('keys'),
  'keys, by a company': introduction('keys', { initiatedBy: 'company' }),
  'held, by a company': introduction('held', { initiatedBy: 'company' }),
  'ended at the keys': introduction('ended', { proposed: false }),
  proposed: introduction('proposed'),
  'proposed, by a company': introduction('proposed', { initiatedBy: 'company', initiatorSide: 'supply' }),
  accepted: introduction('accepted'),
  declined: introduction('declined'),
  withdrawn: introduction('withdrawn'),
  concluded: introduction('concluded'),
  'keys, the demand’s passed': introduction('keys', { demand: { companyId: 'own', deskParkId: 'park', ...asked } }),
  'proposed, the demand accepted': introduction('proposed', { demand: { companyId: 'own', deskParkId: 'park', ...agreed } }),
  'proposed, of no park': introduction('proposed', { demand: { companyId: 'own', deskParkId: null, ...asked } }),
  'combination at its keys': { companyId: 'own', deskParkId: 'park', shown: false },
  'combination told': { companyId: 'own', deskParkId: 'park', shown: true },
  'combination of no park': { companyId: 'own', deskParkId: null, shown: true },
  '': null,
} as const
type Thing = keyof typeof things

/** Who may what to which: everybody who is not named is refused. */
const table: [Permission, Thing, string][] = [
  ...postRows,

  ['introduction.read', 'keys, by a liaison', 'liaison neighbour system'],
  ['introduction.read', 'keys, by a company', 'own member liaison neighbour system'],
  ['introduction.read', 'held, by a company', 'own member liaison neighbour system'],
  ['introduction.read', 'ended at the keys', 'liaison neighbour system'],
  ['introduction.read', 'proposed', 'own member partner liaison neighbour system'],
  ['introduction.read', 'proposed, by a company', 'own member partner liaison neighbour system'],
  ['introduction.read', 'accepted', 'own member partner liaison neighbour system'],
  ['introduction.read', 'declined', 'own member partner liaison neighbour system'],
  ['introduction.read', 'withdrawn', 'own member partner liaison neighbour system'],
  ['introduction.read', 'concluded', 'own member partner liaison neighbour system'],
  ['introduction.read', 'keys, the demand’s passed', 'liaison neighbour system'],
  ['introduction.read', 'proposed, the demand accepted', 'own member partner liaison neighbour system'],
  ['introduction.read', 'proposed, of no park', 'own member partner neighbour admin system'],

  ['combination.read', 'combination at its keys', 'liaison system'],
  ['combination.read', 'combination told', 'own member liaison system'],
  ['combination.read', 'combination of no park', 'own member admin system'],
  ['combination.keep', 'combination at its keys', 'liaison system'],
  ['combination.keep', 'combination told', 'liaison system'],
  ['combination.keep', 'combination of no park', 'admin system'],

  ['park.administer', '', 'admin system'],
  ['account.suspend', '', 'admin system'],
  ['term.keep', '', 'admin system'],
  ['log.read', '', 'auditor system'],
]

const introductionThings = (Object.keys(things) as Thing[]).slice(15, -4)
const PARTIES = 'own member partner liaison neighbour'
const OPEN: Thing[] = [
  'keys, by a liaison', 'keys, by a company', 'keys, the demand’s passed', 'proposed', 'proposed, by a company', 'proposed, the demand accepted', 'proposed, of no park',
]
const at = (some: Thing[], who: string) => Object.fromEntries(some.map((thing) => [thing, who]))
const BOTH = at(['accepted', 'concluded'], PARTIES)
/** Acts on introductions: whoever is not named, and every thing that is not, is refused. */
const actTable: Record<Act, Partial<Record<Thing, string>>> = {
  pass: { ...at(['keys, by a liaison', 'keys, by a company'], 'liaison neighbour system'), 'keys, the demand’s passed': 'neighbour system' },
  hold: { ...at(['keys, by a liaison', 'keys, by a company'], 'liaison neighbour'), 'keys, the demand’s passed': 'neighbour' },
  accept: { ...at(['proposed', 'proposed, by a company', 'proposed, of no park'], 'own member partner'), 'proposed, the demand accepted': 'partner' },
  decline: { ...at(['proposed', 'proposed, by a company'], PARTIES), 'proposed, the demand accepted': 'partner neighbour', 'proposed, of no park': 'own member partner neighbour admin' },
  withdraw: { 'keys, by a liaison': 'liaison', 'keys, by a company': 'own member', ...at(['keys, the demand’s passed', 'proposed', 'proposed, the demand accepted'], 'liaison'), 'proposed, by a company': 'partner', 'proposed, of no park': 'admin' },
  revise: at(OPEN, 'system'),
  end: at(OPEN, 'system'),
  expire: at(['proposed', 'proposed, by a company', 'proposed, the demand accepted', 'proposed, of no park'], 'system'),
  disclose: at(['accepted', 'concluded'], 'own member partner'),
  'withdraw-consent': at(['proposed', 'proposed, by a company', 'proposed, the demand accepted', 'proposed, of no park', 'accepted', 'concluded', 'declined', 'withdrawn', 'ended at the keys'], 'own member partner'),
  record: { accepted: 'own member partner liaison neighbour' },
  confirm: BOTH, correct: BOTH, retract: BOTH, dispute: BOTH, commit: BOTH, lapse: { accepted: PARTIES },
  settle: at(['accepted', 'concluded'], 'liaison neighbour'),
  relate: at(['accepted', 'concluded'], 'own member partner'),
  link: { ...at(['proposed', 'proposed, by a company', 'proposed, the demand accepted', 'accepted', 'concluded'], 'liaison neighbour'), 'proposed, of no park': 'neighbour admin' },
  conclude: { accepted: 'system' },
  remark: { ...at(introductionThings, PARTIES), 'proposed, of no park': 'own member partner neighbour admin' },
  attach: { ...at([...OPEN, 'accepted', 'concluded'], PARTIES), 'proposed, of no park': 'own member partner neighbour admin' },
  plan: { ...at(OPEN, 'liaison neighbour'), 'proposed, of no park': 'neighbour admin' },
  'plan-together': { accepted: PARTIES },
}
for (const act of actNames) for (const thing of introductionThings) table.push([`introduction.${act}`, thing, actTable[act][thing] ?? ''])

describe('can', () => {
  test.each(table)('%s of %s: %s', (permission, thing, who) => {
    expect(whoMay((actor) => can(actor, permission, things[thing] as never))).toBe(who)
  })

  test('the table leaves no thing out', () => {
    const names = Object.keys(things) as Thing[]
    const kinds = { company: names.slice(0, 5), listing: names.slice(5, 15), introduction: names.slice(15, -4), combination: names.slice(-4, -1), none: names.slice(-1) }
    const takesListing = (permission: Permission) => permission.startsWith('listing.') || permission === 'introduction.interest' || permission === 'introduction.propose'
    for (const [permission, rows] of Map.groupBy(table, ([name]) => name)) {
      const kind = takesListing(permission) ? 'listing' : permission.startsWith('company.') ? 'company' : permission.startsWith('introduction.') ? 'introduction' : permission.startsWith('combination.') ? 'combination' : 'none'
      expect([permission, ...rows.map(([, thing]) => thing)]).toEqual([permission, ...kinds[kind]])
    }
  })
})

describe('who reaches which listings', () => {
  test.each([
    ['visitor', 'public'], ['newcomer', 'public'], ['unverified', 'public'], ['auditor', 'public'],
    ['own', 'parks'], ['member', 'parks'], ['liaison', 'liaison'], ['admin', 'liaison'], ['system', 'liaison'],
  ] as const)('%s: %s', (name, audience) => {
    expect(audienceOf(actors[name])).toBe(audience)
  })
})

describe('keys and answers', () => {
  const proposed = introduction('proposed')
  test.each([
    ['demand', 'liaison', 'own member'],
    ['supply', 'neighbour', 'partner'],
  ] as const)('of the %s: %s holds the key, %s answer', (side, keys, answers) => {
    expect(whoMay((actor) => holdsKey(actor, proposed, side))).toBe(keys)
    expect(whoMay((actor) => answersSide(actor, proposed, side))).toBe(answers)
  })

  test('of a company that no park answers for, the administrator holds it', () => expect(whoMay((actor) => answersFor(actor, null))).toBe('admin'))

  test('roles add up: who is liaison and administrator has both', () => {
    const both = person({ administrator: true, liaisonOf: ['park'] })
    expect([answersFor(both, 'park'), answersFor(both, null), answersFor(both, 'next')]).toEqual([true, true, false])
    expect(actorRole(both)).toBe('administrator')
  })
})

describe('a one-time link', () => {
  const link = (act: LinkAct, more: Partial<LinkActor> = {}): LinkActor => ({ kind: 'link', linkId: 'l', introductionId: 'this', side: 'demand', act, contactId: 'c', ...more })
  const opens = (actor: Actor) => table.filter(([permission, thing]) => can(actor, permission, things[thing] as never) && !can(VISITOR, permission, things[thing] as never)).map(([permission, thing]) => `${permission} ${thing}`)
  const reads = introductionThings.filter((thing) => (things[thing] as IntroductionThing).proposed).map((thing) => `introduction.read ${thing}`)
  const proposed = introductionThings.filter((thing) => thing.startsWith('proposed') && (things[thing] as IntroductionThing).demand.answer === null)
  const consented = table.filter(([permission, , who]) => permission === 'introduction.withdraw-consent' && who !== '').map(([permission, thing]) => `${permission} ${thing}`)

  test.each([
    ['answer', [...reads, ...proposed.map((thing) => `introduction.accept ${thing}`), ...proposed.map((thing) => `introduction.decline ${thing}`)]],
    ['confirm', [...reads, ...['confirm', 'dispute'].flatMap((act) => [`introduction.${act} accepted`, `introduction.${act} concluded`])]],
    ['withdraw', [...reads, ...consented]],
  ] as const)('to %s opens that act and the reading of it, and nothing else', (act, opened) => {
    expect(opens(link(act)).sort()).toEqual([...opened].sort())
    expect(opens(link(act, { introductionId: 'another' }))).toEqual([])
  })

  test('acts for its own side alone, is no key and no member, and sees no listing that a visitor does not', () => {
    const i = introduction('proposed')
    expect([actSides(link('answer'), 'accept', i), actSides(link('answer', { side: 'supply' }), 'decline', i)]).toEqual([['demand'], ['supply']])
    expect([holdsKey(link('answer'), i, 'demand'), answersSide(link('answer'), i, 'demand'), audienceOf(link('answer')), actorRole(link('answer'))]).toEqual([false, false, 'public', 'link'])
  })
})

describe('nothing of it can be taken away unnoticed', () => {
  /** Rows of the table above that would fail now. */
  const failing = () => table.filter(([permission, thing, who]) => whoMay((actor) => can(actor, permission, things[thing] as never)) !== who)
  /** With one property of an object replaced, and put back afterwards. */
  function failingWith<T extends object, K extends keyof T>(object: T, key: K, value: T[K]) {
    const before = object[key]
    object[key] = value
    try {
      return failing()
    } finally {
      object[key] = before
    }
  }
  const mutable = actTableOfDomain as Record<Act, ActRule>
  const spoilt: [act: Act, column: string, rule: ActRule][] = actNames.flatMap((act): [Act, string, ActRule][] => {
    const rule = mutable[act]
    const { once: _once, initiator: _initiator, ...open } = rule
    return [
      [act, 'nobody', { ...rule, by: [] }],
      [act, 'in no state', { ...rule, from: [] }],
      ...(rule.from.length < introductionStates.length ? [[act, 'in any state', { ...rule, from: introductionStates }] satisfies [Act, string, ActRule]] : []),
      // A one-time link has a table of its own; what the platform itself begins is no introduction's.
      ...standings.filter((one) => one !== 'link' && !rule.by.includes(one) && !(one === 'system' && rule.initiator)).map((one): [Act, string, ActRule] => [act, `also by ${one}`, { ...rule, by: [...rule.by, one] }]),
      ...rule.by.filter((one) => one !== 'link').map((one): [Act, string, ActRule] => [act, `not by ${one}`, { ...rule, by: rule.by.filter((each) => each !== one) }]),
      ...(rule.once ? [[act, 'more than once', { ...open, ...(rule.initiator && { initiator: true as const }) }] satisfies [Act, string, ActRule]] : []),
      ...(rule.initiator ? [[act, 'by whoever did not begin it', open] satisfies [Act, string, ActRule]] : []),
    ]
  })

  test('as it stands, no row fails', () => expect(failing()).toEqual([]))

  test.each(Object.keys(rules) as Permission[])('%s open to everybody, or closed to all, fails a row', (permission) => {
    expect(failingWith(rules, permission, () => true).length).toBeGreaterThan(0)
    expect(failingWith(rules, permission, () => false).length).toBeGreaterThan(0)
  })

  test.each(spoilt)('%s %s fails a row', (act, _, rule) => {
    expect(failingWith(mutable, act, rule).length).toBeGreaterThan(0)
  })
})
