import { useEffect, useRef, type ComponentProps, type MouseEvent } from 'react'
import { useNavigation } from 'react-router'
import { buttonNames, type ButtonLook } from './button-names.ts'

interface SubmitButtonProps extends Omit<ComponentProps<'button'>, 'type'> {
  look?: ButtonLook
  small?: boolean
}

/** While its own submission is on the way a second click does nothing; the server refuses a double submit all the same. */
export function SubmitButton({ look = 'primary', small, className, onClick, children, ...props }: SubmitButtonProps) {
  const { formData } = useNavigation()
  const busy = formData !== undefined && (props.name === undefined || formData.get(props.name) === (props.value ?? ''))
  /** Clicked, and not answered yet. */
  const waits = useRef(false)
  useEffect(() => {
    if (formData === undefined) waits.current = false
  }, [formData])
  const click = (event: MouseEvent<HTMLButtonElement>) => {
    // The second click of a double click comes before the navigation is known; one after an answer, however soon, is meant.
    if (busy || (event.detail > 1 && waits.current)) return event.preventDefault()
    waits.current = true
    onClick?.(event)
  }
  return (
    <button {...props} type="submit" className={buttonNames(look, small, className)} aria-disabled={busy || undefined} onClick={click}>
      {children}
    </button>
  )
}
