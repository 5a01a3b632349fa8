import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { ConfigurationError, loadConfig, readSettings, variableNames, type Environment } from '#app/config.server.ts'

const SECRET = 'b7c1e02f94d86a35b7c1e02f94d86a35'

const faults = (env: Environment, read: (env: Environment) => unknown = readSettings) => {
  try {
    read(env)
    return []
  } catch (error) {
    if (error instanceof ConfigurationError) return error.faults
    throw error
  }
}

test('without any variable: embedded database, demo data, loopback only', () => {
  expect(readSettings({})).toMatchObject({
    nodeEnv: 'development', host: '127.0.0.1', port: 3000, origin: 'http://127.0.0.1:3000', databaseUrl: undefined,
    dataDir: resolve('.data'), outboxDir: resolve('.data/outbox'), filesDir: resolve('.data/files'), demo: true, trustedProxies: 0,
  })
})

test('an empty variable counts as not set, so .env.example can be copied as it is', () => {
  expect(readSettings({ PORT: '', SMTP_URL: ' ', DEMO: '' })).toEqual(readSettings({}))
})

test.each([
  [{ NODE_ENV: 'live' }, 'NODE_ENV is neither development, test nor production'],
  [{ PORT: 'http' }, 'PORT is not a port number'],
  [{ PORT: '-1' }, 'PORT is not a port number'],
  [{ PORT: '70000' }, 'PORT is above 65535'],
  [{ ORIGIN: 'lianhe.example.cn' }, 'ORIGIN is not an address such as https://lianhe.example.cn, without a path'],
  [{ ORIGIN: 'https://lianhe.example.cn/app' }, 'ORIGIN is not an address such as https://lianhe.example.cn, without a path'],
  [{ DATABASE_URL: 'mysql://localhost' }, 'DATABASE_URL is not a postgres:// address'],
  [{ DEMO: 'perhaps' }, 'DEMO is neither true nor false'],
  [{ SMTP_URL: 'mail.example.cn' }, 'SMTP_URL is not an smtp:// or smtps:// address'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is neither debug, info, warn, error nor silent'],
  [{ SMS_URL: 'sms.example.cn', SMS_SECRET: 'sixteen-characters' }, 'SMS_URL is not an http:// or https:// address'],
  [{ SMS_URL: 'https://sms.example.cn/send', SMS_SECRET: 'short' }, 'SMS_SECRET is too weak: 16 characters at least'],
  [{ SMS_URL: 'https://sms.example.cn/send' }, 'SMS_SECRET is not set, and SMS_URL is: messages to the gateway are signed with it'],
  [{ WECOM_ROBOTS: 'https://qyapi.weixin.qq.com/x' }, 'WECOM_ROBOTS is not a list of PARK=https://… with one blank between them'],
  [{ CLOCK: '2026-11-24' }, 'CLOCK can only be told'],
  [{ TRUSTED_PROXY: 'yes' }, 'TRUSTED_PROXY is not a number of proxies from 0 to 9'],
])('%j is one clear line', (env, line) => {
  expect(faults(env)).toEqual([line])
})

test('robots are read by park', () => {
  expect(readSettings({ WECOM_ROBOTS: 'qijiang=https://qyapi.weixin.qq.com/send?key=a=1  zigong=https://b' }).robots).toEqual([['qijiang', 'https://qyapi.weixin.qq.com/send?key=a=1'], ['zigong', 'https://b']])
})

test('two faults are two lines', () => {
  expect(faults({ PORT: 'x', DEMO: 'x' })).toHaveLength(2)
})

test.each(['short', 'a'.repeat(64), 'abababababababababababababababababab'])('a weak secret (%s) is refused and not repeated', (secret) => {
  const [line, ...more] = faults({ SESSION_SECRET: secret })
  expect(more).toEqual([])
  expect(line).toMatch(/^SESSION_SECRET is too weak/)
  expect(line).not.toContain(secret)
})

test('production starts neither without a secret nor with demo accounts, nor on a clock that somebody else sets', () => {
  expect(faults({ NODE_ENV: 'production' })).toEqual(['SESSION_SECRET is not set; NODE_ENV=production does not start without one'])
  expect(faults({ NODE_ENV: 'production', SESSION_SECRET: SECRET, DEMO: 'true' })).toEqual([
    'DEMO is on; NODE_ENV=production does not start with demo accounts, whose passwords everybody knows',
  ])
  expect(faults({ NODE_ENV: 'production', SESSION_SECRET: SECRET, CLOCK: 'told' })).toEqual(['CLOCK is told; NODE_ENV=production does not start with a clock that somebody else sets'])
  expect(readSettings({ NODE_ENV: 'test', CLOCK: 'told' }).toldTime).toBe(true)
  expect(readSettings({ NODE_ENV: 'production', SESSION_SECRET: SECRET })).toMatchObject({ demo: false, toldTime: false })
})

test('a process by itself needs a database and a secret', () => {
  expect(faults({}, loadConfig).map((line) => line.split(' ')[0])).toEqual(['DATABASE_URL', 'SESSION_SECRET'])
  expect(loadConfig({ DATABASE_URL: 'postgres://localhost/lianhe', SESSION_SECRET: SECRET }).databaseUrl).toBe('postgres://localhost/lianhe')
})

test('a server that listens everywhere is called localhost', () => {
  expect(readSettings({ HOST: '0.0.0.0', PORT: '8080' }).origin).toBe('http://localhost:8080')
  expect(readSettings({ HOST: '::1' }).origin).toBe('http://[::1]:3000')
})

test.each(['.env.example', 'docs/operations.md'])('%s lists every variable and no other', (file) => {
  const pattern = file.endsWith('.md') ? /^\| `([A-Z_]+)` \|/gm : /^#? ?([A-Z_]+)=/gm
  const listed = [...readFileSync(file, 'utf8').matchAll(pattern)].map((match) => match[1])
  expect(listed.sort()).toEqual([...variableNames].sort())
})
