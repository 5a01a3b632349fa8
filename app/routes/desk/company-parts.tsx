import { Form } from 'react-router'
import { errorOf, type FormFailure } from '#app/http/form.ts'
import { m } from '#app/i18n/messages.js'
import type { listContacts } from '#app/services/company/list-contacts.server.ts'
import type { listSimilarCompanies } from '#app/services/company/list-similar.server.ts'
import type { readCompany } from '#app/services/company/read.server.ts'
import type { listOwnListings } from '#app/services/listing/list-own.server.ts'
import { DateText } from '#app/ui/date-text.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Field } from '#app/ui/field.tsx'
import { FormProblem } from '#app/ui/form-problem.tsx'
import { TextInput } from '#app/ui/inputs.tsx'
import { Link } from '#app/ui/link.tsx'
import { KindTag, StateTag, Tag } from '#app/ui/marks.tsx'
import { Quantity } from '#app/ui/quantity.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { Cell, RowHead, Table } from '#app/ui/table.tsx'
import { companyStateWord, organisationWord } from '#app/ui/words.ts'

type ReadCompany = Awaited<ReturnType<typeof readCompany>>
type Own = NonNullable<ReadCompany['own']>

export function CompanyFacts({ company, own, place, now }: { company: Omit<ReadCompany, 'own'>; own: Own; place: string; now: number }) {
  return (
    <Sheet id="facts" title={m.desk_facts()} padded>
      <Facts
        facts={[
          [m.desk_company_name(), company.name],
          [m.desk_credit_code(), own.creditCode === null ? '—' : <>{own.creditCode}　<CodeCheck check={own.creditCodeCheck} /></>],
          [m.desk_organisation(), organisationWord(company.organisationType)],
          [m.desk_place(), place],
          [m.desk_park(), company.park ? `${company.park.name}${company.zone ? `　${company.zone}` : ''}` : m.desk_park_none()],
          [m.desk_address(), own.address],
          [m.desk_profile(), company.profile || null],
          [m.desk_certificates(), company.certificates.length > 0 ? company.certificates.join('、') : null],
          [m.desk_recorded_for(), own.recordedFor],
          [m.desk_state(), companyStateWord(own.state)],
          [m.desk_state_reason(), own.stateReason],
          [m.desk_verified_at(), company.verifiedAt ? <DateText value={company.verifiedAt} now={now} form="full" /> : null],
          [m.desk_hides_name(), own.hidesName ? m.desk_hides_name_yes() : null],
        ]}
      />
    </Sheet>
  )
}

function CodeCheck({ check }: { check: Own['creditCodeCheck'] }) {
  if (check === 'valid') return <Tag>{m.desk_code_valid()}</Tag>
  return <span className="silent">{m.desk_code_checksum()}</span>
}

type Similar = Awaited<ReturnType<typeof listSimilarCompanies>>[number] & { place: string }

/** Companies that may be the same one under another hand. */
export function SimilarCompanies({ similar }: { similar: Similar[] }) {
  return (
    <Sheet id="similar" title={m.desk_similar()} note={m.desk_similar_note()}>
      {similar.length === 0 ? <p className="sheet-body muted">{m.desk_similar_none()}</p> : (
        <ul className="item-list">
          {similar.map((one, index) => (
            <li key={one.id ?? index}>
              {one.id === null ? <span>{one.name}</span> : <Link to={`/companies/${one.id}`}>{one.name}</Link>}
              <span className="side"><Tag>{companyStateWord(one.state)}</Tag></span>
              <span className="meta">{one.place}{one.sameOrganisation ? `　${m.desk_same_organisation()}` : ''}</span>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  )
}

/** Seen by the company's own desk alone. */
export function CompanyContacts({ contacts, id, failure }: {
  contacts: Awaited<ReturnType<typeof listContacts>>
  /** For the one that may be added. */
  id: string
  failure: FormFailure<{ name: string; phone: string; email: string }> | undefined
}) {
  return (
    <Sheet id="contacts" title={m.desk_contacts()} note={m.desk_contacts_note()}>
      {contacts.length === 0 ? <p className="sheet-body muted">{m.desk_contacts_none()}</p> : (
        <ul className="item-list">
          {contacts.map((contact) => (
            <li key={contact.id}>
              <b>{contact.name}</b>
              {contact.sealed ? <span className="side"><Tag>{m.desk_sealed()}</Tag></span> : null}
              <span className="meta">{[contact.phone, contact.email].filter(Boolean).join('　')}</span>
            </li>
          ))}
        </ul>
      )}
      <details className="more" open={failure !== undefined}>
        <summary>{m.desk_contact_add()}</summary>
        <FormProblem failure={failure} labels={{ name: m.desk_contact_name(), phone: m.desk_contact_phone(), email: m.desk_contact_email() }} />
        <Form method="post" noValidate>
          <input type="hidden" name="intent" value="contact" />
          <input type="hidden" name="contactId" value={id} />
          <Field name="name" label={m.desk_contact_name()} error={errorOf(failure, 'name')}>
            <TextInput autoComplete="off" defaultValue={failure?.values.name} />
          </Field>
          <Field name="phone" label={m.desk_contact_phone()} error={errorOf(failure, 'phone')} optional>
            <TextInput type="tel" inputMode="tel" autoComplete="off" defaultValue={failure?.values.phone} />
          </Field>
          <Field name="email" label={m.desk_contact_email()} hint={m.desk_contact_hint()} error={errorOf(failure, 'email')} optional>
            <TextInput type="email" autoComplete="off" defaultValue={failure?.values.email} />
          </Field>
          <div className="form-do"><SubmitButton look="plain">{m.desk_contact_save()}</SubmitButton></div>
        </Form>
      </details>
    </Sheet>
  )
}

export function CompanyListings({ listings, now }: { listings: Awaited<ReturnType<typeof listOwnListings>>['listings']; now: number }) {
  return (
    <Sheet id="listings" title={m.desk_its_listings()}>
      {listings.length === 0 ? <p className="sheet-body muted">{m.desk_its_listings_none()}</p> : (
        <Table
          caption={m.desk_its_listings()} hideCaption
          columns={[
            { head: m.common_listing() },
            { head: m.desk_state() },
            { head: m.common_quantity(), number: true },
            { head: m.desk_matches(), number: true },
            { head: m.desk_changed(), number: true },
          ]}
        >
          {listings.map((listing) => (
            <tr key={listing.id}>
              <RowHead sub={`LH-${listing.number}`}><KindTag kind={listing.kind} /> <Link to={`/desk/listings/${listing.id}`}>{listing.title || m.desk_untitled()}</Link></RowHead>
              <Cell label={m.desk_state()}><StateTag state={listing.state} /></Cell>
              <Cell label={m.common_quantity()} number><Quantity value={listing.quantity} /></Cell>
              <Cell label={m.desk_matches()} number>{listing.kind === 'demand' && listing.matches > 0 ? <Link to={`/desk/matches/${listing.id}`}>{listing.matches}</Link> : listing.matches}</Cell>
              <Cell label={m.desk_changed()} number><DateText value={listing.updatedAt} now={now} /></Cell>
            </tr>
          ))}
        </Table>
      )}
    </Sheet>
  )
}
