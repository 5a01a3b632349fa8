import type { KeptForm } from './failure.ts'
import { safePath } from './safe-path.ts'
import { isUpload } from './upload.server.ts'

const MAX_FIELDS = 500
const MAX_CHARACTERS = 200_000
const SECRET = /pass|secret|token|pwd/i

/** What a form said when its session had ended, to be sent again after sign-in. Never passwords or one-time tokens; files and what is over the bound are left out and said so. */
export async function keepForm(request: Request, path: string): Promise<KeptForm | undefined> {
  if (request.method !== 'POST') return undefined
  if (isUpload(new URL(request.url).pathname, request.headers.get('content-type'))) return { path, fields: [], incomplete: true }
  // A file field that nobody used is an empty file.
  const entries = [...(await request.clone().formData())].filter(([, value]) => typeof value === 'string' || value.size > 0)
  return boundKept(path, entries.map(([name, value]) => [name, typeof value === 'string' ? value : null]))
}

/** The kept form that came back in the sign-in form's hidden field; null if there is none or it is not ours to send. */
export function readKept(value: unknown): KeptForm | null {
  if (typeof value !== 'string' || value === '' || value.length > MAX_CHARACTERS * 7) return null
  try {
    const { path, fields, incomplete } = JSON.parse(value)
    const safe = safePath(path, '')
    if (!safe || !Array.isArray(fields)) return null
    const kept = boundKept(safe, fields.map((field) => [String(field?.[0]), typeof field?.[1] === 'string' ? field[1] : null]))
    return { ...kept, incomplete: kept.incomplete || incomplete === true }
  } catch {
    return null
  }
}

function boundKept(path: string, entries: [name: string, value: string | null][]): KeptForm {
  const kept: KeptForm = { path, fields: [], incomplete: false }
  let size = 0
  for (const [name, value] of entries) {
    size += name.length + (value?.length ?? 0)
    if (value === null || SECRET.test(name) || size > MAX_CHARACTERS || kept.fields.length >= MAX_FIELDS) kept.incomplete = true
    else kept.fields.push([name, value])
  }
  return kept
}
