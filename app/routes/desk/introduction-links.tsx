import { data, Form, redirect } from 'react-router'
import type { Ctx } from '#app/ctx.ts'
import { ctxContext } from '#app/http/contexts.ts'
import { errorOf, type FormFailure } from '#app/http/form.ts'
import { formFailure, readFields, shown } from '#app/http/form.server.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { m } from '#app/i18n/messages.js'
import { getLocale } from '#app/i18n/runtime.js'
import { linkSentence } from '#app/messenger/notice-text.ts'
import { listLinks, type PossibleLink } from '#app/services/introduction/list-links.server.ts'
import { makeLink } from '#app/services/introduction/make-link.server.ts'
import { revokeLink } from '#app/services/introduction/revoke-link.server.ts'
import { Choices } from '#app/ui/choices.tsx'
import { dateText } from '#app/ui/dates.ts'
import { FormProblem } from '#app/ui/form-problem.tsx'
import { Link } from '#app/ui/link.tsx'
import { Crumbs, PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Stack } from '#app/ui/page.tsx'
import { ShareText } from '#app/ui/share-text.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { rungWord, sideWord } from '#app/ui/words.ts'
import { introductionIn } from '../introduction/place.server.ts'
import type { Route } from './+types/introduction-links.ts'
import { Done } from './done.tsx'
import { LinkTable } from './link-table.tsx'

export { shouldRevalidate } from '#app/http/revalidate.ts'
export const handle = { policy: 'liaison' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.desk_links())

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const { id, number, title, demand, supply } = await introductionIn(ctx, 'desk', params.id)
  return { id, number, title, companies: { demand: demand.company?.id ?? null, supply: supply.company?.id ?? null }, ...(await listLinks(ctx, id)), now: ctx.clock.now().getTime() }
}

const names = ['intent', 'linkId', 'side', 'act', 'rung', 'contactId', 'channel'] as const
type Values = Record<(typeof names)[number], string>

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(ctxContext)
  const { id, number } = await introductionIn(ctx, 'desk', params.id)
  const fields = await readFields(request, names)
  try {
    if (fields.intent === 'revoke') {
      await revokeLink(ctx, { introductionId: id, linkId: fields.linkId })
      return redirect(`/desk/introductions/${id}/links?done=link-revoked`)
    }
    const { side, act, contactId, channel } = fields
    const made = await makeLink(ctx, { introductionId: id, side, act, contactId: contactId || undefined, channel, rung: fields.rung || undefined })
    if (made.url === null) return redirect(`/desk/introductions/${id}/links?done=link-sent`)
    // The one time that the link is shown: in this answer, which nobody keeps.
    return data({ made: await toPaste(ctx, id, number, made) }, { headers: { 'Cache-Control': 'no-store' } })
  } catch (error) {
    return formFailure(error, context, Object.fromEntries(names.map((name) => [name, shown(fields[name])])) as Values)
  }
}

/** What is pasted into WeChat, and to whom. */
async function toPaste(ctx: Ctx, id: string, number: number, made: { id: string; url: string | null; expiresAt: Date }) {
  const { links, facts } = await listLinks(ctx, id)
  const { act, rung, side, contactName: name } = links.find((link) => link.id === made.id)!
  const { title, park, phone } = facts[side]!
  const sentence = linkSentence({ act, rung, title, number, park, until: dateText(made.expiresAt, 'moment', ctx.clock.now()) }, getLocale())
  return { name, text: [sentence, made.url, phone === null ? '' : m.desk_link_made_ask({ phone })].filter(Boolean).join('\n') }
}

export default function IntroductionLinks({ loaderData, actionData }: Route.ComponentProps) {
  const { id, number, title, links, possible, companies, now } = loaderData
  const failure = actionData && 'errors' in actionData ? actionData : undefined
  const made = actionData && 'made' in actionData ? actionData.made : undefined
  return (
    <>
      <Crumbs items={[{ text: m.common_desk(), to: '/desk' }, { text: m.common_rail_introductions(), to: '/desk/introductions' }, { text: `LH-${number}`, to: `/desk/introductions/${id}` }, { text: m.desk_links() }]} />
      <PageHead title={m.desk_links()} facts={[`LH-${number}`, title]} />
      {failure ? <FormProblem failure={failure} /> : made ? null : <Done />}
      <Stack>
        {made ? (
          <Sheet id="made" title={m.desk_link_made()} note={m.desk_link_made_note({ name: made.name })} here padded>
            <ShareText key={made.text} text={made.text} rows={7} />
          </Sheet>
        ) : null}
        {possible.length === 0 ? <Sheet id="make" title={m.desk_links_make()} padded><p>{m.desk_links_nothing()}</p></Sheet> : possible.map((wish) => (
          <Make key={`${wish.side} ${wish.act} ${wish.rung}`} wish={wish} company={companies[wish.side]} failure={failure} here={made === undefined && wish === possible[0]} />
        ))}
        {links.length === 0 ? null : <Sheet id="all" title={m.desk_links_all()}><LinkTable links={links} now={now} revocable /></Sheet>}
      </Stack>
    </>
  )
}

function titleOf({ side, act, rung }: PossibleLink): string {
  if (act === 'answer') return side === 'demand' ? m.desk_link_answer_demand() : m.desk_link_answer_supply()
  return act === 'withdraw' ? m.desk_link_withdraw({ side: sideWord(side) }) : m.desk_link_confirm({ side: sideWord(side), rung: rungWord(rung!) })
}

function Make({ wish, company, failure, here }: { wish: PossibleLink; company: string | null; failure: FormFailure<Values> | undefined; here: boolean }) {
  const { side, act, rung, people } = wish
  const mine = failure?.values.side === side && failure.values.act === act && failure.values.rung === (rung ?? '') ? failure : undefined
  const key = [side, act, rung].filter(Boolean).join('-')
  return (
    <Sheet id={key} title={titleOf(wish)} here={here} padded>
      {people.length === 0 ? <p>{m.desk_link_no_people()} {company === null ? null : <Link to={`/desk/companies/${company}`}>{m.desk_link_add_person()}</Link>}</p> : (
        <Form method="post" noValidate>
          <input type="hidden" name="side" value={side} />
          <input type="hidden" name="act" value={act} />
          <input type="hidden" name="rung" value={rung ?? ''} />
          <Choices
            name="contactId" id={`contactId-${key}`} label={m.desk_link_who()} hint={act === 'answer' ? m.desk_link_who_hint() : m.desk_link_who_hint_other()} error={errorOf(mine, 'contactId')}
            defaultValue={mine?.values.contactId || (people.length === 1 ? people[0]!.id : undefined)}
            options={people.map((person) => ({
              value: person.id,
              label: <>{[person.name, person.phone, person.email].filter(Boolean).join('　')}{person.sealed ? <span className="meta">　{m.desk_link_sealed()}</span> : null}</>,
            }))}
          />
          <p className="act-row actions">
            {people.some(({ mail }) => mail) ? <SubmitButton look="plain" name="channel" value="mail">{m.desk_link_mail()}</SubmitButton> : null}
            {people.some(({ sms }) => sms) ? <SubmitButton look="plain" name="channel" value="sms">{m.desk_link_sms()}</SubmitButton> : null}
            <SubmitButton look={here ? 'primary' : 'plain'} name="channel" value="text">{m.desk_link_text()}</SubmitButton>
          </p>
        </Form>
      )}
    </Sheet>
  )
}
