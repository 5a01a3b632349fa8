import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { loadConfig } from '#app/config.server.ts'
import { deliverDeskNotice } from '#app/services/notice/deliver-desk.server.ts'
import { openMessenger } from '#app/messenger/open.server.ts'
import { within } from '#app/messenger/wecom.server.ts'
import type { Ctx } from '#app/ctx.ts'
import { deskNotices } from '#db/schema/desk-notice.ts'
import { makeIntroduction } from '../factories/introductions.ts'
import { makeCast } from '../factories/people.ts'
import { openWorld, type World } from '../factories/world.ts'

interface Received { headers: IncomingHttpHeaders; body: string; method: string; path: string }
/** What the gateway or WeCom answers next; the last stays. */
let answers: { status: number; body: string }[] = []
const received: Received[] = []
const gateway = createServer((request, response) => {
  let body = ''
  request.setEncoding('utf8').on('data', (part: string) => (body += part)).on('end', () => {
    received.push({ headers: request.headers, body, method: request.method!, path: request.url! })
    const answer = answers.length > 1 ? answers.shift()! : answers[0]!
    response.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(answer.body)
  })
})
const mails: { mail: ParsedMail; raw: string; to: string[] }[] = []
let refuseMail = false
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: (_, __, done) => done(refuseMail ? Object.assign(new Error('mailbox busy'), { responseCode: 450 }) : null),
  onData: (stream, session, done) => {
    let raw = ''
    stream.setEncoding('utf8').on('data', (part: string) => (raw += part))
    stream.on('end', async () => {
      mails.push({ raw, mail: await simpleParser(raw), to: session.envelope.rcptTo.map(({ address }) => address) })
      done()
    })
  },
})
const SECRET = 'between-us-and-the-gateway'
const outbox = mkdtempSync(join(tmpdir(), 'lianhe-outbox-'))
let web: string
let mail: string
let world: World
beforeAll(async () => {
  gateway.listen(0, '127.0.0.1')
  const listening = smtp.listen(0, '127.0.0.1')
  await Promise.all([once(gateway, 'listening'), once(listening, 'listening')])
  web = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`
  mail = `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`
  world = await openWorld()
})
afterAll(async () => {
  await world.close()
  gateway.close()
  await new Promise<void>((done) => smtp.close(() => done()))
  rmSync(outbox, { recursive: true })
})
afterEach(() => {
  received.length = mails.length = 0
  refuseMail = false
})

const open = (env: Record<string, string>) =>
  openMessenger(loadConfig({ NODE_ENV: 'test', DATABASE_URL: 'postgres://nowhere/x', SESSION_SECRET: 'only-for-tests-0123456789-abcdefghij', ORIGIN: 'https://lianhe.test', OUTBOX_DIR: outbox, ...env }))
const sms = () => ({ SMS_URL: `${web}/send`, SMS_SECRET: SECRET, SMS_SIGN: '甲辰示例园区', SMS_TEMPLATE: 'SMS_1' })
const to = (email: string | null, phone: string | null) => ({ email, phone })
const notice = { kind: 'introduction-proposed' as const, params: { title: '求购“6063-T5” <铝型材> & 配件', number: 147 }, path: '/my/introductions/x' }
const tell = (messenger: Ctx['messenger'], whom: { email: string | null; phone: string | null }) => messenger.sendNotice({ id: 'n1', to: whom, notice, locale: 'zh-CN' })

test('mail arrives whole: a Chinese subject, both parts, the link intact, one address', async () => {
  const messenger = open({ SMTP_URL: mail, MAIL_FROM: '链合 <no-reply@lianhe.test>' })
  await tell(messenger, to('lan@example.cn', '13800000001'))
  const token = 'aB3-_'.repeat(5) + 'xy'
  await messenger.sendLink({ id: 'l1', to: to('chen@example.cn', null), act: 'answer', rung: null, title: notice.params.title, number: 147, park: '綦江高新区', phone: '023-48600000', link: `https://lianhe.test/act/${token}`, until: '12-03 10:00' })
  const [first, second] = mails
  expect([first!.to, second!.to]).toEqual([['lan@example.cn'], ['chen@example.cn']])
  expect(first!.raw).toMatch(/^Subject: =\?UTF-8\?[BQ]\?/m)
  expect(first!.raw).toMatch(/^Content-Type: multipart\/alternative;/m)
  expect(first!.mail.subject).toContain('求购“6063-T5” <铝型材> & 配件')
  expect(first!.mail.from!.value).toEqual([{ name: '链合', address: 'no-reply@lianhe.test' }])
  expect(first!.mail.text).toContain('求购“6063-T5” <铝型材> & 配件')
  expect(first!.mail.html).toContain('求购“6063-T5” &lt;铝型材&gt; &amp; 配件')
  expect(first!.mail.html).toContain('<a href="https://lianhe.test/my/introductions/x">')
  expect(second!.mail.text).toContain(`\nhttps://lianhe.test/act/${token}\n`)
  expect(second!.mail.html).toContain(`<a href="https://lianhe.test/act/${token}">`)
  expect(second!.mail.text).toContain('拿不准，请打 023-48600000 核实')
  refuseMail = true
  await expect(tell(messenger, to('lan@example.cn', null))).rejects.toThrow('mailbox busy')
})

