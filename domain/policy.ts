import type { Actor } from './actor.ts'
import type { CompanyState } from './company.ts'
import { actNames, sidesEver, sidesNow, type Act, type ActThing, type Standing } from './introduction/acts.ts'
import { linkOpens } from './introduction/link.ts'
import type { Side } from './introduction/state.ts'
import type { ListingState, Visibility } from './listing.ts'

/** `deskParkId`: the park that answers for the company — its own, else its county's, else null: the administrator's desk. */
export interface CompanyThing {
  id: string
  deskParkId: string | null
  state: CompanyState
}
export interface ListingThing {
  company: CompanyThing
  state: ListingState
  visibility: Visibility
}
/** Whose it is, side by side. */
interface Party {
  companyId: string
  deskParkId: string | null
}
export interface IntroductionThing extends ActThing {
  id: string
  /** Both keys were passed: both companies were told of it, whatever became of it since. */
  proposed: boolean
  demand: ActThing['demand'] & Party
  supply: ActThing['supply'] & Party
}

export interface CombinationThing extends Party {
  /** One of its parts was put to its company, which then knows of it. */
  shown: boolean
}

interface Things extends Record<`introduction.${Act}`, IntroductionThing> {
  'listing.read': ListingThing
  'listing.write': ListingThing
  'listing.submit': ListingThing
  'listing.review': ListingThing
  'listing.match': ListingThing
  'company.read': CompanyThing
  'company.write': CompanyThing
  'company.post': CompanyThing
  'company.verify': CompanyThing
  'company.suspend': CompanyThing
  'company.contacts': CompanyThing
  'introduction.read': IntroductionThing
  'introduction.interest': ListingThing
  'introduction.propose': ListingThing
  'combination.read': CombinationThing
  'combination.keep': CombinationThing
  'park.administer': null
  'account.suspend': null
  'term.keep': null
  'log.read': null
}
export type Permission = keyof Things

export const actsFor = (actor: Actor, companyId: string): boolean => actor.kind === 'user' && actor.company?.id === companyId
/** The liaison of that park; for no park, the administrator. */
export const answersFor = (actor: Actor, deskParkId: string | null): boolean =>
  actor.kind === 'user' && (deskParkId === null ? actor.administrator : actor.liaisonOf.includes(deskParkId))
const administers = (actor: Actor) => actor.kind === 'user' && actor.administrator
const verifiedMember = (actor: Actor) => actor.kind === 'user' && actor.company?.verified === true

/** Which audience's listings somebody may see besides the own ones. */
export function audienceOf(actor: Actor): Visibility {
  if (actor.kind === 'system') return 'liaison'
  if (actor.kind !== 'user') return 'public'
  if (actor.administrator || actor.liaisonOf.length > 0) return 'liaison'
  return actor.company?.verified ? 'parks' : 'public'
}
const reach: Record<Visibility, number> = { public: 0, parks: 1, liaison: 2 }
export const mayReach = (actor: Actor, visibility: Visibility): boolean => reach[audienceOf(actor)] >= reach[visibility]

