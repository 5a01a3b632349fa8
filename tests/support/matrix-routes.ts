import { actsFor, answersFor, can } from '#domain/policy.ts'
import type { Policy } from '#app/http/policy.ts'
import type { Actor } from '#domain/actor.ts'
import { reaches } from '#domain/introduction/audience.ts'
import { sides } from '#domain/introduction/state.ts'
import type { loadBuild } from './http.ts'
import type { Kind, Named, Thing } from './matrix-world.ts'

type Routes = Awaited<ReturnType<typeof loadBuild>>['routes']
type Route = NonNullable<Routes[string]>

/** The route and what it lies in, from the root. */
export function branch(routes: Routes, id: string): Route[] {
  const route = routes[id]!
  return [...(route.parentId ? branch(routes, route.parentId) : []), route]
}
export function policyOf(routes: Routes, id: string): Policy {
  return branch(routes, id).map((route) => (route.module.handle as { policy?: Policy } | undefined)?.policy).findLast((policy) => policy !== undefined)!
}
export const pathOf = (routes: Routes, id: string): string => `/${branch(routes, id).map((route) => route.path).filter(Boolean).join('/')}`

/** Whom an area lets in at all. */
export function satisfies(policy: Policy, actor: Actor): boolean {
  if (policy === 'public') return true
  if (actor.kind !== 'user') return false
  if (policy === 'company') return actor.company !== null
  if (policy === 'liaison') return actor.administrator || actor.liaisonOf.length > 0
  return policy === 'user' || actor.administrator
}

/** What an id in an address is of, by the word before it. */
const kinds: Record<string, Kind> = {
  listings: 'listing', matches: 'listing', companies: 'company', introductions: 'introduction', contacts: 'contact', users: 'user', parks: 'park', chains: 'chain', chain: 'node', act: 'token', files: 'file', remarks: 'remark', outcomes: 'outcome', combinations: 'combination',
}
/** Of the last, where one lies in another. */
export const kindOf = (path: string): Kind | undefined => kinds[[...path.matchAll(/(\w+)\/:/g)].at(-1)?.[1] ?? '']

type Of<K extends Kind> = Extract<Named, { kind: K }>['thing']
const own = (a: Actor, company: { id: string }) => actsFor(a, company.id)
const desk = (a: Actor, company: { deskParkId: string | null }) => answersFor(a, company.deskParkId)
const administers = (a: Actor) => can(a, 'park.administer', null)
const partOf = (a: Actor, i: Of<'introduction'>) => sides.some((side) => actsFor(a, i[side].companyId))
const deskOf = (a: Actor, i: Of<'introduction'>) => sides.some((side) => answersFor(a, i[side].deskParkId))
const readerOf = (a: Actor, i: Of<'introduction'>) => ({ mine: sides.filter((side) => actsFor(a, i[side].companyId)), keys: sides.filter((side) => answersFor(a, i[side].deskParkId)) })
const reachesFile = (a: Actor, f: Of<'file'>) => can(a, 'introduction.read', f.introduction) && reaches(readerOf(a, f.introduction), f, f.accepted)
const wrote = (a: Actor, r: Of<'remark'>) => a.kind === 'user' && a.userId === r.authorId
const asParty = (a: Actor, i: Of<'introduction'>) => partOf(a, i) && can(a, 'introduction.read', i)
const asDesk = (a: Actor, i: Of<'introduction'>) => deskOf(a, i) && can(a, 'introduction.read', i)

/** Of a page by the thing in its address: whose it is. An area shows its own people's things alone; what one may do with them is in the policy. */
const rules: { [id: string]: (actor: Actor, thing: never) => boolean } = {
  'routes/public/listing': (a, l: Of<'listing'>) => can(a, 'listing.read', l),
  'routes/public/company': (a, c: Of<'company'>) => can(a, 'company.read', c) && (!c.hidesName || own(a, c) || desk(a, c) || administers(a)),
  'routes/public/park': () => true,
  ...Object.fromEntries(['chain', 'balance', 'json', 'csv', 'balance-csv', 'node'].map((page) => [`routes/chain/${page}`, () => true])),
  'routes/public/act': () => true,
  'routes/my/listing': (a, l: Of<'listing'>) => own(a, l.company) && can(a, 'listing.write', l),
  'routes/my/edit-listing': (a, l: Of<'listing'>) => own(a, l.company) && can(a, 'listing.write', l),
  ...Object.fromEntries(['', '-remarks', '-step', '-files'].map((page) => [`routes/my/introduction${page}`, asParty])),
  'routes/my/commitments': asParty,
  'routes/my/lapse': asParty,
  'routes/my/outcome': (a, o: Of<'outcome'>) => asParty(a, o.introduction),
  'routes/desk/commitments': asDesk,
  'routes/desk/lapse': asDesk,
  'routes/desk/outcome': (a, o: Of<'outcome'>) => asDesk(a, o.introduction),
  'routes/my/introduction-file': (a, f: Of<'file'>) => partOf(a, f.introduction) && reachesFile(a, f),
  'routes/my/introduction-remark': (a, r: Of<'remark'>) => partOf(a, r.introduction) && wrote(a, r),
  'routes/my/contact': (a, c: Of<'contact'>) => actsFor(a, c.companyId),
  'routes/desk/company': (a, c: Of<'company'>) => (desk(a, c) || administers(a)) && can(a, 'company.read', c),
  'routes/desk/company-edit': (a, c: Of<'company'>) => desk(a, c) && can(a, 'company.write', c),
  'routes/desk/listing': (a, l: Of<'listing'>) => desk(a, l.company),
  'routes/desk/listing-edit': (a, l: Of<'listing'>) => desk(a, l.company) && can(a, 'listing.write', l),
  'routes/desk/match': (a, l: Of<'listing'>) => l.demand && can(a, 'listing.match', l),
  ...Object.fromEntries(['', '-links', '-remarks', '-step', '-files', '-print'].map((page) => [`routes/desk/introduction${page}`, asDesk])),
  'routes/desk/introduction-file': (a, f: Of<'file'>) => deskOf(a, f.introduction) && reachesFile(a, f),
  'routes/desk/introduction-remark': (a, r: Of<'remark'>) => deskOf(a, r.introduction) && wrote(a, r),
  'routes/my/combination': (a, c: Of<'combination'>) => own(a, { id: c.companyId }) && can(a, 'combination.read', c),
  ...Object.fromEntries(['', '-add'].map((page) => [`routes/desk/combination${page}`, (a: Actor, c: Of<'combination'>) => desk(a, c) && can(a, 'combination.read', c)])),
  'routes/admin/park': administers,
  'routes/admin/user': administers,
  'routes/admin/company': administers,
}
export const isKnown = (id: string): boolean => id in rules
export const entitled = (id: string, actor: Actor, thing: Thing): boolean => thing.thing !== null && rules[id]!(actor, thing.thing as never)

/** What everybody may read elsewhere may be refused as such: that it exists is no secret. */
export const openlyReadable = (actor: Actor, { kind, thing }: Thing): boolean =>
  thing !== null && (kind === 'listing' ? can(actor, 'listing.read', thing as Of<'listing'>) : kind === 'company' && can(actor, 'company.read', thing as Of<'company'>) && !(thing as Of<'company'>).hidesName)
