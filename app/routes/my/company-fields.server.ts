import { readFields, shown } from '#app/http/form.server.ts'
import type { Ctx } from '#app/ctx.ts'
import { listParkChoices } from '#app/services/park/list.server.ts'
import { divisionChoices } from '#app/ui/division-choices.server.ts'
import { divisionName, provinceOf } from '#domain/regions/divisions.ts'
import type { CompanyValues } from './company-form.tsx'

const names = ['version', 'name', 'creditCode', 'organisationType', 'divisionCode', 'parkId', 'profile', 'certificates', 'address', 'hidesName'] as const

/** The company form as the use cases take it, and as it is shown again. */
export async function readCompanyFields(request: Request) {
  const { version, profile, certificates, address, hidesName, ...fields } = await readFields(request, names)
  const identity = { ...fields, creditCode: fields.creditCode || undefined, parkId: fields.parkId || undefined }
  const values: CompanyValues = {
    name: shown(fields.name), creditCode: shown(fields.creditCode), organisationType: shown(fields.organisationType),
    divisionCode: shown(fields.divisionCode), parkId: shown(fields.parkId), profile: shown(profile), certificates: shown(certificates),
    address: shown(address), hidesName: hidesName !== undefined,
  }
  return {
    identity,
    whole: {
      ...identity, version: Number(version), profile, address, hidesName: hidesName !== undefined,
      certificates: typeof certificates === 'string' ? certificates.split(/[\n；;]/).map((line) => line.trim()).filter(Boolean) : certificates,
    },
    values,
  }
}

/** Where a company can be: every county unit, and every park by its province. */
export async function companyPlaces(ctx: Ctx) {
  const byProvince = Map.groupBy(await listParkChoices(ctx), (park) => divisionName(provinceOf(park.divisionCode)))
  return {
    divisions: divisionChoices(),
    parks: [...byProvince].map(([label, all]) => ({ label, options: all.map((park) => ({ value: park.id, label: park.name })) })),
  }
}
