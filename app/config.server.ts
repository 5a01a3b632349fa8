import { join, resolve } from 'node:path'
import { z } from 'zod'

const production = 'NODE_ENV=production'
const path = z.string().transform((value) => resolve(value))

/** Every variable the platform reads, as docs/operations.md describes them. An empty one counts as not set. */
const Variables = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production'], 'is neither development, test nor production').default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.string().regex(/^\d{1,5}$/, 'is not a port number').transform(Number).pipe(z.int().max(65535, 'is above 65535')).default(3000),
  ORIGIN: z
    .string()
    .refine((value) => isOrigin(value), 'is not an address such as https://lianhe.example.cn, without a path')
    .transform((value) => new URL(value).origin)
    .optional(),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'is not a postgres:// address').optional(),
  LIANHE_DATA: path.default(() => resolve('.data')),
  SESSION_SECRET: z
    .string()
    .refine((value) => value.length >= 32 && new Set(value).size >= 10, 'is too weak: 32 random characters at least, for example from `openssl rand -hex 32`')
    .optional(),
  DEMO: z.stringbool({ error: 'is neither true nor false' }).optional(),
  SMTP_URL: z.string().regex(/^smtps?:\/\//, 'is not an smtp:// or smtps:// address').optional(),
  MAIL_FROM: z.string().default('链合 <no-reply@lianhe.invalid>'),
  SMS_URL: z.string().refine((value) => isWeb(value), 'is not an http:// or https:// address').optional(),
  SMS_SECRET: z.string().min(16, 'is too weak: 16 characters at least').optional(),
  SMS_SIGN: z.string().max(20, 'is longer than 20 characters').default('链合'),
  SMS_TEMPLATE: z.string().max(60, 'is longer than 60 characters').optional(),
  WECOM_ROBOTS: z.string().default('').transform((value, context) => readRobots(value) ?? (context.addIssue({ code: 'custom', message: 'is not a list of PARK=https://… with one blank between them' }), z.NEVER)),
  OUTBOX_DIR: path.optional(),
  FILES_DIR: path.optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent'], 'is neither debug, info, warn, error nor silent').default('info'),
  CLOCK: z.literal('told', 'can only be told').optional(),
  TRUSTED_PROXY: z.string().regex(/^[0-9]$/, 'is not a number of proxies from 0 to 9').transform(Number).default(0),
  RECORD_NUMBER: z.string().default(''),
  MAP_APPROVAL: z.string().max(60, 'is longer than 60 characters').default(''),
  MAP_BOUNDARIES: path.optional(),
})

export const variableNames = Object.keys(Variables.shape)

/** What is wrong with the environment; one line a fault, each starting with the variable's name. Never holds a secret. */
export class ConfigurationError extends Error {
  readonly faults: string[]
  constructor(faults: string[]) {
    super(faults.join('\n'))
    this.name = 'ConfigurationError'
    this.faults = faults
  }
}

export type Environment = Record<string, string | undefined>

/** What the operator set, with defaults. Without a database or a secret `npm start` brings its own. */
export function readSettings(env: Environment) {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim() !== ''))
  const parsed = Variables.safeParse(given)
  if (!parsed.success) throw new ConfigurationError(parsed.error.issues.map((issue) => `${issue.path[0]?.toString()} ${issue.message}`))
  const e = parsed.data
  const live = e.NODE_ENV === 'production'
  const faults = [
    live && !e.SESSION_SECRET && `SESSION_SECRET is not set; ${production} does not start without one`,
    e.SMS_URL && !e.SMS_SECRET && 'SMS_SECRET is not set, and SMS_URL is: messages to the gateway are signed with it',
    live && e.CLOCK && `CLOCK is told; ${production} does not start with a clock that somebody else sets`,
    live && e.DEMO && `DEMO is on; ${production} does not start with demo accounts, whose passwords everybody knows`,
  ].filter((fault) => typeof fault === 'string')
  if (faults.length > 0) throw new ConfigurationError(faults)
  return {
    nodeEnv: e.NODE_ENV,
    host: e.HOST,
    port: e.PORT,
    /** Scheme and host people use, without a slash at the end. */
    origin: e.ORIGIN ?? `http://${reachable(e.HOST)}:${e.PORT}`,
    /** Where this machine reaches the web server. */
    localAddress: `http://${reachable(e.HOST)}:${e.PORT}`,
    databaseUrl: e.DATABASE_URL,
    dataDir: e.LIANHE_DATA,
    sessionSecret: e.SESSION_SECRET,
    demo: e.DEMO ?? !live,
    smtpUrl: e.SMTP_URL,
    mailFrom: e.MAIL_FROM,
    /** The SMS gateway; null: none. */
    sms: e.SMS_URL && e.SMS_SECRET ? { url: e.SMS_URL, secret: e.SMS_SECRET, sign: e.SMS_SIGN, template: e.SMS_TEMPLATE } : null,
    /** A park's slug → the webhook of its desk's WeCom robot. */
    robots: e.WECOM_ROBOTS,
    outboxDir: e.OUTBOX_DIR ?? join(e.LIANHE_DATA, 'outbox'),
    filesDir: e.FILES_DIR ?? join(e.LIANHE_DATA, 'files'),
    logLevel: e.LOG_LEVEL,
    /** The time is what the process that started this one says: for tests of days that go by. */
    toldTime: e.CLOCK === 'told',
    /** How many reverse proxies stand in front; so many addresses at the end of X-Forwarded-For are believed. */
    trustedProxies: e.TRUSTED_PROXY,
    recordNumber: e.RECORD_NUMBER,
    mapApproval: e.MAP_APPROVAL,
    mapBoundaries: e.MAP_BOUNDARIES,
  }
}

export type Settings = ReturnType<typeof readSettings>
export type Config = Settings & { databaseUrl: string; sessionSecret: string }

/** What a process that serves or works needs. Throws `ConfigurationError`. */
export function loadConfig(env: Environment): Config {
  const { databaseUrl, sessionSecret, ...settings } = readSettings(env)
  if (databaseUrl && sessionSecret) return { ...settings, databaseUrl, sessionSecret }
  const missing = [!databaseUrl && 'DATABASE_URL', !sessionSecret && 'SESSION_SECRET'].filter((name) => typeof name === 'string')
  throw new ConfigurationError(missing.map((name) => `${name} is not set; only \`npm start\` brings its own`))
}

function isOrigin(value: string) {
  const url = URL.canParse(value) ? new URL(value) : undefined
  return url !== undefined && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '' && url.username === ''
}

/** A server that listens everywhere is not called by that address. */
const reachable = (host: string) => (['0.0.0.0', '::'].includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host)

const isWeb = (value: string) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)

/** `qijiang=https://… zigong=https://…`; null where it cannot be read. */
function readRobots(value: string): [slug: string, url: string][] | null {
  const entries = value.split(/\s+/).filter(Boolean).map((entry): [string, string] => [entry.slice(0, Math.max(0, entry.indexOf('='))), entry.slice(entry.indexOf('=') + 1)])
  const wrong = entries.some(([slug, url]) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || !isWeb(url))
  return wrong ? null : entries
}
