import { m } from '#app/i18n/messages.js'

/** 管理员、綦江高新区联络员; without either, 企业成员 or nothing yet. */
export function rolesOf(user: { administrator: boolean; auditor: boolean; parks: string[]; company: unknown }): string {
  const roles = [
    ...(user.administrator ? [m.admin_role_administrator()] : []),
    ...(user.auditor ? [m.admin_role_auditor()] : []),
    ...user.parks.map((park) => m.admin_role_liaison({ park })),
    ...(user.company ? [m.admin_role_member()] : []),
  ]
  return roles.length > 0 ? roles.join('、') : '—'
}
