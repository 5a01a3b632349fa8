import type { ReactNode } from 'react'
import type { Kind, ListingState } from '#domain/listing.ts'
import { verdicts, type Verdict } from '#domain/matching/judgement.ts'
import { m } from '#app/i18n/messages.js'
import { Icon } from './icon.tsx'
import { balanceWord, kindWord, listingStateWord, verdictWord, type Balance } from './words.ts'

/** A plain grey tag: states and small facts. */
export function Tag({ children }: { children: ReactNode }) {
  return <span className="tag">{children}</span>
}

/** 供给 is filled, 需求 is outlined. */
export function KindTag({ kind }: { kind: Kind }) {
  return <span className={`kind kind-${kind}`}>{kindWord(kind)}</span>
}

export function StateTag({ state }: { state: ListingState }) {
  return <Tag>{listingStateWord(state)}</Tag>
}

/** Glyph, word and colour. `children` replaces the word where the column already says it (the glyph then needs no name of its own). */
export function VerdictMark({ verdict, children }: { verdict: Verdict; children?: ReactNode }) {
  return (
    <span className={`mark mark-${verdict}`}>
      <Icon name={verdict} />
      {children ?? verdictWord(verdict)}
    </span>
  )
}

export function BalanceMark({ balance, children }: { balance: Balance; children?: ReactNode }) {
  return (
    <span className={`mark mark-${balance}`}>
      <Icon name={balance} />
      {children ?? balanceWord(balance)}
    </span>
  )
}

/** "7 满足 1 接近": only what there is, in the order met, near, failed, unknown. */
export function Tallies({ counts }: { counts: Record<Verdict, number> }) {
  return (
    <span className="tallies">
      {verdicts.filter((verdict) => counts[verdict] > 0).map((verdict) => (
        <span key={verdict} className={`tally mark-${verdict}`}>
          <Icon name={verdict} />
          {m.common_tally({ count: counts[verdict], verdict: verdictWord(verdict) })}
        </span>
      ))}
    </span>
  )
}

/** The four marks and their words, once at the first mention on a page. */
export function VerdictKey() {
  return (
    <span className="key">
      {verdicts.map((verdict) => <VerdictMark key={verdict} verdict={verdict} />)}
    </span>
  )
}

const balances: Balance[] = ['gap', 'even', 'surplus', 'nodata']
export function BalanceKey() {
  return (
    <span className="key">
      {balances.map((balance) => <BalanceMark key={balance} balance={balance} />)}
    </span>
  )
}

/** Grey: trust is not decoration. */
export function VerifiedShield() {
  return (
    <span className="verified">
      <Icon name="seal" />
      {m.common_verified()}
    </span>
  )
}

export function DemoTag() {
  return <span className="demo-tag">{m.common_demo_tag()}</span>
}

/** A number beside a word; loud where it waits for the reader. */
export function Count({ value, quiet }: { value: number; quiet?: boolean }) {
  return <span className={quiet ? 'count count-quiet' : 'count'}>{value}</span>
}
