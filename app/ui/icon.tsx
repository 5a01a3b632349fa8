import { symbols } from './icon-symbols.ts'

export type IconName =
  | 'alert' | 'cal' | 'check' | 'clock' | 'copy' | 'down' | 'even' | 'eye' | 'failed' | 'feed' | 'gap' | 'info' | 'lock' | 'mail' | 'met'
  | 'near' | 'nodata' | 'note' | 'print' | 'right' | 'seal' | 'search' | 'surplus' | 'unknown' | 'x'

/** Decoration beside a word; never the only carrier of a meaning. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg className={className ? `icon ${className}` : 'icon'} aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  )
}

/** Every symbol, once a page: root renders it. One string, because a tree of eighty elements would be rendered with each page. */
export function IconSprite() {
  return <svg width="0" height="0" className="sprite" aria-hidden="true" dangerouslySetInnerHTML={{ __html: symbols }} />
}

/** The chain plate: a stadium with two pins, left the demand's, right the supply's; a filled pin has confirmed. */
export function Plate({ demand, supply, label }: { demand: boolean; supply: boolean; label?: string }) {
  const name = demand ? (supply ? 'both' : 'demand') : supply ? 'supply' : 'none'
  const said = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <svg className="plate" viewBox="0 0 44 20" {...said}>
      <use href={`#p-plate-${name}`} />
    </svg>
  )
}
