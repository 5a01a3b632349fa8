import { divisions, divisionsIn, type Division } from '#domain/regions/divisions.ts'

const PROVINCES = ['500000', '510000', '520000']

/**
 * Every place a company can be in, for one select without a script: county units of the three provinces by prefecture, then, for a
 * company from elsewhere, the prefectures of the other provinces (a province without any stands for itself).
 */
export function divisionChoices(): { label: string; options: { value: string; label: string }[] }[] {
  const name = new Map(divisions.map((division) => [division.code, division.name]))
  const own = PROVINCES.flatMap((province) => {
    const byParent = Map.groupBy(divisionsIn(province), (division) => division.parent ?? province)
    return [...byParent].map(([parent, units]) => group(parent === province ? name.get(province)! : `${name.get(province)!}${name.get(parent)!}`, units))
  })
  const elsewhere = divisions
    .filter((division) => division.level === 'province' && !PROVINCES.includes(division.code))
    .map((province) => {
      const prefectures = divisions.filter((division) => division.level === 'prefecture' && division.parent === province.code)
      return group(province.name, prefectures.length > 0 ? prefectures : [province])
    })
  return [...own, ...elsewhere]
}

const group = (label: string, units: Division[]): { label: string; options: { value: string; label: string }[] } => ({ label, options: units.map(({ code, name }) => ({ value: code, label: name })) })
