import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { APIError, createAuthEndpoint } from 'better-auth/api'
import { parseCookies, setSessionCookie } from 'better-auth/cookies'
import { betterAuth } from 'better-auth/minimal'
import type { BetterAuthPlugin } from 'better-auth'
import { eq, or } from 'drizzle-orm'
import type { Logger } from 'pino'
import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import type { Db, Tx } from '#db/client.ts'
import { accounts, sessions, users, verifications } from '#db/schema/account.ts'
import type { Credentials } from './credentials.ts'

export const SESSION_SECONDS = 14 * 86_400
export const RESET_SECONDS = 3_600
const ADDRESS_HEADER = 'x-client-address'

interface Options {
  db: Db
  origin: string
  secret: string
  ids: { next(): string }
  log: Logger
}

/** better-auth over our tables. Its own routes are not mounted: origin, limits and pages are ours. */
function openLibrary(db: Db | Tx, { origin, secret, ids, log }: Options, onReset?: (token: string) => void) {
  return betterAuth({
    baseURL: origin,
    secret,
    database: drizzleAdapter(db, { provider: 'pg', schema: { users, sessions, accounts, verifications }, usePlural: true, transaction: true }),
    user: {
      additionalFields: {
        phoneNumber: { type: 'string', required: false },
        locale: { type: 'string', required: false },
        demo: { type: 'boolean', required: false },
      },
    },
    emailAndPassword: {
      enabled: true,
      autoSignIn: false,
      minPasswordLength: 8,
      maxPasswordLength: 128,
      resetPasswordTokenExpiresIn: RESET_SECONDS,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ token }) => onReset?.(token),
    },
    // Only those with "keep me signed in" live this long; the others a day, and staff until 30 idle minutes (load-session).
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    verification: { storeIdentifier: 'hashed' },
    databaseHooks: { session: { create: { before: (session) => refuseSuspended(db, session.userId) } } },
    advanced: {
      cookiePrefix: 'lianhe',
      useSecureCookies: origin.startsWith('https:'),
      database: { generateId: () => ids.next() },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    rateLimit: { enabled: false },
    plugins: [trusted],
    telemetry: { enabled: false },
    // Its messages may hold addresses.
    logger: { level: 'error', log: (level, message) => log[level]({ library: 'better-auth' }, message.replace(/\S+@\S+/g, '…')) },
  })
}

/** Opens a session for whom we say: the one who asks has shown by a code who they are. Like all of the library's routes not reachable from outside. */
const trusted = {
  id: 'trusted',
  endpoints: {
    signInTrusted: createAuthEndpoint('/sign-in/trusted', { method: 'POST', body: z.object({ userId: z.string(), rememberMe: z.boolean() }) }, async (call) => {
      const { userId, rememberMe } = call.body
      const session = await call.context.internalAdapter.createSession(userId, !rememberMe)
      const user = await call.context.internalAdapter.findUserById(userId)
      if (!user) throw new APIError('UNAUTHORIZED')
      await setSessionCookie(call, { session, user }, !rememberMe)
      return call.json({ userId })
    }),
  },
} satisfies BetterAuthPlugin

async function refuseSuspended(db: Db | Tx, userId: string) {
  const [user] = await db.select({ suspendedAt: users.suspendedAt }).from(users).where(eq(users.id, userId))
  if (user?.suspendedAt) throw new APIError('FORBIDDEN', { code: 'SUSPENDED' })
}

export function openCredentials(options: Options): Credentials {
  const library = openLibrary(options.db, options)
  const cookieName = `${options.origin.startsWith('https:') ? '__Secure-' : ''}lianhe.session_token`

  return {
    create: async (tx, { email, password, name, ...fields }) => {
      let id: string
      try {
        const body = { email, password, name, ...fields, phoneNumber: fields.phoneNumber ?? undefined }
        id = (await openLibrary(tx, options).api.signUpEmail({ body })).user.id
      } catch (error) {
        // The library says only that it made no user: it has rolled back to its savepoint, so one can look why.
        const same = or(eq(users.email, email), fields.phoneNumber === null ? undefined : eq(users.phoneNumber, fields.phoneNumber))
        const taken = error instanceof APIError && (await tx.select({ id: users.id }).from(users).where(same)).length > 0
        throw taken ? new Refusal('conflict', 'account-taken') : error
      }
      // For an address that is taken it answers as if it had made somebody, with an id that is nobody's.
      const [made] = await tx.select({ id: users.id }).from(users).where(eq(users.id, id))
      if (!made) throw new Refusal('conflict', 'account-taken')
      return made.id
    },

    signIn: async ({ email, password, keep, address, userAgent }) => {
      try {
        const { headers, response } = await library.api.signInEmail({
          // Nobody's address: the library then hashes all the same.
          body: { email: email ?? `${randomUUID()}@nobody.invalid`, password, rememberMe: keep },
          headers: new Headers({ [ADDRESS_HEADER]: address, 'user-agent': userAgent }),
          returnHeaders: true,
        })
        return { userId: response.user.id, cookies: headers.getSetCookie() }
      } catch (error) {
        if (!(error instanceof APIError)) throw error
        if (error.body?.code === 'SUSPENDED') throw new Refusal('forbidden', 'account-suspended')
        if (error.status === 'UNAUTHORIZED' || error.status === 'BAD_REQUEST') return null
        throw error
      }
    },

    signInAs: async ({ userId, keep, address, userAgent }) => {
      try {
        const { headers } = await library.api.signInTrusted({
          body: { userId, rememberMe: keep },
          headers: new Headers({ [ADDRESS_HEADER]: address, 'user-agent': userAgent }),
          returnHeaders: true,
        })
        return headers.getSetCookie()
      } catch (error) {
        throw error instanceof APIError && error.body?.code === 'SUSPENDED' ? new Refusal('forbidden', 'account-suspended') : error
      }
    },

    keyed: (text) => createHmac('sha256', options.secret).update(`lianhe ${text}`).digest('base64url'),

    signOut: async (token) => {
      const { headers } = await library.api.signOut({
        headers: new Headers({ cookie: `${cookieName}=${encodeURIComponent(`${token}.${signature(token, options.secret)}`)}` }),
        returnHeaders: true,
      })
      return headers.getSetCookie()
    },

    issueReset: async (tx, email) => {
      let token = ''
      await openLibrary(tx, options, (issued) => (token = issued)).api.requestPasswordReset({ body: { email } })
      if (!token) throw new Error('the sign-in library issued no token')
      return token
    },

    reset: async (tx, token, newPassword) => {
      const library = openLibrary(tx, options)
      const { internalAdapter } = await library.$context
      const verification = await internalAdapter.findVerificationValue(`reset-password:${token}`)
      if (!verification) return null
      try {
        await library.api.resetPassword({ body: { token, newPassword } })
        return verification.value
      } catch (error) {
        if (error instanceof APIError && error.status === 'BAD_REQUEST') return null
        throw error
      }
    },

    sessionToken: (headers) => {
      const cookie = parseCookies(headers.get('cookie') ?? '').get(cookieName)
      if (!cookie) return null
      const dot = cookie.lastIndexOf('.')
      const token = cookie.slice(0, dot)
      const given = Buffer.from(cookie.slice(dot + 1), 'base64')
      const ours = Buffer.from(signature(token, options.secret), 'base64')
      return dot > 0 && given.length === ours.length && timingSafeEqual(given, ours) ? token : null
    },
  }
}

/** As the library signs its cookies; tests/http/sign-in.test.ts fails if it changes that. */
const signature = (token: string, secret: string) => createHmac('sha256', secret).update(token).digest('base64')
