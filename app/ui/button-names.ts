/** `primary` once a page, last in its row; `quiet` has no border; `danger` ends something. */
export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger'

export const buttonNames = (look: ButtonLook, small?: boolean, more?: string): string =>
  ['button', look === 'plain' ? '' : `button-${look}`, small ? 'button-small' : '', more ?? ''].filter(Boolean).join(' ')
