import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { createRoutesStub, UNSAFE_ErrorResponseImpl as ErrorResponse } from 'react-router'
import { describe, expect, test } from 'vitest'
import { Choices, Segments } from '#app/ui/choices.tsx'
import { Field } from '#app/ui/field.tsx'
import { Highlight } from '#app/ui/highlight.tsx'
import { TextInput } from '#app/ui/inputs.tsx'
import { Tallies } from '#app/ui/marks.tsx'
import { nearestPlaces } from '#app/ui/nearest-places.ts'
import { Paging } from '#app/ui/paging.tsx'
import { QuantityField } from '#app/ui/quantity-field.tsx'
import { Refused, refusedTitle } from '#app/ui/refused.tsx'
import { ShareText } from '#app/ui/share-text.tsx'
import { Timeline } from '#app/ui/timeline.tsx'

function html(node: ReactNode, path = '/'): string {
  const Page = createRoutesStub([{ path: '*', Component: () => node }])
  return renderToStaticMarkup(<Page initialEntries={[path]} />)
}

test('a highlight marks hits and escapes whatever the text holds', () => {
  expect(html(<Highlight segments={[{ text: '贵阳', hit: true }, { text: '<b>&', hit: false }]} />)).toBe('<mark>贵阳</mark>&lt;b&gt;&amp;')
})

describe('a field', () => {
  test('ties control, hint and error together', () => {
    const out = html(<Field name="phone" label="手机" hint="11 位" error="现在是 10 位。"><TextInput type="tel" defaultValue="1390000123" /></Field>)
    expect(out).toContain('<label for="phone">')
    expect(out).toMatch(/<input id="phone"[^>]*name="phone"/)
    expect(out).toContain('aria-describedby="phone-hint phone-error"')
    expect(out).toContain('aria-invalid="true"')
    expect(out).toMatch(/id="phone-error".*错误：.*现在是 10 位。/)
    expect(out).toContain('value="1390000123"')
  })
  test('without hint and error claims neither', () => {
    expect(html(<Field name="title" label="标题"><TextInput /></Field>)).not.toMatch(/aria-|has-error/)
  })
})

test('groups are fieldsets that keep what was chosen', () => {
  const options = [{ value: 'supply', label: '供给' }, { value: 'demand', label: '需求' }]
  const segments = html(<Segments name="kind" label="供给还是需求" options={options} defaultValue="demand" />)
  expect(segments).toMatch(/<fieldset[^>]*id="kind".*<legend[^>]*>供给还是需求/)
  expect(segments).toMatch(/<input type="radio" name="kind" checked="" value="demand"\/>/)
  const choices = html(<Choices name="serves" label="地区" many options={options} defaultValue={['supply', 'demand']} />)
  expect(choices.match(/type="checkbox" name="serves" checked=""/g)).toHaveLength(2)
})

test('of a quantity only the wrong part is marked wrong', () => {
  const out = html(<QuantityField name="quantity" label="数量" units={[{ value: '吨', label: '吨' }]} value={{ value: '500' }} errors={{ unit: '请选择单位。' }} />)
  expect(out).toMatch(/<select id="quantity.unit" name="quantity.unit" aria-describedby="quantity-error" aria-invalid="true" class="select">/)
  expect(out).toMatch(/<input id="quantity.value"[^>]*class="input is-fine" name="quantity.value"/)
})

test('tallies say only what there is, in one order', () => {
  const out = html(<Tallies counts={{ unknown: 1, failed: 0, near: 1, met: 7 }} />)
  expect(out.replace(/<[^>]+>/g, '|').replace(/\|+/g, '|')).toBe('|7 满足|1 接近|1 未知|')
})

test('one page has no paging; of many the current one is no link', () => {
  expect(html(<Paging page={1} pages={1} to={(n) => `?page=${n}`} />)).toBe('')
  const out = html(<Paging page={2} pages={3} to={(n) => `/listings?q=a&page=${n}`} />)
  expect(out).toContain('<span aria-current="page">2</span>')
  expect(out).toContain('href="/listings?q=a&amp;page=3"')
})

test('a text to share can be read and selected without a script, which alone brings the button', () => {
  const out = html(<ShareText text="【链合】有一条新的引荐" />)
  expect(out).toMatch(/<textarea[^>]*readOnly=""[^>]*>【链合】有一条新的引荐<\/textarea>/)
  expect(out).not.toContain('<button')
})

test('a private entry of the timeline says so', () => {
  const out = html(<Timeline now={0} entries={[{ id: '1', icon: 'note', who: '周岚', what: '备注', at: '1970-01-01T00:00:00Z', seenBy: 'liaisons' }]} />)
  expect(out).toContain('is-private')
  expect(out).toContain('仅联络员')
})

describe('a refused page', () => {
  const failure = { kind: 'conflict', code: 'listing-stale', message: '此单已被罗启明更新。', params: {}, issues: [], requestId: 'r-1' }
  const refused = (status: number, data: unknown, path?: string) => html(<Refused error={new ErrorResponse(status, '', data)} />, path)

  test('403 and 404 are the same page, and neither says a sentence of its own', () => {
    const missing = refused(404, { ...failure, kind: 'not-found', message: '没有这条' }, '/listings/1')
    expect(refused(403, { ...failure, kind: 'forbidden', message: '您不能看' }, '/listings/1')).toBe(missing)
    expect(missing).not.toContain('没有这条')
  })
  test('a conflict says who and what', () => {
    expect(refused(409, failure)).toContain('此单已被罗启明更新。')
  })
  test.each([[401, '请先登录'], [422, '这次提交有问题'], [413, '这次提交有问题'], [429, '操作太频繁'], [503, '服务暂时不可用'], [500, '出了点问题']])(
    '%i has one heading: %s', (status, title) => {
      const out = refused(status, failure)
      expect(out.match(/<h1/g)).toHaveLength(1)
      expect(out).toContain(title)
      expect(refusedTitle(new ErrorResponse(status, '', null))).toBe(title)
    },
  )
  test('our own fault shows a request number, never what broke', () => {
    const out = html(<Refused error={new Error('secret in a stack')} requestId="r-2" />)
    expect(out).toContain('r-2')
    expect(out).not.toContain('secret')
  })
})

test('a mistyped address is led to what it is nearest to', () => {
  expect(nearestPlaces('/chain/aluminum').map((place) => place.to)[0]).toBe('/chains/aluminium')
  expect(nearestPlaces('/park').map((place) => place.to)[0]).toBe('/parks')
  expect(nearestPlaces('/listing/0193f')).toEqual([])
  expect(nearestPlaces('/' + 'x'.repeat(5000))).toEqual([])
})
