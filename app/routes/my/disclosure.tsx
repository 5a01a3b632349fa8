import { Form } from 'react-router'
import { m } from '#app/i18n/messages.js'
import type { DisclosedContact } from '#app/services/introduction/disclose-contact.server.ts'
import { DateText } from '#app/ui/date-text.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { Views } from '../introduction/contact-views.tsx'
import type { IntroductionData } from './introduction.tsx'

interface DisclosureProps extends IntroductionData {
  /** In the answer to asking for it, and nowhere else. */
  disclosed: { contact: DisclosedContact | null } | undefined
}

/** The other side's contact, when it is asked for; and what of one's own the other side may see. */
export function Disclosure({ introduction, mine, theirs, contacts, views, disclosed, now }: DisclosureProps) {
  const { contactId, consent } = introduction[mine]
  const own = contacts.find((contact) => contact.id === contactId)
  return (
    <Sheet id="contact" title={m.my_their_contact()} note={introduction[theirs].company?.name} padded>
      {disclosed === undefined ? (
        <>
          <p>{m.my_disclose_text()}</p>
          <Form method="post" className="act-row"><SubmitButton name="do" value="disclose">{m.my_disclose()}</SubmitButton></Form>
        </>
      ) : disclosed.contact === null ? <Notice tone="warn">{m.my_disclose_withdrawn()}</Notice> : <Contact contact={disclosed.contact} />}
      {own && consent ? (
        <div className="sheet-part">
          {consent.withdrawnAt === null ? (
            <>
              <p>{m.my_own_contact_shown({ name: own.name })} <span className="muted"><DateText value={consent.givenAt} now={now} form="full" /></span></p>
              <details className="fold">
                <summary className="button button-small">{m.my_consent_take_back()}</summary>
                <div className="fold-body">
                  {views === null ? null : <Views views={views} now={now} />}
                  <p>{m.my_consent_take_back_text()}</p>
                  <Form method="post"><SubmitButton look="danger" name="do" value="consent">{m.my_consent_take_back_really()}</SubmitButton></Form>
                </div>
              </details>
            </>
          ) : (
            <>
              <p>{m.my_own_contact_withdrawn()} <span className="muted"><DateText value={consent.withdrawnAt} now={now} form="full" /></span></p>
              {views === null ? null : <Views views={views} now={now} />}
            </>
          )}
        </div>
      ) : null}
    </Sheet>
  )
}

function Contact({ contact: { name, phone, email } }: { contact: DisclosedContact }) {
  return (
    <div role="status">
      <Facts
        facts={[
          [m.my_field_contact_name(), name],
          [m.my_contact_phone(), phone === null ? null : <a href={`tel:${phone}`}>{phone}</a>],
          [m.my_field_contact_email(), email === null ? null : <a href={`mailto:${email}`}>{email}</a>],
        ]}
      />
      <p className="meta">{m.my_disclosed_note()}</p>
    </div>
  )
}
