import { createHash, randomBytes } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { eq, isNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '#app/ctx.ts'
import { downloadFile } from '#app/services/file/download.server.ts'
import { listFiles } from '#app/services/file/list.server.ts'
import { nameEvidence } from '#app/services/file/name-evidence.server.ts'
import { removeFile } from '#app/services/file/remove.server.ts'
import { sweepFiles } from '#app/services/file/sweep.server.ts'
import { uploadFile } from '#app/services/file/upload.server.ts'
import { confirmOutcome, recordOutcome } from '#app/services/introduction/record-outcome.server.ts'
import { shanghaiDay } from '#domain/day.ts'
import { MAX_FILE } from '#domain/file.ts'
import { events } from '#db/schema/event.ts'
import { files } from '#db/schema/file.ts'
import { notices } from '#db/schema/notice.ts'
import { accept, decline, makeIntroduction, type Pair } from '../factories/introductions.ts'
import { DOCX, GIF, HTML, JPEG, PDF, PNG, SVG, WEBP, XLSX, ZIP } from '../factories/files.ts'
import { makeCast, makePark, makePerson, type Cast, type Person } from '../factories/people.ts'
import { makeCompany } from '../factories/companies.ts'
import { refused } from '../factories/refusals.ts'
import { openWorld, type World } from '../factories/world.ts'

let world: World
let cast: Cast
let open: Pair
let accepted: Pair
beforeAll(async () => {
  world = await openWorld()
  cast = await makeCast(world)
  open = await makeIntroduction(world, cast)
  accepted = await makeIntroduction(world, cast, { state: 'accepted' })
})
afterAll(() => world.close())

async function* streamOf(bytes: Uint8Array, part = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += part) yield bytes.subarray(at, at + part)
}
const input = (pair: Pair, more: object = {}) => ({ id: uuidv7(), introductionId: pair.id, voice: 'company', audience: 'side', name: '检测报告.pdf', declared: 'application/pdf', ...more })
const put = async (person: Person, pair: Pair, more: object = {}, bytes: Uint8Array = PDF) => uploadFile(await world.as(person), input(pair, more), streamOf(bytes))
const stored = async () => (await readdir(world.filesDir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
const rows = () => world.db.$count(files)
const bytesOf = async (ctx: Ctx, pair: Pair, fileId: string) => Buffer.from(await new Response((await downloadFile(ctx, { introductionId: pair.id, fileId })).body).arrayBuffer())
const actionsOf = async (pair: Pair) => (await world.db.select().from(events).where(eq(events.subjectId, pair.id))).map((event) => event.action)

describe('putting a file down', () => {
  test('keeps its bytes under a name of our own, for this user alone, and tells whom it is for', async () => {
    const before = (await stored()).length
    const ctx = await world.as(accepted.demand.owner)
    const wanted = input(accepted, { audience: 'all', name: '..\\..\\etc/图纸 <终版>\u202e.pdf' })
    const file = await uploadFile(ctx, wanted, streamOf(PDF))
    expect(file).toMatchObject({ name: '图纸 _终版_.pdf', type: 'pdf', size: PDF.length, side: 'demand', sha256: createHash('sha256').update(PDF).digest('hex') })
    const paths = await stored()
    expect(paths).toHaveLength(before + 1)
    const path = paths.find((each) => each.endsWith(file.storageKey))!
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    // The same form sent twice is one file.
    expect((await uploadFile(ctx, wanted, streamOf(PDF))).id).toBe(file.id)
    expect(await stored()).toHaveLength(before + 1)
    const told = (await world.db.select().from(notices)).filter((notice) => notice.dedupeKey.includes(file.id))
    expect(told.map((notice) => notice.userId).toSorted()).toEqual([accepted.supply.owner, accepted.demand.park.liaison, accepted.supply.park.liaison].map((person) => person.userId).toSorted())
    expect(JSON.stringify(told)).not.toContain('图纸')
    expect(await actionsOf(accepted)).toContain('introduction.attach')
  })

  test.each([
    ['PDF', '甲.pdf', PDF, 'application/pdf', 'pdf'], ['PNG', '甲.PNG', PNG, 'image/png', 'png'], ['JPEG', '甲.jpeg', JPEG, 'image/jpeg', 'jpeg'], ['WEBP', '甲.webp', WEBP, '', 'webp'],
    ['DOCX', '甲.docx', DOCX, 'application/octet-stream', 'docx'], ['XLSX', '甲.xlsx', XLSX, '', 'xlsx'], ['text', '甲.txt', Buffer.from('试样 12 件\r\n'), 'text/plain; charset=utf-8', 'text'],
    ['CSV of Windows', '甲.csv', Buffer.from('\ufeff规格,数量\n6063,12\n'), 'application/vnd.ms-excel', 'csv'],
  ])('takes %s', async (_, name, bytes, declared, type) => {
    const file = await put(open.demand.owner, open, { name, declared }, bytes)
    expect(file.type).toBe(type)
    expect(await bytesOf(await world.as(open.demand.owner), open, file.id)).toEqual(Buffer.from(bytes))
    await removeFile(await world.as(open.demand.owner), { introductionId: open.id, fileId: file.id })
  })

  test.each([
    ['a drawing with script', 'file-type-refused', '甲.svg', SVG, 'image/svg+xml'], ['the same as text', 'file-type-refused', '甲.txt', SVG, 'text/plain'],
    ['a page', 'file-type-refused', '甲.html', HTML, 'text/html'], ['a page as CSV', 'file-type-refused', '甲.csv', HTML, 'text/csv'],
    ['an archive', 'file-type-refused', '甲.docx', ZIP, ''], ['a GIF', 'file-type-refused', '甲.png', GIF, 'image/png'], ['a program', 'file-type-refused', '甲.pdf', Buffer.from('MZ\x90\0\x03'), 'application/pdf'],
    ['GBK', 'file-type-refused', '甲.txt', Buffer.from([0xc2, 0xc1, 0xd0, 0xcd]), 'text/plain'], ['a NUL in text', 'file-type-refused', '甲.txt', Buffer.from('a\0b'), ''],
    ['a picture called PDF', 'file-name-contradicts', '甲.pdf', PNG, 'application/pdf'], ['no ending', 'file-name-contradicts', '报告', PDF, ''], ['a double ending', 'file-name-contradicts', '甲.pdf.exe', PDF, ''],
    ['declared as something else', 'file-mislabelled', '甲.pdf', PDF, 'text/html'], ['nothing', 'file-empty', '甲.pdf', Buffer.alloc(0), 'application/pdf'],
    ['a name of nothing', 'file-required', '../..', PDF, ''], ['one byte too many', 'file-large', '甲.pdf', Buffer.concat([PDF, Buffer.alloc(MAX_FILE + 1 - PDF.length)]), ''],
  ])('refuses %s: %s, and keeps nothing', async (_, code, name, bytes, declared) => {
    const before = [await rows(), (await stored()).length]
    expect(await refused(put(open.demand.owner, open, { name, declared }, bytes))).toBe(`file ${code}`)
    expect([await rows(), (await stored()).length]).toEqual(before)
  })

  test('takes exactly the limit, and no more than twenty', async () => {
    const pair = await makeIntroduction(world, cast)
    await put(pair.demand.owner, pair, {}, Buffer.concat([PDF, Buffer.alloc(MAX_FILE - PDF.length)]))
    for (let n = 1; n < 20; n++) await put(pair.demand.owner, pair)
    expect(await refused(put(pair.demand.owner, pair))).toBe('file files-full')
    expect(await world.db.$count(files, eq(files.introductionId, pair.id))).toBe(20)
  })

  test('leaves nothing of an upload that breaks off, and nothing when the disk is full or Postgres refuses', async () => {
    const before = [await rows(), (await stored()).length]
    const ctx = await world.as(open.demand.owner)
    async function* broken() {
      yield PDF
      throw new Error('reset')
    }
    await expect(uploadFile(ctx, input(open), broken())).rejects.toThrow()
    const full: Ctx = { ...ctx, storage: { ...ctx.storage, put: async (_key, body) => { for await (const part of body) if (part.length > 0) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }) } } }
    expect(await refused(uploadFile(full, input(open), streamOf(PDF)))).toBe('file file-not-stored')
    const lost = uploadFile({ ...ctx, jobs: { send: async () => { throw new Error('cut') } } }, input(open), streamOf(PDF))
    await expect(lost).rejects.toThrow('cut')
    // Whether that came before or after the commit only the sweep can tell, an hour later.
    expect([await rows(), (await stored()).length]).toEqual([before[0], before[1]! + 1])
    expect(await sweepFiles(world.system())).toEqual({ removed: 0, missing: 0 })
    const later = { ...world.system(), clock: { now: () => new Date(Date.now() + 2 * 3_600_000) } }
    expect((await sweepFiles(later)).removed).toBeGreaterThan(0)
    expect(await sweepFiles(later)).toEqual({ removed: 0, missing: 0 })
    expect(await stored()).toHaveLength(await world.db.$count(files, isNull(files.removedAt)))
  })
})

