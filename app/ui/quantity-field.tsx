import type { Period } from '#domain/listing.ts'
import { m } from '#app/i18n/messages.js'
import { FieldGroup } from './field.tsx'
import { Select, TextInput, type Option, type OptionGroup } from './inputs.tsx'
import { periodWord } from './words.ts'

interface QuantityFieldProps {
  /** `quantity` gives `quantity.value`, `quantity.unit`, `quantity.per`. */
  name: string
  label: string
  units: (Option | OptionGroup)[]
  value?: { value?: string; unit?: string; per?: string }
  hint?: string
  optional?: boolean
  /** By part; `group` is about the three together. */
  errors?: { group?: string; value?: string; unit?: string; per?: string }
}

// In the order people say it; a month first, because most trade is monthly.
const periods: Period[] = ['month', 'once', 'day', 'quarter', 'year']

/** Number, unit, period in one row, said once: `500 吨 每月`. */
export function QuantityField({ name, label, units, value = {}, hint, optional, errors = {} }: QuantityFieldProps) {
  const error = errors.group ?? errors.value ?? errors.unit ?? errors.per
  const part = (key: 'value' | 'unit' | 'per') => {
    const bad = errors[key] !== undefined
    return {
      id: `${name}.${key}`,
      name: `${name}.${key}`,
      'aria-invalid': bad || undefined,
      'aria-describedby': bad ? `${name}-error` : undefined,
      className: error && !bad ? 'is-fine' : undefined,
    }
  }
  return (
    <FieldGroup name={name} label={label} hint={hint} error={error} optional={optional}>
      <div className="qty-row">
        <div>
          <label htmlFor={`${name}.value`}>{m.common_quantity_value()}</label>
          <TextInput {...part('value')} inputMode="decimal" autoComplete="off" defaultValue={value.value} />
        </div>
        <div>
          <label htmlFor={`${name}.unit`}>{m.common_quantity_unit()}</label>
          <Select {...part('unit')} options={units} empty={m.common_choose()} defaultValue={value.unit} />
        </div>
        <div>
          <label htmlFor={`${name}.per`}>{m.common_quantity_per()}</label>
          <Select
            {...part('per')} defaultValue={value.per ?? 'month'}
            options={periods.map((period) => ({ value: period, label: periodWord(period) }))}
          />
        </div>
      </div>
    </FieldGroup>
  )
}
