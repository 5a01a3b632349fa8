import { m } from '#app/i18n/messages.js'
import { Choices } from '../choices.tsx'
import { Field } from '../field.tsx'
import { Select, TextInput } from '../inputs.tsx'
import { Sheet } from '../sheet.tsx'
import { visibilityWord } from '../words.ts'
import { visibilities } from './codes.ts'
import { useListingForm } from './context.ts'
import { OTHER, type FormContact } from './values.ts'

/** Who may see it, and whom a partner will speak to once both sides have agreed. */
export function Who() {
  const { view, value, error } = useListingForm()
  return (
    <Sheet id="who" title={m.my_form_who()} note={m.my_form_who_note()}>
      <div className="form-block">
        {view.contacts.length > 0 ? (
          <Field name="contactId" label={m.my_field_contact()} hint={m.my_hint_contact()} error={error('contactId')} optional>
            <Select
              defaultValue={value('contactId')} empty={m.my_contact_later()}
              options={[...view.contacts.map((contact) => ({ value: contact.id, label: contactText(contact) })), { value: OTHER, label: m.my_contact_new() }]}
            />
          </Field>
        ) : null}
        <div className={view.contacts.length > 0 ? 'for-new-contact' : undefined}>
          <div className="field-row">
            <Field name="contact.name" label={m.my_field_contact_name()} error={error('contact.name')} optional={view.contacts.length === 0}>
              <TextInput defaultValue={value('contact.name')} autoComplete="name" />
            </Field>
            <Field name="contact.phone" label={m.my_field_contact_phone()} error={error('contact.phone')} optional={view.contacts.length === 0}>
              <TextInput type="tel" defaultValue={value('contact.phone')} autoComplete="tel" />
            </Field>
          </div>
        </div>
        <Choices
          name="visibility" label={m.my_field_visibility()} error={error('visibility')} defaultValue={value('visibility') || 'public'}
          options={visibilities.map((visibility) => ({ value: visibility, label: visibilityWord(visibility) }))}
        />
      </div>
    </Sheet>
  )
}

export const contactText = ({ name, phone, email }: FormContact): string => [name, phone ?? email].filter(Boolean).join('　')
