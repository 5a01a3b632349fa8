import { m } from '#app/i18n/messages.js'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Link } from '#app/ui/link.tsx'
import type { FormContact } from '#app/ui/listing-form/values.ts'
import { Sheet } from '#app/ui/sheet.tsx'

/** People whom an introduction may name. */
export function Contacts({ contacts }: { contacts: FormContact[] }) {
  const add = <ButtonLink to="/my/company/contacts/new">{m.my_contact_add()}</ButtonLink>
  return (
    <Sheet id="contacts" title={m.my_contacts()} note={m.my_contacts_note()}>
      {contacts.length === 0 ? <EmptyState actions={add}>{m.my_contacts_none()}</EmptyState> : (
        <>
          <ul className="rows">
            {contacts.map((contact) => (
              <li key={contact.id}>
                <div>
                  <b>{contact.name}</b>
                  <p className="meta line">
                    {contact.phone === null ? null : <span>{contact.phone}</span>}
                    {contact.email === null ? null : <span>{contact.email}</span>}
                    {contact.sealed ? <span>{m.my_contact_sealed()}</span> : null}
                  </p>
                </div>
                <Link to={`/my/company/contacts/${contact.id}`}>
                  {m.my_edit()}
                  <span className="hidden-text">{contact.name}</span>
                </Link>
              </li>
            ))}
          </ul>
          <div className="sheet-foot">{add}</div>
        </>
      )}
    </Sheet>
  )
}
