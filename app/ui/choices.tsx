import type { ReactNode } from 'react'
import { FieldGroup, useField, type FieldProps } from './field.tsx'
import type { Option } from './inputs.tsx'

interface GroupProps extends Omit<FieldProps, 'children'> {
  options: Option[]
  hideLegend?: boolean
}

/** Two or three choices side by side; also a review score 0–5. */
export function Segments({ options, defaultValue, required, ...group }: GroupProps & { defaultValue?: string; required?: boolean }) {
  return (
    <FieldGroup {...group}>
      <div className="segments">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio" name={group.name} value={option.value} required={required}
              defaultChecked={option.value === defaultValue} disabled={option.disabled}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}

interface ChoicesProps extends GroupProps {
  /** Radios choose one, ticks any number. */
  many?: boolean
  defaultValue?: string | string[]
  /** Beside a choice, for example how many there are. */
  aside?: (value: string) => ReactNode
}

/** Up to seven choices, one a line. */
export function Choices({ options, many, defaultValue, aside, ...group }: ChoicesProps) {
  const chosen = Array.isArray(defaultValue) ? defaultValue : defaultValue === undefined ? [] : [defaultValue]
  return (
    <FieldGroup {...group}>
      <ChoiceList options={options} many={many} chosen={chosen} aside={aside} />
    </FieldGroup>
  )
}

function ChoiceList({ options, many, chosen, aside }: Pick<ChoicesProps, 'options' | 'many' | 'aside'> & { chosen: string[] }) {
  const name = useField()?.name
  return options.map((option) => (
    <label key={option.value} className="choice">
      <input
        type={many ? 'checkbox' : 'radio'} name={name} value={option.value}
        defaultChecked={chosen.includes(option.value)} disabled={option.disabled}
      />
      <span>{option.label}</span>
      {aside?.(option.value)}
    </label>
  ))
}
