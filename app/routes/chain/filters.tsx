import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { m } from '#app/i18n/messages.js'
import { Field } from '#app/ui/field.tsx'
import { Select, Tick } from '#app/ui/inputs.tsx'
import { Link } from '#app/ui/link.tsx'
import type { ReadScope } from './scope.server.ts'

/** Region and time of a page's figures. `kept`: what else the address says and a new choice leaves as it is. */
export function Filters({ path, query, choices, desk, kept = {}, children }: Pick<ReadScope, 'query' | 'choices' | 'desk'> & { path: string; kept?: Record<string, string>; /** the coverage */ children: ReactNode }) {
  return (
    <Form method="get" className="filters filters-box" aria-label={m.common_filter()} key={JSON.stringify(query)}>
      {Object.entries(kept).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <Field name="overlay" label={m.chain_filter_overlay()}><Select options={choices.overlay} empty={m.common_all()} defaultValue={query.overlay ?? ''} /></Field>
      <Field name="province" label={m.chain_filter_province()}><Select options={choices.province} empty={m.common_all()} defaultValue={query.province ?? ''} /></Field>
      <Field name="park" label={m.chain_filter_park()}><Select options={choices.park} empty={m.common_all()} defaultValue={query.park ?? ''} /></Field>
      <Field name="days" label={m.chain_filter_period()}><Select options={choices.days} empty={m.chain_filter_now()} defaultValue={query.days ?? ''} /></Field>
      {desk ? <Tick name="inside" value="1" defaultChecked={query.inside === '1'}>{m.chain_filter_inside()}</Tick> : null}
      <button className="button" type="submit">{m.chain_filter_apply()}</button>
      {Object.keys(query).length > 0 ? <Link className="button button-quiet" to={path}>{m.common_filters_clear()}</Link> : null}
      <span className="meta filters-say">{children}</span>
    </Form>
  )
}
