import { useEffect, useState, type RefObject } from 'react'
import { m } from '#app/i18n/messages.js'
import { Icon } from './icon.tsx'

interface CopyButtonProps {
  /** Where the text stands on the page: it can be selected where there is no clipboard. */
  from: RefObject<HTMLTextAreaElement | HTMLInputElement | null>
  label?: string
}

/** Appears with JavaScript; without it the reader selects the text beside it. */
export function CopyButton({ from, label }: CopyButtonProps) {
  const [ready, setReady] = useState(false)
  const [said, setSaid] = useState('')
  useEffect(() => setReady(true), [])
  if (!ready) return null
  const copy = async () => {
    const field = from.current
    if (field === null) return
    field.select()
    setSaid((await toClipboard(field.value)) ? m.common_copied() : m.common_copy_failed())
  }
  return (
    <>
      <button className="button" type="button" onClick={copy}>
        <Icon name="copy" />
        {label ?? m.common_copy()}
      </button>
      <span className="meta" role="status">{said}</span>
    </>
  )
}

/** The old command is for plain http and for the browser inside WeChat, which have no clipboard to write to; it copies the selection. */
async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return document.execCommand('copy')
  }
}
