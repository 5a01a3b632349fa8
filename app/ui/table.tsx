import type { ReactNode } from 'react'
import { m } from '#app/i18n/messages.js'

export interface Column {
  head: ReactNode
  /** Right-aligned figures. */
  number?: boolean
}

interface TableProps {
  caption: ReactNode
  /** The heading already says it: the caption is read aloud only. */
  hideCaption?: boolean
  columns: Column[]
  /** `stacks`: below 700 px each row becomes a block and each cell says its column. */
  stacks?: boolean
  className?: string
  children: ReactNode
}

/** Head row from `columns`, then `<tr>`s of Th and Td. */
export function Table({ caption, hideCaption, columns, stacks = true, className, children }: TableProps) {
  return (
    <table className={`table${stacks ? ' stacks' : ''}${className ? ` ${className}` : ''}`}>
      <caption className={hideCaption ? 'hidden-text' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th key={index} scope="col" className={column.number ? 'num' : undefined}>{column.head}</th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

/** First cell of a row: the thing and its link; `sub` is a second, grey line. */
export function RowHead({ sub, className, children }: { sub?: ReactNode; className?: string; children: ReactNode }) {
  return (
    <th scope="row" className={className}>
      {children}
      {sub ? <span className="sub">{sub}</span> : null}
    </th>
  )
}

/** `label` is the column's name, shown where the table stacks. */
export function Cell({ label, number, className, sub, children }: {
  label?: string
  number?: boolean
  className?: string
  sub?: ReactNode
  children?: ReactNode
}) {
  const names = number ? (className ? `num ${className}` : 'num') : className
  return (
    <td className={names} data-label={label}>
      {children}
      {sub ? <span className="sub">{sub}</span> : null}
    </td>
  )
}

/** A matrix that must stay a grid: scrolls sideways in a named region that takes focus. */
export function TableScroll({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="table-scroll" role="region" aria-label={m.common_scroll_table({ name })} tabIndex={0}>
      {children}
    </div>
  )
}
