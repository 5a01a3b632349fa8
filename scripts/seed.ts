import type { App } from '#app/ctx.server.ts'

export interface DemoAccount {
  /** What the person is, such as 园区联络员（綦江高新区）. */
  role: string
  /** E-mail or mobile number to sign in with. */
  login: string
  password: string
}

/**
 * Loads reference data, which may change from version to version, and demo data into a database without companies.
 * Returns the demo accounts there are to try.
 */
export async function seed(_app: App, _say: (line: string) => void): Promise<DemoAccount[]> {
  return []
}