test('SMS is signed, names its message, and goes to those without an address; a refusal rejects and repeats nothing of it', async () => {
  const messenger = open(sms())
  answers = [{ status: 202, body: '{}' }]
  await messenger.sendCode({ to: to(null, '13800000001'), code: '482913', locale: 'zh-CN' })
  await tell(messenger, to('lan@example.cn', '13900000002'))
  await tell(messenger, to('lan@example.cn', null))
  expect(received).toHaveLength(2)
  const [code, told] = received
  expect(JSON.parse(code!.body)).toEqual({ phone: '13800000001', sign: '甲辰示例园区', template: 'SMS_1', content: '482913 是您的链合验证码，用于登录或重设密码，5 分钟内有效。不要告诉任何人。' })
  expect(code!.headers['x-signature']).toBe(createHmac('sha256', SECRET).update(`${String(code!.headers['x-timestamp'])}.${code!.body}`).digest('hex'))
  expect(JSON.parse(told!.body)).toMatchObject({ phone: '13900000002', content: expect.stringMatching(/6063-T5.* https:\/\/lianhe\.test\/my\/introductions\/x$/) })
  expect(told!.headers['idempotency-key']).toBe('notice-n1')
  answers = [{ status: 500, body: '{"error":"13900000002 not routable"}' }]
  await expect(tell(messenger, to(null, '13900000002'))).rejects.toThrow(/^the SMS gateway answered 500$/)
  expect([messenger.reaches(to(null, '13800000001')), messenger.reaches(to('lan@example.cn', null))]).toEqual([true, false])
})

test('each by one channel: mail before SMS; the outbox only where there is neither', async () => {
  answers = [{ status: 200, body: '{}' }]
  const both = open({ SMTP_URL: mail, ...sms() })
  await tell(both, to('lan@example.cn', '13800000001'))
  expect([mails.length, received.length]).toEqual([1, 0])
  await tell(both, to(null, '13800000001'))
  expect([mails.length, received.length]).toEqual([1, 1])
  expect(readdirSync(outbox)).toEqual([])
  await tell(open({}), to(null, '13800000001'))
  // Handed over again it is the same message: one file, one Message-ID.
  await tell(open({}), to(null, '13800000001'))
  expect(readdirSync(outbox)).toEqual(['notice-n1.json'])
  await tell(both, to('lan@example.cn', '13800000001'))
  expect(mails.map((each) => each.mail.messageId)).toEqual(Array(2).fill('<notice-n1@lianhe.invalid>'))
  const [file] = readdirSync(outbox)
  expect(JSON.parse(readFileSync(join(outbox, file!), 'utf8'))).toMatchObject({ to: { phone: '13800000001' }, key: 'notice-n1' })
  expect(open({ SMTP_URL: mail }).reaches(to(null, '13800000001'))).toBe(false)
})

test('a desk’s robot says what its liaisons are told, once; a title makes no link of its own; what failed is said later', async () => {
  answers = [{ status: 200, body: '{"errcode":0,"errmsg":"ok"}' }]
  const robots = open({ WECOM_ROBOTS: `zigong=${web}/cgi-bin/webhook/send?key=robot-key` })
  const { hasDeskGroup, tellDeskGroup } = robots
  Object.assign(world.app.base.messenger, { hasDeskGroup, tellDeskGroup })
  const cast = await makeCast(world)
  const pair = await makeIntroduction(world, cast, { state: 'keys', demandContent: { title: '求购 [点我](evil) @all 铝棒' } })
  const rows = () => world.db.select().from(deskNotices).where(eq(deskNotices.path, `/desk/introductions/${pair.id}`))
  const [row, ...more] = await rows()
  expect([row!.kind, row!.parkId, row!.deliveredAt, more]).toEqual(['introduction-key', cast.zigong.id, null, []])

  answers = [{ status: 200, body: '{"errcode":45009,"errmsg":"api freq out of limit, key robot-key"}' }, { status: 200, body: '{"errcode":0}' }]
  received.length = 0
  await expect(deliverDeskNotice(world.system(), row!.id)).rejects.toThrow(/^WeCom answered 200 with errcode 45009$/)
  expect((await rows())[0]!.deliveredAt).toBeNull()
  await Promise.all([deliverDeskNotice(world.system(), row!.id), deliverDeskNotice(world.system(), row!.id)])
  await deliverDeskNotice(world.system(), row!.id)
  expect(received).toHaveLength(2)
  expect((await rows())[0]!.deliveredAt).toEqual(world.now())
  const said = JSON.parse(received.at(-1)!.body) as { msgtype: string; markdown: { content: string } }
  expect([received.at(-1)!.method, received.at(-1)!.path, said.msgtype]).toEqual(['POST', '/cgi-bin/webhook/send?key=robot-key', 'markdown'])
  expect(said.markdown.content).toContain(`](https://lianhe.test/desk/introductions/${pair.id})`)
  expect(said.markdown.content).not.toMatch(/\]\(evil|@all/)
  const gone = open({ WECOM_ROBOTS: 'zigong=http://127.0.0.1:9/send?key=robot-key' })
  await expect(gone.tellDeskGroup('zigong', notice)).rejects.toThrow(/^WeCom was not reached: \w+$/)
})

test('what is too long for WeCom is cut between characters', () => {
  expect(within('铝棒𠮷', 6)).toBe('铝棒')
  expect(within('铝棒𠮷', 9)).toBe('铝棒')
  expect(within('铝棒𠮷', 10)).toBe('铝棒𠮷')
})
