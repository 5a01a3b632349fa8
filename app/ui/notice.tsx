import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export type NoticeTone = 'info' | 'done' | 'warn' | 'error' | 'degraded'

const looks: Record<NoticeTone, { names: string; icon: IconName; role?: 'status' | 'alert' }> = {
  info: { names: 'notice', icon: 'info' },
  done: { names: 'notice notice-done', icon: 'check', role: 'status' },
  warn: { names: 'notice notice-warn', icon: 'info' },
  error: { names: 'notice notice-error', icon: 'alert', role: 'alert' },
  degraded: { names: 'notice notice-warn', icon: 'info', role: 'status' },
}

/**
 * Said at its place. `done`: what was done, with undo where there is one. `error`: what happened and what was kept.
 * `degraded`: what may be incomplete. `role` only where the notice is an answer to what the reader just did.
 */
export function Notice({ tone = 'info', title, children }: { tone?: NoticeTone; title?: string; children: ReactNode }) {
  const look = looks[tone]
  return (
    <div className={look.names} role={look.role}>
      <Icon name={look.icon} />
      <div>
        {title === undefined ? null : <h2>{title}</h2>}
        {children}
      </div>
    </div>
  )
}
