import { describe, expect, it } from 'vitest'
import { checkCreditCode, makeCreditCode, normalizeCreditCode } from '#domain/credit-code.ts'

const real = ['91350100M000100Y43', '91510100MA6BKY6U36', '92510100MA61WJ3204', '52610500MJU60350X1', '915001107100007770']

describe('checkCreditCode', () => {
  it.each(real)('takes %s', (code) => expect(checkCreditCode(code)).toBe('valid'))

  it('takes a code as people type it', () => {
    expect(checkCreditCode(' 9135 0100 m000 100y 43 ')).toBe('valid')
    expect(checkCreditCode('９１３５０１００Ｍ０００１００Ｙ４３')).toBe('valid')
    expect(checkCreditCode('91350100-M000100Y4-3')).toBe('valid')
    expect(normalizeCreditCode('９１35 0100　m000100y43')).toBe('91350100M000100Y43')
  })

  it('tells a wrong check character from a wrong shape', () => {
    expect(checkCreditCode('91350211M00013FA1N')).toBe('checksum')
    for (const code of ['', '9135', '91350100M000100Y4I', '91350100M000100Y433', '9135010OM000100Y43', '九一三五', 'x'.repeat(1_000_000)]) {
      expect(checkCreditCode(code)).toBe('malformed')
    }
  })

  it('sees every single changed character', () => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
    for (const code of real) {
      for (let i = 8; i < 17; i++) {
        for (const other of alphabet) {
          if (other !== code[i]) expect(checkCreditCode(code.slice(0, i) + other + code.slice(i + 1))).toBe('checksum')
        }
      }
    }
  })

  it('makes codes that pass, for demo companies', () => {
    for (let i = 0; i < 200; i++) expect(checkCreditCode(makeCreditCode('500110', `MA5${String(10000 + i)}`))).toBe('valid')
  })
})
