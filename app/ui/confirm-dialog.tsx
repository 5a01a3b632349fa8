import { useId, useRef, type MouseEvent, type ReactNode } from 'react'
import { m } from '#app/i18n/messages.js'
import { buttonNames, type ButtonLook } from './button-names.ts'
import { Link } from './link.tsx'

interface ConfirmDialogProps {
  /** The page that asks the same without JavaScript; the link leads there. */
  to: string
  /** Words of the button that asks. */
  label: ReactNode
  title: string
  /** What will happen, and what will not come back. */
  children: ReactNode
  /** The form that does it; its submit button comes last, after "取消". */
  form: (cancel: ReactNode) => ReactNode
  look?: ButtonLook
  small?: boolean
}

/** Asks before what cannot be undone: a native dialog, or a page of its own where there is no script. */
export function ConfirmDialog({ to, label, title, children, form, look = 'plain', small }: ConfirmDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || !dialog.current) return
    event.preventDefault()
    dialog.current.showModal()
  }
  const cancel = <button className="button" type="button" onClick={() => dialog.current?.close()}>{m.common_cancel()}</button>
  return (
    <>
      <Link to={to} className={buttonNames(look, small)} onClick={open}>{label}</Link>
      {/* Sent, it makes way for the answer. */}
      <dialog className="dialog" ref={dialog} aria-labelledby={id} onSubmit={() => dialog.current?.close()}>
        <div className="dialog-body">
          <h2 id={id}>{title}</h2>
          <div>{children}</div>
        </div>
        {form(cancel)}
      </dialog>
    </>
  )
}
