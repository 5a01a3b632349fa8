import { m } from '#app/i18n/messages.js'
import { Field } from '#app/ui/field.tsx'
import { TextArea } from '#app/ui/inputs.tsx'
import { useListingForm } from '#app/ui/listing-form/context.ts'
import { Sheet } from '#app/ui/sheet.tsx'

/** 代录: what a company posts through its liaison is never without who asked and how. */
export function RecordedFor() {
  const { value, error } = useListingForm()
  return (
    <div className="form-problem">
      <Sheet id="behalf" title={m.desk_on_behalf()} note={m.desk_on_behalf_note()} here>
        <div className="form-block">
          <Field name="recordedFor" label={m.desk_recorded_for()} hint={m.desk_recorded_for_hint()} error={error('recordedFor')}>
            <TextArea className="is-short" rows={2} defaultValue={value('recordedFor')} />
          </Field>
        </div>
      </Sheet>
    </div>
  )
}
