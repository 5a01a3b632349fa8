import { useEffect, useRef } from 'react'
import { m } from '#app/i18n/messages.js'

/** What is wrong, on top of the form, each a link to its control. `field` is the control's id. */
export function ErrorSummary({ errors, title, labels = {} }: { errors: { field: string; text: string }[]; title?: string; /** what the controls are called */ labels?: Record<string, string> }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [errors])
  if (errors.length === 0) return null
  return (
    <div className="error-summary" role="alert" aria-labelledby="errors" tabIndex={-1} ref={box}>
      <h2 id="errors">{title ?? m.common_errors_title({ count: errors.length })}</h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.field} ${error.text}`}>
            <a href={`#${error.field}`}>{labels[error.field] === undefined ? error.text : `${labels[error.field]}：${error.text}`}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
