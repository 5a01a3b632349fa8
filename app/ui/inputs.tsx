import type { ComponentProps, ReactNode } from 'react'
import { useField } from './field.tsx'

const named = (base: string, more: string | undefined) => (more ? `${base} ${more}` : base)

/** A native input of a text-like type. Inside a Field it needs nothing but its value. */
export function TextInput({ className, type = 'text', ...props }: ComponentProps<'input'>) {
  return <input {...useField()} type={type} {...props} className={named('input', className)} />
}

export function TextArea({ className, rows = 4, ...props }: ComponentProps<'textarea'>) {
  return <textarea {...useField()} rows={rows} {...props} className={named('textarea', className)} />
}

export interface Option { value: string; label: ReactNode; disabled?: boolean }
export interface OptionGroup { label: string; options: Option[] }

interface SelectProps extends Omit<ComponentProps<'select'>, 'children'> {
  options: (Option | OptionGroup)[]
  /** First, empty choice. Without it the first option is chosen. */
  empty?: string
}

export function Select({ className, options, empty, ...props }: SelectProps) {
  return (
    <span className="select-box">
      <select {...useField()} {...props} className={named('select', className)}>
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((entry) =>
          'options' in entry ? (
            <optgroup key={entry.label} label={entry.label}>
              {entry.options.map(one)}
            </optgroup>
          ) : (
            one(entry)
          ),
        )}
      </select>
    </span>
  )
}

const one = (option: Option) => (
  <option key={option.value} value={option.value} disabled={option.disabled}>
    {option.label}
  </option>
)

/** One tick box with its words at the right: consent, "keep me signed in". */
export function Tick({ children, ...props }: ComponentProps<'input'> & { children: ReactNode }) {
  return (
    <label className="choice">
      <input {...props} type="checkbox" />
      <span>{children}</span>
    </label>
  )
}
