import { useId, useRef } from 'react'
import { m } from '#app/i18n/messages.js'
import { CopyButton } from './copy-button.tsx'

/** A short text with its link, to be pasted into WeChat. Says nothing that its reader may not know. */
export function ShareText({ text, label, rows = 3 }: { text: string; label?: string; rows?: number }) {
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  return (
    <div className="share">
      <label className="label" htmlFor={id}>{label ?? m.common_share()}</label>
      <textarea className="textarea" id={id} ref={area} readOnly rows={rows} value={text} aria-describedby={`${id}-hint`} />
      <div className="share-do">
        <CopyButton from={area} />
        <span className="meta" id={`${id}-hint`}>{m.common_share_hint()}</span>
      </div>
    </div>
  )
}
