import { buttonNames, type ButtonLook } from './button-names.ts'
import { Link, type LinkProps } from './link.tsx'

interface ButtonLinkProps extends LinkProps {
  look?: ButtonLook
  small?: boolean
}

/** An action that is a page: looks like a button, is a link. */
export function ButtonLink({ look = 'plain', small, className, ...props }: ButtonLinkProps) {
  return <Link {...props} className={buttonNames(look, small, className)} />
}
