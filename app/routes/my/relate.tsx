import { Form } from 'react-router'
import { m } from '#app/i18n/messages.js'
import { Link } from '#app/ui/link.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { allowsRelation } from '#domain/supply-relation.ts'
import type { IntroductionData } from './introduction.tsx'

/** From a confirmed 签约 on: asking the other company to show that one supplies the other. */
export function Relate({ introduction, mine, outcomes, related }: IntroductionData) {
  const confirmed = outcomes.filter(({ state }) => state === 'confirmed').map(({ rung }) => rung)
  if (!allowsRelation(confirmed) || !introduction.viewer.may.relate.includes(mine)) return null
  return (
    <Sheet id="relate" title={m.my_relate_title()} padded links={<Link to="/my/relations">{m.my_relations_see()}</Link>}>
      {related ? <p>{m.my_relate_waits()}</p> : (
        <>
          <p>{m.my_relate_text({ supplier: introduction.supply.company?.name ?? '', buyer: introduction.demand.company?.name ?? '' })}</p>
          <Form method="post"><p className="act-row"><SubmitButton look="plain" name="do" value="relate">{m.my_relate_send()}</SubmitButton></p></Form>
        </>
      )}
    </Sheet>
  )
}
