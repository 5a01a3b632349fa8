import { useId, type ReactNode } from 'react'

/** Long work with counts: "已处理 68 / 111 行，可以离开此页". */
export function Progress({ value, max, label, children }: { value: number; max: number; label: string; children?: ReactNode }) {
  const id = useId()
  return (
    <div>
      <p><label htmlFor={id}>{label}</label></p>
      <progress className="progress" id={id} value={value} max={max}>{value} / {max}</progress>
      {children}
    </div>
  )
}

/** Stands for rows that a running job will bring: bars of the final layout. The sentence with the usual time is the caller's. */
export function Waiting({ rows = 3 }: { rows?: number }) {
  return (
    <ul className="wait" aria-hidden="true">
      {Array.from({ length: rows }, (_, index) => (
        <li key={index}>
          <span className="wait-bar" />
          <span className="wait-bar" />
        </li>
      ))}
    </ul>
  )
}
