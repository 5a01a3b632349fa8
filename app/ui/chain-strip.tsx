import { m } from '#app/i18n/messages.js'
import { Icon } from './icon.tsx'
import { balanceWord, type Balance } from './words.ts'

/** The stages of a chain as plates, upstream first. A stage without `balance` is a plain plate. */
export function ChainStrip({ chain, stages }: { chain: string; stages: { name: string; balance?: Balance }[] }) {
  return (
    <ol className="strip" aria-label={m.common_chain_strip({ chain })}>
      {stages.map(({ name, balance }) => (
        <li key={name} className={balance && `is-${balance}`}>
          {balance === undefined ? name : (
            <>
              <Icon name={balance} />
              {name}
              <span className="hidden-text">：{balanceWord(balance)}</span>
            </>
          )}
        </li>
      ))}
    </ol>
  )
}
