import type { ReactNode } from 'react'

interface SheetProps {
  /** Unique on the page; the section is named by its heading. */
  id: string
  title: ReactNode
  /** One grey sentence that says how to read it, or a row of marks. */
  note?: ReactNode
  /** Links at the right of the heading. */
  links?: ReactNode
  /** The one sheet of a page to act on. */
  here?: boolean
  /** 1 where the sheet is the page (sign-in). */
  level?: 1 | 2
  /** Pads the children; a table or list fills the sheet without it. */
  padded?: boolean
  foot?: ReactNode
  className?: string
  children?: ReactNode
}

export function Sheet({ id, title, note, links, here, level = 2, padded, foot, className, children }: SheetProps) {
  const Heading = level === 1 ? 'h1' : 'h2'
  const names = `sheet${here ? ' is-here' : ''}${className ? ` ${className}` : ''}`
  return (
    <section className={names} aria-labelledby={id}>
      <div className="sheet-head">
        <Heading id={id}>{title}</Heading>
        {note === undefined ? null : <span className="meta">{note}</span>}
        {links}
      </div>
      {padded ? <div className="sheet-body">{children}</div> : children}
      {foot === undefined ? null : <div className="sheet-foot">{foot}</div>}
    </section>
  )
}
