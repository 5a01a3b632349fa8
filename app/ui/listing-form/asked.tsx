import { m } from '#app/i18n/messages.js'
import { Field } from '../field.tsx'
import { Select, TextArea, TextInput } from '../inputs.tsx'
import { Sheet } from '../sheet.tsx'
import { useListingForm } from './context.ts'
import { Read } from './read.tsx'
import { OTHER, type FormAttribute } from './values.ts'

/** Stands right after the text: what was read from it, then what buyers of this node ask for, as fields. */
export function Asked() {
  const { view, value, error } = useListingForm()
  const { attributes, node } = view.options
  return (
    <Sheet id="asked" className="reading" title={m.my_form_asked()} note={node === null ? undefined : m.my_form_asked_node({ node })}>
      {view.reading ? <Read reading={view.reading} node={value('node')} /> : null}
      <p className="reading-sub" id="asked-fields">{attributes.length > 0 ? m.my_form_asked_fields({ count: attributes.length }) : m.my_form_asked_none()}</p>
      <ul aria-labelledby="asked-fields">
        {attributes.map((attribute) => (
          <li className={value(`specs.${attribute.key}`) === '' ? 'is-missing' : 'is-field'} key={attribute.slug}>
            <Attribute attribute={attribute} />
          </li>
        ))}
        <li className="is-field">
          <Field name="otherSpecs" label={m.my_field_other_specs()} hint={m.my_hint_other_specs()} error={error('otherSpecs')} optional>
            <TextArea key={view.options.node} defaultValue={value('otherSpecs')} rows={3} />
          </Field>
        </li>
      </ul>
    </Sheet>
  )
}

function Attribute({ attribute: { slug, key, label, values, unit } }: { attribute: FormAttribute }) {
  const { value, error } = useListingForm()
  const name = `specs.${key}`
  if (values.length === 0) {
    return (
      <Field name={name} id={`spec-${slug}`} label={label} error={error(name)} optional>
        <span className="with-unit">
          <TextInput defaultValue={value(name)} autoComplete="off" />
          {unit === '' ? null : <span className="muted">{unit}</span>}
        </span>
      </Field>
    )
  }
  return (
    <Field name={name} id={`spec-${slug}`} label={label} error={error(name)} optional>
      <div className="or-other">
        <Select
          defaultValue={value(name)} empty={m.my_unsaid()}
          options={[...values.map((one) => ({ value: one, label: one })), { value: OTHER, label: m.my_other_write() }]}
        />
        <TextInput
          id={`spec-${slug}-other`} name={`other.${key}`} aria-label={m.my_other_of({ name: label })} aria-describedby={undefined}
          defaultValue={value(`other.${key}`)} autoComplete="off"
        />
      </div>
    </Field>
  )
}
