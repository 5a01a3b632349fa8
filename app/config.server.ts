import { z } from 'zod'

const Env = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  ORIGIN: z.url().optional(),
  DATABASE_URL: z.string().min(1),
  SESSION_SECRET: z.string().min(32),
  DEMO: z.stringbool().default(true),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('链合 <no-reply@lianhe.invalid>'),
  OUTBOX_DIR: z.string().default('.data/outbox'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  RECORD_NUMBER: z.string().default(''),
})

export type Config = ReturnType<typeof loadConfig>

/** Validates the environment; throws a ZodError that names every faulty variable. */
export function loadConfig(env: Record<string, string | undefined>) {
  const e = Env.parse(env)
  return {
    nodeEnv: e.NODE_ENV, host: e.HOST, port: e.PORT, origin: (e.ORIGIN ?? `http://${e.HOST}:${e.PORT}`).replace(/\/+$/, ''),
    databaseUrl: e.DATABASE_URL, sessionSecret: e.SESSION_SECRET, demo: e.DEMO, smtpUrl: e.SMTP_URL, mailFrom: e.MAIL_FROM,
    outboxDir: e.OUTBOX_DIR, logLevel: e.LOG_LEVEL, recordNumber: e.RECORD_NUMBER,
  }
}
