import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cookieOf, hiddenFields, openTestSite, type TestSite } from '../support/http.ts'

const PASSWORD = '羊角山的雨 下了三天'
let site: TestSite
let received: [string, string][] | null = null
beforeAll(async () => {
  const action = async ({ request }: { request: Request }) => {
    received = [...(await request.formData())].map(([name, value]) => [name, String(value)])
    return null
  }
  site = await openTestSite({ routes: [{ path: 'my/note', parentId: 'routes/my/layout', module: { handle: { policy: 'user' }, action, default: () => null } }] })
  await site.request('/sign-up', { form: { name: '覃晓岚', identifier: 'lan@example.cn', password: PASSWORD } })
})
afterAll(() => site.close())

const typed: [string, string][] = [
  ['title', '求购 6063 铝型材，“50 吨/月”<b>&amp;'],
  ['description', '第一行\n第二行\r\n第三行'],
  ['requires', '出厂检验报告'],
  ['requires', '可开专票'],
  ['version', '3'],
  ['', '无名的'],
]

/** As a browser without scripts: the form of a page, its hidden fields and what is typed into it. */
async function submit(html: string, more: Record<string, string>, cookie?: string) {
  const form = /<main[\s\S]*?<form[^>]*action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/.exec(html)!
  expect(form[0]).toContain('method="post"')
  return { action: form[1]!.replaceAll('&amp;', '&'), answer: await site.request(form[1]!.replaceAll('&amp;', '&'), { form: [...pairs(form[2]!), ...Object.entries(more)], cookie }) }
}
const pairs = (html: string): [string, string][] => [...html.matchAll(/<input type="hidden"(?: name="([^"]*)")? value="([^"]*)"/g)].map(([, name, value]) => [decode(name), decode(value)])
const decode = (text = '') => text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

describe('a form whose session has ended', () => {
  it('waits in the sign-in page and is sent again with one click, without scripts', async () => {
    received = null
    const ended = await site.signIn(await site.addPerson(), { expiresInMinutes: -1 })
    const met = await site.request('/my/note?from=desk', { form: typed, cookie: ended })
    const page = await met.text()
    expect([met.status, received]).toEqual([401, null])
    expect(page).toContain('登录已过期。您填写的内容还在')
    expect(page.match(/<h1/g)).toHaveLength(1)

    const wrong = await submit(page, { identifier: 'lan@example.cn', password: 'wrong' })
    expect([wrong.action, wrong.answer.status]).toEqual(['/sign-in', 422])

    const signedIn = await submit(await wrong.answer.text(), { identifier: 'lan@example.cn', password: PASSWORD })
    expect(signedIn.answer.status).toBe(200)
    const resume = await signedIn.answer.text()
    expect(resume).toContain('继续提交')
    expect(resume).toContain('覃晓岚')
    expect(signedIn.answer.headers.get('cache-control')).toBe('private, no-store')
    expect(received).toBeNull()

    const sent = await submit(resume, {}, cookieOf(signedIn.answer))
    expect([sent.action, sent.answer.status]).toEqual(['/my/note?from=desk', 200])
    // A browser sends line ends as CR LF, and no field without a name.
    const normal = (pairs: [string, string][]) => pairs.filter(([name]) => name !== '').map(([name, value]) => [name, value.replaceAll('\r\n', '\n')])
    expect(normal(received!)).toEqual(normal(typed))
  })

  it('of a visitor says that one has to sign in', async () => {
    const met = await site.request('/my/note', { form: typed })
    expect(met.status).toBe(401)
    expect(await met.text()).toContain('登录后才能提交')
  })

  it('sent by script finds the same in its data', async () => {
    const met = await site.request('/my/note.data', { form: typed })
    expect(met.status).toBe(401)
    expect(await met.text()).toContain('出厂检验报告')
  })

  it('keeps no password and no file, and says so', async () => {
    const form = new FormData()
    form.set('title', '标题')
    form.set('password', 'very secret')
    form.set('newPassword', 'very secret')
    form.set('file', new File(['content of the file'], 'list.xlsx'))
    const page = await (await site.request('/my/note', { body: form })).text()
    expect(page).not.toMatch(/very secret|content of the file/)
    expect(page).toContain('没有保留')
    expect(JSON.parse(hiddenFields(page).kept!)).toEqual({ path: '/my/note', fields: [['title', '标题']], incomplete: true })
  })

  it('keeps what is within the bound of a very large one', async () => {
    const page = await (await site.request('/my/note', { form: { title: '标题', description: 'x'.repeat(900_000) } })).text()
    expect(page.length).toBeLessThan(600_000)
    expect(JSON.parse(hiddenFields(page).kept!)).toMatchObject({ fields: [['title', '标题']], incomplete: true })
  })

  it('of another method is refused without being kept', async () => {
    const met = await site.request('/my/note', { method: 'DELETE', form: typed })
    expect(met.status).toBe(401)
    expect(hiddenFields(await met.text()).kept).toBeUndefined()
  })
})

describe('what comes back as kept', () => {
  it.each([
    ['another site', { path: '//evil.example', fields: [['a', '1']] }],
    ['a script', { path: 'javascript:alert(1)', fields: [] }],
    ['no path', { fields: [] }],
    ['no fields', { path: '/my/note' }],
    ['nonsense', 'nonsense'],
    ['a number', 5],
    ['null', null],
  ])('from %s is left out', async (_, kept) => {
    const answer = await site.request('/sign-in', {
      form: { identifier: 'lan@example.cn', password: PASSWORD, kept: typeof kept === 'string' ? kept : JSON.stringify(kept) },
    })
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/start'])
  })

  it('is shown as text, never as markup', async () => {
    const kept = { path: '/my/note', fields: [['"><script>x</script>', '"><img src=x>'], [null, {}], 'x', ['ok', '1']], incomplete: false, __proto__: { x: 1 } }
    const answer = await site.request('/sign-in', { form: { identifier: 'lan@example.cn', password: PASSWORD, kept: JSON.stringify(kept) } })
    const html = await answer.text()
    expect(answer.status).toBe(200)
    expect(html).not.toMatch(/<script>x|<img src=x/)
  })
})
