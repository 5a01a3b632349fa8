import type { ReactNode } from 'react'
import { m } from '#app/i18n/messages.js'
import { Icon } from './icon.tsx'
import { Link } from './link.tsx'
import { Count } from './marks.tsx'

export interface FacetOption {
  value: string
  label: string
  count: number
  /** Address with this choice put in, or taken out where it is on. */
  to: string
  on: boolean
}
export interface FacetGroup {
  name: string
  title: string
  options: FacetOption[]
  /** A last line, for example a link to all chains. */
  more?: ReactNode
}

/** Filters as links with counts. From 1024 px a column that is open; below it folds into `<details>`. */
export function Facets({ groups, chosen, clearTo }: { groups: FacetGroup[]; /** how many are on */ chosen: number; clearTo: string }) {
  return (
    <nav aria-label={m.common_filter()}>
      <details className="facets sheet">
        <summary>
          {m.common_filter()}
          {chosen > 0 ? <Count value={chosen} quiet /> : null}
          <Icon name="down" />
        </summary>
        {groups.filter((group) => group.options.length > 0).map((group) => (
          <div className="facet" key={group.name}>
            <h3 id={`facet-${group.name}`}>{group.title}</h3>
            <ul aria-labelledby={`facet-${group.name}`}>
              {group.options.map((option) => <Choice key={option.value} {...option} />)}
            </ul>
            {group.more}
          </div>
        ))}
        {chosen > 0 ? (
          <div className="facets-do">
            <Link className="button" to={clearTo}>{m.common_filters_clear()}</Link>
          </div>
        ) : null}
      </details>
    </nav>
  )
}

function Choice({ label, count, to, on }: FacetOption) {
  return (
    <li>
      <Link to={to} className={on ? 'is-on' : undefined} aria-current={on ? 'true' : undefined} preventScrollReset>
        {on ? <Icon name="check" /> : null}
        <span>{label}</span>
        <span className="n">{count}</span>
      </Link>
    </li>
  )
}

/** What the search understood, or the filters in force: each with a link that takes it away. */
export function Chips({ label, chips, children }: {
  label: string
  chips: { name: string; value: string; /** address without it */ to: string }[]
  children?: ReactNode
}) {
  return (
    <div className="read">
      <span className="label" id="chips">{label}</span>
      <ul className="chips" aria-labelledby="chips">
        {chips.map((chip) => (
          <li className="chip" key={`${chip.name} ${chip.value}`}>
            <span>
              <i>{chip.name}</i>
              <b>{chip.value}</b>
            </span>
            <Link to={chip.to} aria-label={m.common_filter_remove({ name: chip.name, value: chip.value })} preventScrollReset>
              <Icon name="x" />
            </Link>
          </li>
        ))}
      </ul>
      {children}
    </div>
  )
}
