import { Form } from 'react-router'
import { m } from '#app/i18n/messages.js'
import type { ListedLinks } from '#app/services/introduction/list-links.server.ts'
import { dateText } from '#app/ui/dates.ts'
import { DateText } from '#app/ui/date-text.tsx'
import { Link } from '#app/ui/link.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { rungWord, sideWord } from '#app/ui/words.ts'
import type { LinkChannel, LinkUse } from '#domain/introduction/link.ts'

type ListedLink = ListedLinks['links'][number]

/** On the file's page: the latest links and the way to make one. */
export function LinkSheet({ id, links, more, now }: { id: string; links: ListedLink[]; more: boolean; now: number }) {
  if (links.length === 0 && !more) return null
  const to = `/desk/introductions/${id}/links`
  return (
    <Sheet
      id="links" title={m.desk_links()} note={m.desk_links_note()}
      links={more ? <ButtonLink to={to}>{m.desk_links_make()}</ButtonLink> : <Link to={to}>{m.desk_links_all()}</Link>}
    >
      {links.length === 0 ? <div className="blank"><p>{m.desk_links_none()}</p></div> : <LinkTable links={links} now={now} />}
    </Sheet>
  )
}

/** `revocable`: with a button for each that is still open. */
export function LinkTable({ links, now, revocable }: { links: ListedLink[]; now: number; revocable?: boolean }) {
  return (
    <table className="table stacks">
      <caption className="hidden-text">{m.desk_links()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.desk_link_col_what()}</th>
          <th scope="col">{m.desk_link_col_who()}</th>
          <th scope="col">{m.desk_link_col_state()}</th>
          <th scope="col">{m.desk_link_col_made()}</th>
        </tr>
      </thead>
      <tbody>
        {links.map((link) => (
          <tr key={link.id}>
            <td data-label={m.desk_link_col_what()}>{whatOf(link)}</td>
            <td data-label={m.desk_link_col_who()}>{link.contactName}</td>
            <td data-label={m.desk_link_col_state()}>
              <span className="link-state">{stateOf(link, now)}
              {revocable && link.standing === 'open' ? (
                <Form method="post" className="link-revoke">
                  <input type="hidden" name="linkId" value={link.id} />
                  <SubmitButton look="plain" small name="intent" value="revoke">{m.desk_link_revoke()}<span className="hidden-text">{m.desk_link_revoke_which({ name: link.contactName })}</span></SubmitButton>
                </Form>
              ) : null}</span>
            </td>
            <td data-label={m.desk_link_col_made()}><span className="line"><DateText value={link.madeAt} now={now} form="moment" /><span>{ways[link.channel]()}</span><span className="meta">{link.madeByName}</span></span></td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const ways: Record<LinkChannel, () => string> = { text: m.desk_link_via_text, sms: m.desk_link_via_sms, mail: m.desk_link_via_mail }
const uses: Record<LinkUse, (inputs: { at: string }) => string> = {
  accepted: m.desk_link_used_accepted, declined: m.desk_link_used_declined, confirmed: m.desk_link_used_confirmed, disputed: m.desk_link_used_disputed, withdrawn: m.desk_link_used_withdrawn,
}
const ends = { revoked: m.desk_link_revoked, expired: m.desk_link_expired, changed: m.desk_link_changed, settled: m.desk_link_settled, over: m.desk_link_over }

function whatOf({ act, side, rung }: ListedLink): string {
  if (act === 'answer') return m.desk_link_what_answer({ side: sideWord(side) })
  return act === 'withdraw' ? m.desk_link_what_withdraw({ side: sideWord(side) }) : m.desk_link_what_confirm({ side: sideWord(side), rung: rungWord(rung!) })
}

function stateOf({ standing, usedAt, usedFor, expiresAt, channel, sentAt }: ListedLink, now: number): string {
  if (standing === 'used') return uses[usedFor!]({ at: dateText(usedAt!, 'moment', now) })
  if (standing !== 'open') return ends[standing]()
  return channel !== 'text' && sentAt === null ? m.desk_link_open_unsent() : m.desk_link_open({ until: dateText(expiresAt, 'moment', now) })
}
