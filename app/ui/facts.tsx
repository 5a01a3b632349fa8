import { Fragment, type ReactNode } from 'react'

/** Label and value, one a line. A value of null is left out with its label; "—" is for a value that should be there. */
export function Facts({ facts }: { facts: [label: ReactNode, value: ReactNode][] }) {
  return (
    <dl className="facts">
      {facts.filter(([, value]) => value !== null).map(([label, value], index) => (
        <Fragment key={index}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

/** Key figures, large, each over its name. */
export function Figures({ figures }: { figures: [name: string, value: ReactNode][] }) {
  return (
    <dl className="figures">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