/** Asked through `can()` alone; a test takes each away in turn and must notice. */
export const rules: { [P in Permission]: (actor: Actor, thing: Things[P]) => boolean } = {
  'listing.read': (a, l) =>
    actsFor(a, l.company.id) || answersFor(a, l.company.deskParkId) || administers(a) ||
    (l.company.state === 'verified' && l.state === 'published' && mayReach(a, l.visibility)),
  'listing.write': (a, l) => l.company.state !== 'suspended' && (actsFor(a, l.company.id) || answersFor(a, l.company.deskParkId)),
  'listing.submit': (a, l) => l.company.state === 'verified' && (actsFor(a, l.company.id) || answersFor(a, l.company.deskParkId)),
  'listing.review': (a, l) => l.company.state === 'verified' && answersFor(a, l.company.deskParkId),
  'listing.match': (a, l) => actsFor(a, l.company.id) || answersFor(a, l.company.deskParkId) || administers(a),
  'company.read': (a, c) => c.state === 'verified' || actsFor(a, c.id) || answersFor(a, c.deskParkId) || administers(a),
  'company.write': (a, c) => c.state !== 'suspended' && (actsFor(a, c.id) || answersFor(a, c.deskParkId)),
  'company.post': (a, c) => c.state !== 'suspended' && (actsFor(a, c.id) || answersFor(a, c.deskParkId)),
  'company.verify': (a, c) => answersFor(a, c.deskParkId) || administers(a),
  'company.suspend': (a) => administers(a),
  'company.contacts': (a, c) => actsFor(a, c.id) || answersFor(a, c.deskParkId),
  'introduction.read': (a, i) =>
    (isLinkTo(a, i) && i.proposed) ||
    answersFor(a, i.demand.deskParkId) || answersFor(a, i.supply.deskParkId) ||
    // Before both keys are passed a company sees only what it began itself.
    (i.proposed && (actsFor(a, i.demand.companyId) || actsFor(a, i.supply.companyId))) ||
    (i.initiatedBy === 'company' && actsFor(a, i[i.initiatorSide].companyId)),
  'introduction.interest': (a, l) =>
    verifiedMember(a) && !actsFor(a, l.company.id) && l.company.state === 'verified' && l.state === 'published' && mayReach(a, l.visibility),
  'introduction.propose': (a, l) => answersFor(a, l.company.deskParkId) && l.company.state === 'verified' && l.state === 'published',
  ...(Object.fromEntries(actNames.map((act) => [`introduction.${act}`, (a: Actor, i: IntroductionThing) => actSides(a, act, i).length > 0])) as
    Record<`introduction.${Act}`, (actor: Actor, introduction: IntroductionThing) => boolean>),
  // It turns around one company: those of its parts are told of their own introduction alone.
  'combination.read': (a, c) => answersFor(a, c.deskParkId) || (c.shown && actsFor(a, c.companyId)),
  'combination.keep': (a, c) => answersFor(a, c.deskParkId),
  'park.administer': (a) => administers(a),
  'account.suspend': (a) => administers(a),
  'term.keep': (a) => administers(a),
  'log.read': (a) => a.kind === 'user' && a.auditor,
}

/** The one place that says who may do what. The system (jobs, seeding, an operator's import) may do all but what an introduction's table keeps to people. */
export function can<P extends Permission>(actor: Actor, permission: P, thing: Things[P]): boolean {
  if (actor.kind === 'system' && !isAct(permission)) return true
  return rules[permission](actor, thing)
}

const isLinkTo = (actor: Actor, introduction: IntroductionThing) => actor.kind === 'link' && actor.introductionId === introduction.id

const isAct = (permission: Permission): boolean => actNames.some((act) => permission === `introduction.${act}`)

/** The sides in whose name this actor may do it to an introduction now; and, `ever`, might in some other state: such a person is late, not forbidden. */
export const actSides = (actor: Actor, act: Act, introduction: IntroductionThing): Side[] => sidesNow(act, introduction, standingsOn(actor, introduction, act))
export const everActSides = (actor: Actor, act: Act, introduction: IntroductionThing): Side[] => sidesEver(act, introduction, standingsOn(actor, introduction, act))

const standingsOn = (actor: Actor, introduction: IntroductionThing, act: Act) => (side: Side): Standing[] => {
  if (actor.kind === 'system') return ['system']
  if (actor.kind === 'link') return isLinkTo(actor, introduction) && actor.side === side && linkOpens[actor.act].includes(act) ? ['link'] : []
  const { companyId, deskParkId } = introduction[side]
  return [...(actsFor(actor, companyId) ? ['company' as const] : []), ...(answersFor(actor, deskParkId) ? ['desk' as const] : [])]
}

/** Whose key: the liaison of that side's park. */
export const holdsKey = (actor: Actor, introduction: IntroductionThing, side: Side): boolean => answersFor(actor, introduction[side].deskParkId)
/** Who answers: a member of that side's company. */
export const answersSide = (actor: Actor, introduction: IntroductionThing, side: Side): boolean => actsFor(actor, introduction[side].companyId)
