import type { PresentedIntroduction } from '#app/services/introduction/read.server.ts'
import type { Voice } from '#domain/introduction/audience.ts'
import { sides, type IntroductionState, type Side } from '#domain/introduction/state.ts'

interface SideFrame {
  name: string | null
  park: string | null
  /** Its company has been told of the introduction. */
  knows: boolean
}

/** What the parts of a file's page need to know of the introduction and of who looks at it, in either area. */
export interface FileFrame {
  id: string
  number: number
  title: string
  state: IntroductionState
  accepted: boolean
  /** Reads, and writes, as a company or as a desk. */
  voice: Voice
  /** The file's own page in this area. */
  base: string
  /** Sides in whose name this reader writes: the company's, or those whose desk it holds. */
  own: Side[]
  may: { remark: boolean; attach: boolean; plan: boolean }
  demand: SideFrame
  supply: SideFrame
}

export function frameOf(introduction: Omit<PresentedIntroduction, 'demand' | 'supply'> & Record<Side, Pick<PresentedIntroduction['demand'], 'company' | 'park'>>, voice: Voice): FileFrame {
  const { viewer } = introduction
  const own = voice === 'company' ? viewer.mine : viewer.keys
  const has = (act: keyof typeof viewer.may) => viewer.may[act].some((side) => own.includes(side))
  const accepted = introduction.acceptedAt !== null
  const of = (side: Side): SideFrame => ({
    name: introduction[side].company?.name ?? null,
    park: introduction[side].park?.shortName ?? null,
    knows: introduction.proposedAt !== null || (introduction.initiatedBy === 'company' && introduction.initiatorSide === side),
  })
  const [demand, supply] = [of(sides[0]), of(sides[1])]
  return {
    id: introduction.id, number: introduction.number, title: introduction.title, state: introduction.state, accepted, voice, own, demand, supply,
    base: `/${voice === 'company' ? 'my' : 'desk'}/introductions/${introduction.id}`,
    may: { remark: has('remark'), attach: has('attach'), plan: accepted ? has('plan-together') : voice === 'desk' && has('plan') },
  }
}
