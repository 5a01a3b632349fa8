import rows from './divisions.json' with { type: 'json' }

export interface Division {
  /** GB/T 2260, six digits. */
  code: string
  name: string
  level: 'province' | 'prefecture' | 'county'
  /** Chongqing's county units hang under 500000 itself. Null for provinces. */
  parent: string | null
  lat: number
  lng: number
}

export const divisions = rows as Division[]

const byCode = new Map(divisions.map((division) => [division.code, division]))

export const findDivision = (code: string): Division | undefined => byCode.get(code)
