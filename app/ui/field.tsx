import { createContext, useContext, type ReactNode } from 'react'
import { m } from '#app/i18n/messages.js'
import { Icon } from './icon.tsx'

/** What a control needs to be tied to its label, hint and error. */
export interface Wiring {
  id: string
  name: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

const FieldContext = createContext<Wiring | null>(null)
/** The surrounding field's wiring; a control outside a field brings its own `id` and `name`. */
export const useField = (): Wiring | null => useContext(FieldContext)

export interface FieldProps {
  /** The control's form name; also its id unless `id` is given. An error summary links to `#id`. */
  name: string
  id?: string
  label: ReactNode
  /** Between label and control: what a good answer looks like. */
  hint?: ReactNode
  /** What is wrong and what would be right. */
  error?: string | null
  /** Mark what may stay empty; what is required is not marked. */
  optional?: boolean
  children: ReactNode
}

const wire = (id: string, name: string, hint: unknown, error: unknown): Wiring => ({
  id,
  name,
  'aria-describedby': [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined,
  'aria-invalid': error ? true : undefined,
})

function About({ id, hint, error }: { id: string; hint?: ReactNode; error?: string | null }) {
  return (
    <>
      {hint ? <p className="hint" id={`${id}-hint`}>{hint}</p> : null}
      {error ? (
        <p className="error" id={`${id}-error`}>
          <Icon name="alert" />
          <span>
            <span className="hidden-text">{m.common_error_prefix()}</span>
            {error}
          </span>
        </p>
      ) : null}
    </>
  )
}

const Optional = () => <span className="optional">{m.common_optional()}</span>

/** One control under its label. The control inside takes id, name and aria from here. */
export function Field({ name, id = name, label, hint, error, optional, children }: FieldProps) {
  return (
    <div className={error ? 'field has-error' : 'field'}>
      <label htmlFor={id}>
        {label}
        {optional ? <Optional /> : null}
      </label>
      <About id={id} hint={hint} error={error} />
      <FieldContext value={wire(id, name, hint, error)}>{children}</FieldContext>
    </div>
  )
}

/** Several controls under one legend: segments, choices, a quantity. The group itself is `#id`. `hideLegend`: read aloud only. */
export function FieldGroup({ name, id = name, label, hint, error, optional, hideLegend, children }: FieldProps & { hideLegend?: boolean }) {
  const wiring = wire(id, name, hint, error)
  return (
    <fieldset className={error ? 'field has-error' : 'field'} id={id} tabIndex={-1} aria-describedby={wiring['aria-describedby']}>
      <legend className={hideLegend ? 'hidden-text' : 'label'}>
        {label}
        {optional ? <Optional /> : null}
      </legend>
      <About id={id} hint={hint} error={error} />
      <FieldContext value={wiring}>{children}</FieldContext>
    </fieldset>
  )
}
