import { readFields, shown } from '#app/http/form.server.ts'
import { getLocale } from '#app/i18n/runtime.js'
import { nameIn } from '#domain/chains/chain.ts'
import { chains } from '#domain/chains/index.ts'
import { divisions, divisionsIn } from '#domain/regions/divisions.ts'
import type { ParkValues } from './park-form.tsx'

/** Parks are opened in the three provinces: their county units, by prefecture. */
export function countyChoices(): { label: string; options: { value: string; label: string }[] }[] {
  const name = new Map(divisions.map((division) => [division.code, division.name]))
  return ['500000', '510000', '520000'].flatMap((province) =>
    [...Map.groupBy(divisionsIn(province), (division) => division.parent ?? province)].map(([parent, units]) => ({
      label: parent === province ? name.get(province)! : `${name.get(province)!}${name.get(parent) ?? ''}`,
      options: units.map((unit) => ({ value: unit.code, label: unit.name })),
    })),
  )
}

export const chainChoices = () => chains.map((chain) => ({ value: chain.slug, label: nameIn(chain.name, getLocale()) }))

const names = ['id', 'seen', 'slug', 'name', 'shortName', 'divisionCode', 'level', 'phone', 'chains'] as const

/** The form as a use case takes it, and as it is shown again. */
export async function readParkFields(request: Request) {
  const fields = await readFields(request, names)
  const chosen = [fields.chains ?? []].flat()
  const values: ParkValues = {
    slug: shown(fields.slug),
    name: shown(fields.name),
    shortName: shown(fields.shortName),
    divisionCode: shown(fields.divisionCode),
    level: shown(fields.level),
    phone: shown(fields.phone),
    chains: chosen,
  }
  const park = { name: fields.name, shortName: fields.shortName, divisionCode: fields.divisionCode, level: fields.level || undefined, phone: fields.phone, chains: chosen }
  return { id: shown(fields.id), seen: fields.seen, slug: fields.slug, park, values }
}
