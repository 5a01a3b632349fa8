import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import type { ReadBack } from './read-back.server.ts'
import { isReadFrom } from './denied.ts'

const QUIET = 600 // milliseconds without a key before the text is read

/**
 * What the text says while it is typed; undefined until something is, and after each answer of the page, which brings its own. Not through the
 * router: a lost connection or an ended session must not take the page away. No control is drawn anew, so the focus stays.
 */
export function useLiveReading(form: RefObject<HTMLFormElement | null>, answer: unknown): { reading: ReadBack | null | undefined; typed: (name: string) => void } {
  const [reading, setReading] = useState<ReadBack | null>()
  const timer = useRef(0)
  const asking = useRef<AbortController>(null)
  const stop = useCallback(() => {
    window.clearTimeout(timer.current)
    asking.current?.abort()
  }, [])
  useEffect(() => {
    setReading(undefined)
    return stop
  }, [answer, stop])
  const ask = async (element: HTMLFormElement) => {
    const going = (asking.current = new AbortController())
    // The contact stays where it is typed.
    const fields = [...new FormData(element)].filter((entry): entry is [string, string] => typeof entry[1] === 'string' && (isReadFrom(entry[0]) || entry[0] === 'denied'))
    try {
      const response = await fetch('/reading', { method: 'POST', body: new URLSearchParams(fields), headers: { Accept: 'application/json' }, signal: going.signal })
      if (response.ok) setReading(await response.json())
    } catch {
      // The last reading stands until the next one; the button beside the node asks again.
    }
  }
  return {
    reading,
    typed: (name) => {
      if (!isReadFrom(name)) return
      stop()
      timer.current = window.setTimeout(() => form.current && void ask(form.current), QUIET)
    },
  }
}
