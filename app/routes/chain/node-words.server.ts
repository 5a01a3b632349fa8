import { m } from '#app/i18n/messages.js'
import type { readNode } from '#app/services/chain/read-node.server.ts'
import { numberText } from '#app/ui/quantities.ts'
import { requirementName } from '#app/ui/reasons.ts'

type Report = Awaited<ReturnType<typeof readNode>>['unmet']

/** What is not met in words, and of how many demands nothing can be said yet. */
export const unmetWords = (report: Report) => ({ said: report.unmet.map((one) => ({ what: whatOf(one), words: wordsOf(one) })), rest: restOf(report) })

/** Of the thing itself its name will do. */
const whatOf = ({ requirement }: Report['unmet'][number]): string =>
  requirement.kind === 'node' ? requirement.asked : `${requirementName({ ...requirement, hard: true })}　${requirement.asked}`

function wordsOf({ requirement, demands, unknown }: Report['unmet'][number]): string {
  const count = numberText(demands)
  if (requirement.kind === 'node') return unknown === demands ? m.chain_unmet_node_unknown({ count }) : m.chain_unmet_node({ count })
  return unknown === demands ? m.chain_unmet_unknown({ count }) : unknown === 0 ? m.chain_unmet_failed({ count }) : m.chain_unmet_both({ count, unknown: numberText(unknown) })
}

function restOf({ demands, compared, unmet, supplied }: Report): string {
  if (demands === 0) return m.chain_unmet_no_demand()
  if (!supplied) return m.chain_unmet_no_supply()
  if (compared === 0) return m.chain_unmet_no_match()
  return [
    ...(unmet.length === 0 ? [m.chain_unmet_met({ count: numberText(compared) })] : []),
    ...(compared < demands ? [m.chain_unmet_uncompared({ count: numberText(demands - compared) })] : []),
  ].join('')
}
