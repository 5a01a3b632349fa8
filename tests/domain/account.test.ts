import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PASSWORD_MIN, SignUpInput, readIdentifier } from '#domain/account.ts'
import { isCommonPassword } from '#domain/common-passwords.ts'

describe('an identifier', () => {
  it.each([
    ['lan@example.cn', 'email', 'lan@example.cn'],
    ['  Lan@Example.CN ', 'email', 'lan@example.cn'],
    ['ｌａｎ＠example．cn', 'email', 'lan@example.cn'],
    ['13800000001', 'mobile', '13800000001'],
    ['138 0000 0001', 'mobile', '13800000001'],
    ['138-0000-0001', 'mobile', '13800000001'],
    ['+86 138 0000 0001', 'mobile', '13800000001'],
    ['+8613800000001', 'mobile', '13800000001'],
    ['(+86)13800000001', 'mobile', '13800000001'],
    ['008613800000001', 'mobile', '13800000001'],
    ['8613800000001', 'mobile', '13800000001'],
    ['１３８００００００ ０１', 'mobile', '13800000001'],
  ])('%s is read as %s', (typed, kind, value) => {
    expect(readIdentifier(typed)).toEqual({ kind, value })
  })

  it.each(['', ' ', '覃晓岚', '1380000000', '138000000011', '12800000001', '+1 202 555 0101', '+86 10 8888 8888', 'a@', '@b.cn', 'a@b', 'a b@', 'x@phone.invalid', `${'a'.repeat(250)}@example.cn`, '1+3800000001x'])(
    '%j is not one',
    (typed) => expect(readIdentifier(typed)).toBeNull(),
  )

  it('read once reads the same again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string(), fc.stringMatching(/^\+?8?6?1[3-9]\d{9}$/)), (typed) => {
        const read = readIdentifier(typed)
        if (read) expect(readIdentifier(read.value)).toEqual(read)
      }),
    )
  })
})

const issuesOf = (input: object) => {
  const result = SignUpInput.safeParse({ name: '覃晓岚', identifier: 'lan@example.cn', password: '羊角山的雨 下了三天', ...input })
  return result.success ? [] : result.error.issues.map((issue) => [issue.path.join('.'), issue.message])
}

describe('signing up', () => {
  it('takes a name, an identifier and a password', () => expect(issuesOf({})).toEqual([]))

  it.each([
    [{ name: '' }, ['name', 'text-required']],
    [{ name: 'x'.repeat(41) }, ['name', 'text-long']],
    [{ identifier: '' }, ['identifier', 'identifier-required']],
    [{ identifier: '1380000000' }, ['identifier', 'mobile-length']],
    [{ identifier: '+86 1380000000' }, ['identifier', 'mobile-length']],
    [{ identifier: 'x'.repeat(1_000_000) }, ['identifier', 'identifier-invalid']],
    [{ password: 'x7!汉字' }, ['password', 'password-short']],
    [{ password: '长'.repeat(129) }, ['password', 'password-long']],
    [{ password: 'Password' }, ['password', 'password-common']],
    [{ password: 'my lan@example.cn' }, ['password', 'password-identifier']],
    [{ identifier: '13800000001', password: 'a13800000001' }, ['password', 'password-identifier']],
  ])('refuses %j', (input, issue) => expect(issuesOf(input)).toEqual([issue]))

  it.each([{ role: 'administrator' }, { companyId: 'x' }, { emailVerified: true }])('does not know %j', (extra) => expect(issuesOf(extra)).toHaveLength(1))
})

describe('a common password', () => {
  it.each(['password', 'PASSWORD', 'P@ssw0rd', '12345678', '87654321', '01234567', '11111111', '12121212', 'abcabcabc', 'abcdefgh', 'qwertyui', 'asdfghjkl', '1qaz2wsx', '19880808', '20011231', '13800000001', 'woaini1314', 'lianhe2026', '８８８８８８８８', 'aaaaaaab'])(
    'is %s',
    (password) => expect(isCommonPassword(password)).toBe(true),
  )
  it.each(['羊角山的雨 下了三天', 'correct horse battery', 'Tr0ub4dor&3x', '一二三四五六七八', 'x7K-qq2-mm', '2026年11月第一炉'])('is not %s', (password) => {
    expect([...password].length).toBeGreaterThanOrEqual(PASSWORD_MIN)
    expect(isCommonPassword(password)).toBe(false)
  })
})
