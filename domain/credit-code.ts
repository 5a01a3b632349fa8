/**
 * Unified social credit code 统一社会信用代码, GB 32100-2015: authority, kind of organisation, six digits of division, nine of
 * organisation code, one check character. Letters I, O, S, V and Z are not used.
 */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/

/** As it is stored: half-width, upper case, without spaces, hyphens and dots that people put in to read it. */
export const normalizeCreditCode = (typed: string): string =>
  typed.normalize('NFKC').toUpperCase().replace(/[\s\u200b-\u200f\u2010-\u2015\u2212\ufeff.·-]/gu, '')

/** Check character of the first 17: weights 3^i mod 31, (31 − Σ mod 31) mod 31. The last mod matters: without it, codes that end in 0 fail. */
export function creditCodeCheck(first17: string): string {
  let sum = 0
  let weight = 1
  for (const character of first17) {
    sum += ALPHABET.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}

/**
 * Whether a code as typed is one. `checksum`: right shape, wrong check character. Such codes are seen in registers
 * (91350211M00013FA1N), so it is a warning for a reviewer, not a wall; `malformed` cannot be a code at all.
 */
export function checkCreditCode(typed: string): 'valid' | 'malformed' | 'checksum' {
  const code = normalizeCreditCode(typed.slice(0, 60))
  if (!SHAPE.test(code)) return 'malformed'
  return creditCodeCheck(code.slice(0, 17)) === code.charAt(17) ? 'valid' : 'checksum'
}

/** A code that passes, for demo companies: enterprise (91), a division, and eight characters of organisation code with its own check digit (GB 11714, weights 3 7 9 10 5 8 4 2 mod 11). */
export function makeCreditCode(divisionCode: string, organisation: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2]
  const value = (character: string) => (/\d/.test(character) ? Number(character) : character.charCodeAt(0) - 55)
  const rest = 11 - ([...organisation].reduce((sum, character, i) => sum + value(character) * (weights[i] ?? 0), 0) % 11)
  const first17 = `91${divisionCode}${organisation}${rest === 10 ? 'X' : rest === 11 ? '0' : String(rest)}`
  return first17 + creditCodeCheck(first17)
}