describe('who may have it', () => {
  const CANARY = '饕餮纹样7719'
  const readers = ['visitor', 'newcomer', 'third', 'demand', 'supply', 'demand desk', 'supply desk', 'far desk', 'administrator', 'auditor'] as const
  const people = {} as Record<(typeof readers)[number], Person | null>
  beforeAll(async () => {
    const far = await makePark(world, cast.administrator, { divisionCode: '520304' })
    Object.assign(people, {
      visitor: null, newcomer: await makePerson(world), third: (await makeCompany(world, cast)).owner, 'far desk': far.liaison, administrator: cast.administrator, auditor: cast.auditor,
    })
  })

  test.each([
    ['proposed', 'company', 'side', 'demand,demand desk'], ['proposed', 'company', 'all', 'demand,demand desk'],
    ['proposed', 'desk', 'side', 'demand,demand desk'], ['proposed', 'desk', 'desks', 'demand desk,supply desk'], ['proposed', 'desk', 'all', 'demand,demand desk'],
    ['accepted', 'company', 'side', 'demand,demand desk'], ['accepted', 'company', 'all', 'demand,supply,demand desk,supply desk'],
    ['accepted', 'desk', 'side', 'demand,demand desk'], ['accepted', 'desk', 'desks', 'demand desk,supply desk'], ['accepted', 'desk', 'all', 'demand,supply,demand desk,supply desk'],
    ['declined', 'company', 'all', 'demand,demand desk'],
  ] as const)('%s: from the demand’s %s for %s: %s', async (state, voice, audience, who) => {
    const pair = await makeIntroduction(world, cast, { state: state === 'declined' ? 'proposed' : state })
    Object.assign(people, { demand: pair.demand.owner, supply: pair.supply.owner, 'demand desk': pair.demand.park.liaison, 'supply desk': pair.supply.park.liaison })
    const content = Buffer.concat([PDF, Buffer.from(CANARY)])
    const file = await put(voice === 'company' ? pair.demand.owner : pair.demand.park.liaison, pair, { voice, audience, name: `${CANARY}.pdf` }, content)
    if (state === 'declined') {
      await accept(world, pair, 'demand')
      await decline(world, pair, 'supply')
    }
    const seen: string[] = []
    for (const name of readers) {
      const person = people[name]
      const ctx = person ? await world.as(person) : world.visitor()
      const [bytes, list] = await Promise.all([bytesOf(ctx, pair, file.id).catch((error: { kind: string; code: string }) => error), listFiles(ctx, pair.id).catch(() => [])])
      if (Buffer.isBuffer(bytes)) seen.push(name)
      // A file that is not for somebody is like one that is not there; an introduction, too.
      else expect(bytes).toMatchObject({ kind: 'not-found' })
      expect(list.length > 0, name).toBe(Buffer.isBuffer(bytes))
      expect(JSON.stringify([list, (await world.db.select().from(notices)).filter((notice) => notice.userId === person?.userId && JSON.stringify(notice).includes(CANARY))]).includes(CANARY), name).toBe(Buffer.isBuffer(bytes))
    }
    expect(seen.join()).toBe(who)
    const log = JSON.stringify([await world.db.select().from(events), world.lines])
    expect(log).not.toContain(CANARY)
    // Each time that the other side takes it is on record, and only that.
    const views = (await actionsOf(pair)).filter((action) => action === 'introduction.download').length
    expect(views).toBe(seen.filter((name) => name.startsWith('supply')).length)
  })

  test('an id of another introduction does not open it', async () => {
    const file = await put(accepted.demand.owner, accepted)
    const ctx = await world.as(accepted.demand.owner)
    for (const named of [{ introductionId: open.id, fileId: file.id }, { introductionId: accepted.id, fileId: uuidv7() }, { introductionId: uuidv7(), fileId: file.id }]) {
      expect(await refused(downloadFile(ctx, named))).toMatch(/^not-found /)
    }
    expect(await refused(put(accepted.demand.owner, open))).toMatch(/^not-found /)
  })

  test('a company puts nothing down for the desks alone, a liaison nothing for a side that is not its own; and nothing where it has ended', async () => {
    expect(await refused(put(open.demand.owner, open, { audience: 'desks' }))).toBe('audience audience-closed')
    expect(await refused(put(open.demand.park.liaison, open, { voice: 'desk', side: 'supply' }))).toMatch(/^forbidden /)
    expect(await refused(put(open.demand.park.liaison, open, { voice: 'company' }))).toMatch(/^forbidden /)
    const ended = await makeIntroduction(world, cast, { state: 'withdrawn' })
    expect(await refused(put(ended.demand.owner, ended))).toBe('conflict introduction-moved-on')
  })
})

