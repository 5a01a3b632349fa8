import { m } from '#app/i18n/messages.js'
import { Field } from '../field.tsx'
import { TextInput } from '../inputs.tsx'
import { QuantityField } from '../quantity-field.tsx'
import { Sheet } from '../sheet.tsx'
import { useListingForm } from './context.ts'
import { Fill } from './read.tsx'

/** How much and when. */
export function Amount() {
  const { view, value, error } = useListingForm()
  return (
    <Sheet id="amount" title={m.my_form_amount()}>
      <div className="form-block">
        <QuantityField
          key={view.filled} name="quantity" label={m.my_field_quantity()} hint={m.my_hint_quantity()} units={view.options.units} optional
          value={{ value: value('quantity.value'), unit: value('quantity.unit'), per: value('quantity.per') || 'month' }}
          errors={{ group: error('quantity'), value: error('quantity.value'), unit: error('quantity.unit'), per: error('quantity.per') }}
        />
        {view.reading?.fill ? <p className="hint" id="quantity-read">{m.my_read_fill_hint({ quantity: view.reading.fill.read })} <Fill quantity={view.reading.fill.value} /></p> : null}
        <div className="field-row">
          <Field name="quantity.min" label={m.my_field_min_lot()} hint={m.my_hint_min_lot()} error={error('quantity.min')} optional>
            <TextInput inputMode="decimal" autoComplete="off" defaultValue={value('quantity.min')} />
          </Field>
          <Field name="leadTimeDays" label={m.my_field_lead_time()} hint={m.my_hint_lead_time()} error={error('leadTimeDays')} optional>
            <span className="with-unit">
              <TextInput id="leadTimeDays" name="leadTimeDays" inputMode="numeric" autoComplete="off" defaultValue={value('leadTimeDays')} />
              <span className="muted">{m.my_days()}</span>
            </span>
          </Field>
        </div>
        <div className="field-row">
          <DayField name="availableFrom" label={m.my_field_from()} />
          <DayField name="availableUntil" label={m.my_field_until()} />
        </div>
      </div>
    </Sheet>
  )
}

/** A date control shows nothing for what is no day; what was typed then stands in a plain one. */
function DayField({ name, label }: { name: string; label: string }) {
  const { value, error } = useListingForm()
  const readable = /^(\d{4}-\d{2}-\d{2})?$/.test(value(name))
  return (
    <Field name={name} label={label} error={error(name)} optional>
      <TextInput type={readable ? 'date' : 'text'} defaultValue={value(name)} />
    </Field>
  )
}
