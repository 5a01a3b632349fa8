import type { ReactNode } from 'react'

/** The page's width and sides. Every public page but the home page is one. */
export function Page({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={className ? `page ${className}` : 'page'}>{children}</div>
}

/** Main column and aside: 400 px beside an introduction, 384 px beside a form; the aside follows on phones. */
export function WithAside({ children, aside, form }: { children: ReactNode; aside: ReactNode; form?: boolean }) {
  return (
    <div className={form ? 'with-aside with-aside-form' : 'with-aside'}>
      <div>{children}</div>
      <div>{aside}</div>
    </div>
  )
}

/** Sheets one under another, 20 px apart. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className="stack-gap">{children}</div>
}

/** Two sheets side by side from 700 px. */
export function Pair({ children }: { children: ReactNode }) {
  return <div className="pair">{children}</div>
}
