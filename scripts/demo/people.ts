import { createDemoUser } from '#app/services/account/create-user.server.ts'
import { appointLiaison } from '#app/services/park/appoint-liaison.server.ts'
import { listParkChoices } from '#app/services/park/list.server.ts'
import type { UserActor } from '#domain/actor.ts'
import { person, type Stage } from './stage.ts'

/** Everybody of the demo signs in with this one; it is printed at every start and refused in production. */
export const DEMO_PASSWORD = 'lianhe-demo-2026'
const JOINED = 120

/** Those whom the documentation names. */
const KNOWN: Record<string, string> = { qijiang: '周岚', zigong: '冯一舟', bozhou: '罗启明', zunyi: '许知非' }
const LIAISONS = [
  '邓以宁', '田若溪', '黎望舒', '龚嘉树', '傅明远', '殷素问', '汪景行', '秦知微', '贺云帆', '向晚秋', '毛一鸣', '祝清和',
  '简伯安', '岳长青', '温如玉', '陶亦然', '鲁山河', '安以南', '薛静姝', '游子期', '常念慈', '卓一凡', '司徒杏', '卫青禾', '丛林晚', '舒望北', '耿直言', '廖星野',
  '沙沐阳', '封少白', '尚可期', '屈原野', '阮听雨', '柏乔木', '竺可风', '宁致远', '万宗璞', '景初晴', '车行远', '易安然', '蓝田玉', '单于飞', '辛夷安', '海若冰',
]

export interface People {
  administrator: UserActor
  /** By park slug. */
  liaisons: Map<string, UserActor>
  /** By park slug. */
  parkIds: Map<string, string>
  /** Slug of the park that answers for a county unit. */
  parkOfDivision: Map<string, string>
}

/** The administrator, an auditor, and a liaison for each park. */
export async function createPeople(stage: Stage): Promise<People> {
  const system = stage.system(JOINED)
  const administratorId = await createDemoUser(system, { name: '平台管理员', identifier: 'admin@demo.example.cn', password: DEMO_PASSWORD, staff: ['administrator'] })
  await createDemoUser(system, { name: '审计员', identifier: 'auditor@demo.example.cn', password: DEMO_PASSWORD, staff: ['auditor'] })
  const administrator = person(administratorId, '平台管理员', { administrator: true })
  const liaisons = new Map<string, UserActor>()
  const parkIds = new Map<string, string>()
  const parkOfDivision = new Map<string, string>()
  for (const [index, park] of (await listParkChoices(system)).entries()) {
    const name = KNOWN[park.slug] ?? LIAISONS[index % LIAISONS.length]!
    const identifier = `${park.slug}@demo.example.cn`
    const userId = await createDemoUser(system, { name, identifier, password: DEMO_PASSWORD })
    await appointLiaison(stage.as(administrator, JOINED), { identifier, parkId: park.id })
    liaisons.set(park.slug, person(userId, name, { liaisonOf: [park.id] }))
    parkIds.set(park.slug, park.id)
    if (!parkOfDivision.has(park.divisionCode)) parkOfDivision.set(park.divisionCode, park.slug)
  }
  return { administrator, liaisons, parkIds, parkOfDivision }
}
