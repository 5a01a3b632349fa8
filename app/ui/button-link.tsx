import type { LinkProps } from 'react-router'
import { Link } from './link.tsx'

interface ButtonLinkProps extends LinkProps {
  look?: 'primary' | 'plain' | 'quiet' | 'danger'
  small?: boolean
}

/** An action that is a page: looks like a button, is a link. */
export function ButtonLink({ look = 'plain', small, className, ...props }: ButtonLinkProps) {
  const names = ['button', look === 'plain' ? '' : `button-${look}`, small ? 'button-small' : '', className ?? ''].filter(Boolean).join(' ')
  return <Link {...props} className={names} />
}
