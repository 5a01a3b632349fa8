import { m } from '#app/i18n/messages.js'
import { sideWord } from '#app/ui/words.ts'
import { fileAudiences, remarkAudiences, type Audience, type Voice } from '#domain/introduction/audience.ts'
import type { Side } from '#domain/introduction/state.ts'
import { sideOfOwner, voiceOfOwner, type StepOwner } from '#domain/introduction/step.ts'
import type { FileFrame } from './frame.ts'

interface Option { value: string; label: string }

/** To whom this reader may write. A value is an audience, and the side where a liaison holds both desks. */
export function remarkOptions(frame: FileFrame): Option[] {
  const { voice, own, accepted } = frame
  const two = own.length > 1
  return remarkAudiences(voice, accepted).flatMap((audience): Option[] => {
    if (audience === 'all') return [{ value: 'all', label: voice === 'company' ? m.file_to_all_us() : m.file_to_all() }]
    if (audience === 'desks') return [{ value: 'desks', label: m.file_to_desks() }]
    if (voice === 'company') return [{ value: 'side', label: m.file_to_liaison() }]
    if (audience === 'desk') return own.map((side) => ({ value: `desk:${side}`, label: two ? m.file_to_desk_of({ side: sideWord(side) }) : m.file_to_desk() }))
    return own.filter((side) => frame[side].knows).map((side) => ({ value: `side:${side}`, label: m.file_to_side({ side: sideWord(side) }) }))
  })
}

/** Who is to see a file that this reader puts down. */
export const fileOptions = (frame: FileFrame): Option[] =>
  fileAudiences(frame.voice).flatMap((audience) =>
    (audience === 'desks' ? frame.own.slice(0, 1) : frame.own).map((side) => ({ value: `${audience}:${side}`, label: seenWord(frame, { side, audience }) })))

/** `side:demand` as two fields of a use case. */
export function readTo(to: string): { audience?: string; side?: string } {
  const [audience, side] = to.split(':')
  return { ...(audience && { audience }), ...(side && { side }) }
}

/** Who sees it. */
export function seenWord(frame: FileFrame, { side, audience }: { side: Side; audience: Audience }): string {
  const us = frame.voice === 'company'
  if (audience === 'desk') return frame.own.length > 1 ? m.file_seen_desk_of({ side: sideWord(side) }) : m.file_seen_desk()
  if (audience === 'desks') return m.file_seen_desks()
  if (audience === 'side') return us ? m.file_seen_side_us() : m.file_seen_side({ side: sideWord(side) })
  if (frame.accepted) return m.file_seen_all()
  return us ? m.file_seen_all_later_us() : m.file_seen_all_later({ side: sideWord(side) })
}

/** Who put it there. A member's name is never said: it may be the contact's. */
export function whoWord(frame: FileFrame, { side, voice, name }: { side: Side; voice: Voice; name?: string | null }): string {
  const { park, name: company } = frame[side]
  if (frame.voice === 'company') {
    const us = frame.own.includes(side)
    if (voice === 'company') return us ? m.file_who_us() : (company ?? m.file_who_them())
    return us ? m.file_who_liaison_us() : m.file_who_liaison_them()
  }
  if (voice === 'company') return company ?? m.file_who_side({ side: sideWord(side) })
  return name ? m.file_who_liaison({ name, park: park ?? m.file_no_park() }) : m.file_who_park({ side: sideWord(side), park: park ?? m.file_no_park() })
}

/** Whose step it is. */
export function ownerWord(frame: FileFrame, owner: StepOwner): string {
  const [side, voice] = [sideOfOwner(owner), voiceOfOwner(owner)]
  if (frame.voice === 'company') return whoWord(frame, { side, voice })
  const { name, park } = frame[side]
  if (voice === 'desk') return m.file_who_park({ side: sideWord(side), park: park ?? m.file_no_park() })
  return name === null ? m.file_who_side({ side: sideWord(side) }) : m.file_who_company({ side: sideWord(side), name })
}

/** The same in a list's row. `mine`: the company's own side; null: for a desk. */
export function ownerShort(owner: StepOwner, mine: Side | null): string {
  const [side, desk] = [sideOfOwner(owner), voiceOfOwner(owner) === 'desk']
  if (mine === null) return desk ? m.file_owner_desk({ side: sideWord(side) }) : m.file_who_side({ side: sideWord(side) })
  if (side === mine) return desk ? m.file_who_liaison_us() : m.file_who_us()
  return desk ? m.file_who_liaison_them() : m.file_who_them()
}

/** `1.2 MB`, `46 kB`; one figure after the point below ten. */
export function sizeText(bytes: number): string {
  const [value, unit] = bytes >= 1_000_000 ? [bytes / 1_000_000, 'MB'] : bytes >= 1000 ? [bytes / 1000, 'kB'] : [bytes, 'B']
  return `${value < 10 && unit !== 'B' ? value.toFixed(1) : Math.round(value)}\u00a0${unit}`
}
