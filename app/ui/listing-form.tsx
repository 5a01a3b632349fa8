import { useEffect, useMemo, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { Form, useSubmit } from 'react-router'
import { m } from '#app/i18n/messages.js'
import { ErrorSummary } from './error-summary.tsx'
import { Amount } from './listing-form/amount.tsx'
import { Asked } from './listing-form/asked.tsx'
import { ListingFormContext } from './listing-form/context.ts'
import { idOf, labelOf } from './listing-form/labels.ts'
import { Left, Newer } from './listing-form/newer.tsx'
import { useLiveReading } from './listing-form/live-reading.ts'
import { useKeeping } from './listing-form/keeping.ts'
import { Terms } from './listing-form/terms.tsx'
import { typed, type ListingFormView } from './listing-form/values.ts'
import { What } from './listing-form/what.tsx'
import { Who } from './listing-form/who.tsx'
import { Notice } from './notice.tsx'
import { SubmitButton } from './submit-button.tsx'

interface ListingFormProps {
  /** From the loader: what the form begins with. */
  start: ListingFormView
  /** From the action, where the form comes back. */
  answer?: ListingFormView
  /** Name of this form's place in the window's memory: the listing's id, or `new`. */
  memory: string
  /** `revise`: the listing has left the drafts, one button hands in the changes. */
  act: 'draft' | 'revise'
  /** Address that takes drafts without a page; null where none are taken. */
  autosave?: string | null
  /** Where a draft is written on. */
  editPath: (id: string) => string
  /** First sheet of all: who asked and how (代录). */
  children?: ReactNode
}

/** Posts or revises a listing; a company's and a desk's. Whatever is refused, what was typed stands in the controls again. */
export function ListingForm({ start, answer, memory, act, autosave = null, editPath, children }: ListingFormProps) {
  const view = answer ?? start
  const form = useRef<HTMLFormElement>(null)
  const above = useRef<HTMLDivElement>(null)
  const [version, setVersion] = useState(typed(view.values, 'version'))
  const submit = useSubmit()
  const [drawn, setDrawn] = useState(0)
  const keeping = useKeeping(form, memory, { url: autosave, editPath, onVersion: setVersion })
  const { settle } = keeping
  // The same list until the answer changes: the summary takes the focus for each new one.
  const errors = useMemo(() => summaryOf(view), [view])
  const live = useLiveReading(form, answer)
  const shown = useMemo(() => (live.reading === undefined ? view : { ...view, reading: live.reading }), [view, live.reading])

  useEffect(() => {
    if (!answer) return
    const answered = typed(answer.values, 'version')
    // A draft may have been kept while the answer was on its way; versions only count up. What is restored stands on its old one.
    setVersion((known) => (answer.fresh || Number(answered) > Number(known) ? answered : known))
    if (answer.fresh) setDrawn((count) => count + 1)
    settle()
    // The summary of faults takes the focus itself.
    if (answer.errors.length > 0) return
    if (above.current) above.current.focus()
    // The button that was pressed may be gone with its line.
    else if (document.activeElement === document.body) document.getElementById('read-lines')?.focus({ preventScroll: true })
  }, [answer, settle])

  /** A draft that is being kept this moment counts the version up: the form goes after it, not against it. */
  const send = (event: FormEvent<HTMLFormElement>) => {
    const saving = keeping.rest()
    if (!saving) return
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    void saving.then(() => form.current?.requestSubmit(submitter))
  }
  const onInput = ({ target }: FormEvent<HTMLFormElement>) => {
    keeping.typed()
    live.typed((target as HTMLInputElement).name)
  }
  const again = (act: string, data: FormData) => {
    data.set('do', act)
    void submit(data, { method: 'post', preventScrollReset: true })
  }

  return (
    <ListingFormContext value={shown}>
      <Form method="post" noValidate preventScrollReset ref={form} key={drawn} onInput={onInput} onSubmit={send}>
        <input type="hidden" name="id" defaultValue={typed(view.values, 'id')} />
        <input type="hidden" name="version" value={version} />
        {(view.values.denied ?? []).map((one) => <input type="hidden" name="denied" value={one} key={one} />)}
        <input type="hidden" name="contact.id" defaultValue={typed(view.values, 'contact.id')} />
        {errors.length > 0 ? <ErrorSummary errors={errors} title={act === 'draft' ? undefined : m.my_form_errors({ count: errors.length })} /> : null}
        {view.message === null ? null : (
          <div className="after-head" tabIndex={-1} ref={above}>
            {view.stored ? <Newer stored={view.stored} options={view.options} /> : <Notice tone="error">{view.message}{view.kept ? m.my_form_kept() : ''}</Notice>}
          </div>
        )}
        {keeping.left && !answer ? <Left at={keeping.left.at} onRestore={() => again('restore', keeping.restore())} onDrop={keeping.drop} /> : null}
        {children}
        <div className="post-page">
          <What onNode={() => form.current && again('read', new FormData(form.current))} />
          <Asked />
          <Amount />
          <Terms />
          <Who />
        </div>
        <div className="save">
          {act === 'revise' ? <SubmitButton name="do" value="revise">{m.my_form_revise()}</SubmitButton> : (
            <>
              <SubmitButton name="do" value="submit">{m.my_form_submit()}</SubmitButton>
              <SubmitButton look="plain" name="do" value="draft">{m.my_form_draft()}</SubmitButton>
            </>
          )}
          <span className="meta">
            <span role="status">{keeping.said}</span> <Reviewer desk={view.desk} />
          </span>
        </div>
      </Form>
    </ListingFormContext>
  )
}

function summaryOf({ errors, options: { attributes } }: ListingFormView) {
  return errors.map(({ field, text }) => {
    const label = labelOf(field, attributes)
    return { field: idOf(field, attributes), text: label === null ? text : `${label}：${text}` }
  })
}

function Reviewer({ desk: { park, liaisons } }: { desk: ListingFormView['desk'] }) {
  if (park === null) return m.my_reviewed_by_administrator()
  return liaisons[0] === undefined ? m.my_reviewed_by_park({ park }) : m.my_reviewed_by({ park, liaison: liaisons[0] })
}
