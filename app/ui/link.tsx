import { Link as RouterLink, type LinkProps } from 'react-router'

/** A link inside the product. Without JavaScript it is the same `<a href>`. */
export function Link(props: LinkProps) {
  return <RouterLink {...props} />
}