describe('taking a file out', () => {
  test('is for whoever put it down; its bytes go, and the other side is told nothing', async () => {
    const file = await put(accepted.demand.owner, accepted, { audience: 'all' })
    const named = { introductionId: accepted.id, fileId: file.id }
    for (const person of [accepted.supply.owner, accepted.supply.park.liaison, accepted.demand.park.liaison]) {
      expect(await refused(removeFile(await world.as(person), named))).toMatch(/^forbidden /)
    }
    await removeFile(await world.as(accepted.demand.owner), named)
    await world.work()
    expect((await stored()).some((path) => path.endsWith(file.storageKey))).toBe(false)
    expect(await refused(downloadFile(await world.as(accepted.demand.owner), named))).toMatch(/^not-found /)
    expect((await world.db.select().from(files).where(eq(files.id, file.id)))[0]).toMatchObject({ removedBy: accepted.demand.owner.userId })
  })

  test('is refused once the other side has confirmed the rung that it is evidence of', async () => {
    const pair = await makeIntroduction(world, cast, { state: 'accepted' })
    const owner = await world.as(pair.demand.owner)
    const outcome = await recordOutcome(owner, { id: pair.id, side: 'demand', rung: 'contacted', happenedOn: shanghaiDay(world.now()) })
    const file = await put(pair.demand.owner, pair, { audience: 'all', outcomeId: outcome.id })
    const elsewhere = await put(accepted.demand.owner, accepted)
    expect(await refused(nameEvidence(await world.as(accepted.demand.owner), { introductionId: accepted.id, fileId: elsewhere.id, outcomeId: outcome.id }))).toBe('outcomeId outcome-not-found')
    await nameEvidence(owner, { introductionId: pair.id, fileId: file.id, outcomeId: null })
    await nameEvidence(owner, { introductionId: pair.id, fileId: file.id, outcomeId: outcome.id })
    expect(await refused(nameEvidence(await world.as(pair.supply.owner), { introductionId: pair.id, fileId: file.id, outcomeId: null }))).toMatch(/^forbidden /)
    await confirmOutcome(await world.as(pair.supply.owner), { id: pair.id, side: 'supply', rung: 'contacted' })
    expect(await refused(removeFile(owner, { introductionId: pair.id, fileId: file.id }))).toBe('conflict file-is-evidence')
    expect(await listFiles(await world.as(pair.supply.owner), pair.id)).toMatchObject([{ rung: 'contacted', mayRemove: false, own: false, uploader: null }])
  })
})

test('bytes that are gone are said to be gone, and the sweep tells of it', async () => {
  const file = await put(open.demand.owner, open, {}, Buffer.concat([PDF, randomBytes(64 * 1024)]))
  await world.system().storage.remove(file.storageKey)
  expect(await refused(downloadFile(await world.as(open.demand.owner), { introductionId: open.id, fileId: file.id }))).toBe('unavailable file-missing')
  expect((await sweepFiles(world.system())).missing).toBe(1)
})
