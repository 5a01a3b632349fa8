import { m } from '#app/i18n/messages.js'
import { Choices } from '../choices.tsx'
import { Field, FieldGroup } from '../field.tsx'
import { TextArea, TextInput, Tick } from '../inputs.tsx'
import { Sheet } from '../sheet.tsx'
import { useListingForm } from './context.ts'
import { FillPrice } from './read.tsx'

/** Where to, with which certificates, at what price. What only one kind has is hidden for the other by the styles, so it needs no script. */
export function Terms() {
  const { view, value, error } = useListingForm()
  return (
    <Sheet id="terms" title={m.my_form_terms()}>
      <div className="form-block">
        <Choices
          name="serves" many label={m.my_field_serves()} hint={m.my_hint_serves()} error={error('serves')} optional
          options={view.options.provinces} defaultValue={view.values.serves ?? []}
        />
        <Field name="servesOther" label={m.my_field_serves_other()} hint={m.my_hint_serves_other()} error={error('servesOther')} optional>
          <TextInput defaultValue={value('servesOther')} autoComplete="off" />
        </Field>
        <div className="for-demand">
          <Field name="requires" label={m.my_field_requires()} hint={m.my_hint_requires()} error={error('requires')} optional>
            <TextArea defaultValue={value('requires')} rows={3} />
          </Field>
        </div>
        <div className="for-supply">
          <Field name="holds" label={m.my_field_holds()} hint={m.my_hint_holds()} error={error('holds')} optional>
            <TextArea defaultValue={value('holds')} rows={3} />
          </Field>
        </div>
        <Price />
      </div>
    </Sheet>
  )
}

function Price() {
  const { view, value, error } = useListingForm()
  const wrong = error('price.min') ?? error('price.max') ?? error('price.unit') ?? error('price')
  const part = (key: 'min' | 'max' | 'unit') => {
    const name = `price.${key}`
    const bad = error(name) !== undefined
    return {
      id: name, name, defaultValue: value(name), autoComplete: 'off',
      'aria-invalid': bad || undefined, 'aria-describedby': bad ? 'price-error' : undefined, className: wrong && !bad ? 'is-fine' : undefined,
    }
  }
  return (
    <FieldGroup key={view.filled} name="price" label={m.my_field_price()} hint={m.my_hint_price()} error={wrong} optional>
      <div className="qty-row">
        <div>
          <label htmlFor="price.min">{m.my_field_price_min()}</label>
          <TextInput {...part('min')} inputMode="decimal" />
        </div>
        <div>
          <label htmlFor="price.max">{m.my_field_price_max()}</label>
          <TextInput {...part('max')} inputMode="decimal" />
        </div>
        <div>
          <label htmlFor="price.unit">{m.my_field_price_unit()}</label>
          <TextInput {...part('unit')} />
        </div>
      </div>
      {view.reading?.fillPrice ? <p className="hint"><FillPrice price={view.reading.fillPrice} /></p> : null}
      <Tick name="price.published" defaultChecked={value('price.published') !== ''}>{m.my_field_price_published()}</Tick>
    </FieldGroup>
  )
}
