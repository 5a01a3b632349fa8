import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'

/** What the autosave address answers. */
export type KeptAnswer = { version: number; said: string } | { refused: string }

/** What was typed in this window and is not stored yet. */
interface Snapshot { at: number; fields: [string, string][] }

const PREFIX = 'lianhe:listing:'
const QUIET = 1_500 // milliseconds without a key before a draft is sent

const read = (key: string): Snapshot | null => {
  try {
    return JSON.parse(sessionStorage.getItem(PREFIX + key) ?? 'null')
  } catch {
    return null
  }
}
const remember = (key: string, form: HTMLFormElement) => {
  const snapshot: Snapshot = { at: Date.now(), fields: entriesOf(form) }
  try {
    sessionStorage.setItem(PREFIX + key, JSON.stringify(snapshot))
  } catch {
    // Full or switched off: the page itself still has it.
  }
}
const forget = (key: string) => {
  try {
    sessionStorage.removeItem(PREFIX + key)
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** Forgets what the window kept of a listing's form, once the listing itself is looked at. */
export function useForgetTyped(id: string) {
  useEffect(() => {
    forget(id)
    if (read('new')?.fields.some(([name, value]) => name === 'id' && value === id)) forget('new')
  }, [id])
}

const entriesOf = (form: HTMLFormElement): [string, string][] => [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string')

interface Keeping {
  /** Sentence under the buttons; empty at first. */
  said: string
  /** Typed here before and never stored; null once decided. */
  left: Snapshot | null
  restore: () => FormData
  drop: () => void
  /** For the form's `onInput`. */
  typed: () => void
  /** After an answer of the server in the same page: the address is that of the draft again, if there is one. */
  settle: () => void
  /** No save until something is typed again; a promise of the one that is under way, if there is one. */
  rest: () => Promise<void> | null
}

/**
 * Keeps what is typed: in the window at once, so that a reload or a lost connection loses nothing, and at `url`, where there is one, after a
 * pause. A refused or failed save changes nothing in the form.
 */
export function useKeeping(form: RefObject<HTMLFormElement | null>, key: string, { url, editPath, onVersion }: {
  url: string | null
  editPath: (id: string) => string
  onVersion: (version: string) => void
}): Keeping {
  const [said, setSaid] = useState('')
  const [left, setLeft] = useState<Snapshot | null>(null)
  const timer = useRef(0)
  const sending = useRef<Promise<void> | null>(null)
  const slot = useRef(key)
  useEffect(() => setLeft(read(key)), [key])
  useEffect(() => () => window.clearTimeout(timer.current), [])

  const settle = useCallback(() => {
    const path = editPath(slot.current)
    if (slot.current !== key && window.location.pathname !== path) window.history.replaceState(window.history.state, '', path)
  }, [key, editPath])
  const later = () => {
    window.clearTimeout(timer.current)
    if (url !== null) timer.current = window.setTimeout(send, QUIET, url)
  }
  const send = (to: string) => {
    const element = form.current
    if (!element) return
    if (sending.current) return later()
    sending.current = save(element, to)
      .then(({ began, answer }) => {
        setSaid('refused' in answer ? answer.refused : answer.said)
        if ('refused' in answer) return
        // Into the form at once: a submission may wait for this save.
        flushSync(() => onVersion(String(answer.version)))
        if ((read(slot.current)?.at ?? 0) <= began) forget(slot.current)
        // From now on this is that draft's page: a reload must not begin another one.
        slot.current = (element.elements.namedItem('id') as HTMLInputElement).value
        settle()
      })
      .catch(() => {})
      .finally(() => (sending.current = null))
  }

  return {
    said,
    left,
    settle,
    restore: () => {
      const data = new FormData()
      for (const [name, value] of left?.fields ?? []) data.append(name, value)
      setLeft(null)
      return data
    },
    drop: () => {
      forget(slot.current)
      setLeft(null)
    },
    typed: () => {
      if (form.current) remember(slot.current, form.current)
      later()
    },
    rest: () => {
      window.clearTimeout(timer.current)
      return sending.current
    },
  }
}

/** Not through the router: an ended session or a lost connection must not take the page away from the one who types. */
async function save(form: HTMLFormElement, url: string): Promise<{ began: number; answer: KeptAnswer }> {
  const began = Date.now()
  const response = await fetch(url, { method: 'POST', body: new URLSearchParams(entriesOf(form)), headers: { Accept: 'application/json' } })
  const answer: KeptAnswer | { message?: string } = await response.json()
  return { began, answer: 'version' in answer || 'refused' in answer ? answer : { refused: answer.message ?? '' } }
}
