import { Form, redirect } from 'react-router'
import { ctxContext } from '#app/http/contexts.ts'
import { countPages, readPage } from '#app/http/page-number.ts'
import type { RouteHandle } from '#app/http/policy.ts'
import { safePath } from '#app/http/safe-path.ts'
import { m } from '#app/i18n/messages.js'
import { getLocale } from '#app/i18n/runtime.js'
import { noticeSentence, shareText } from '#app/messenger/notice-text.ts'
import { NOTICES_PER_PAGE, countUnreadNotices, listNotices } from '#app/services/notice/list.server.ts'
import { markNoticesRead } from '#app/services/notice/mark-read.server.ts'
import { addressOf } from '#app/ui/address.ts'
import { DateText } from '#app/ui/date-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Link } from '#app/ui/link.tsx'
import { Tag } from '#app/ui/marks.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { pageMeta } from '#app/ui/page-meta.ts'
import { Paging } from '#app/ui/paging.tsx'
import { ShareText } from '#app/ui/share-text.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import type { Route } from './+types/notices.ts'

export const handle = { policy: 'user' } satisfies RouteHandle
export const meta: Route.MetaFunction = () => pageMeta(m.common_my_notices())

export async function loader({ url, context }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext)
  const page = readPage(url.searchParams)
  const [{ notices, total }, unread] = await Promise.all([listNotices(ctx, { page }), countUnreadNotices(ctx)])
  return {
    page,
    pages: countPages(page, total, NOTICES_PER_PAGE),
    unread,
    notices: notices.map((notice) => ({
      id: notice.id,
      sentence: noticeSentence(notice, getLocale()),
      share: shareText(notice, ctx.origin, getLocale()),
      path: notice.path,
      createdAt: notice.createdAt.toISOString(),
      read: notice.readAt !== null,
    })),
    now: ctx.clock.now().getTime(),
  }
}

/** Reading is a change, so it is a form's: one notice and on to what it is about, or all of them. */
export async function action({ request, context }: Route.ActionArgs) {
  const form = await request.formData()
  const id = form.get('id')
  await markNoticesRead(context.get(ctxContext), { ids: id === null ? 'all' : [id] })
  return redirect(safePath(form.get('path'), '/my/notices'))
}

export default function Notices({ loaderData: { page, pages, unread, notices, now } }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title={m.common_my_notices()} facts={unread > 0 ? m.my_notices_unread({ count: unread }) : m.my_notices_all_read()}
        actions={unread > 0 ? <Form method="post"><SubmitButton look="plain" name="do" value="all">{m.my_notices_read_all()}</SubmitButton></Form> : undefined}
      />
      <Sheet
        id="notices" title={m.common_my_notices()} note={m.my_notices_note()}
        foot={pages > 1 ? <Paging page={page} pages={pages} to={(number) => addressOf('/my/notices', { page: number })} /> : undefined}
      >
        {notices.length === 0 ? <EmptyState>{m.my_notices_none()}</EmptyState> : (
          <ul className="rows" aria-label={m.common_my_notices()}>
            {notices.map((notice) => <Row key={notice.id} notice={notice} now={now} />)}
          </ul>
        )}
      </Sheet>
    </>
  )
}

function Row({ notice, now }: { notice: Route.ComponentProps['loaderData']['notices'][number]; now: number }) {
  return (
    <li className={notice.read ? undefined : 'is-unread'}>
      <div>
        <p className="row-title">
          <Link to={notice.path}>{notice.sentence}</Link>
        </p>
        <p className="meta line">
          <DateText value={notice.createdAt} now={now} form="moment" />
          {notice.read ? null : <Tag>{m.my_unread()}</Tag>}
        </p>
        <details className="fold">
          <summary>{m.my_notice_share()}<span className="hidden-text">：{notice.sentence}</span></summary>
          <ShareText text={notice.share} label={m.my_notice_share_label()} />
        </details>
      </div>
      <Form method="post">
        <input type="hidden" name="id" value={notice.id} />
        <input type="hidden" name="path" value={notice.path} />
        <SubmitButton small look="plain" name="do" value={notice.id}>{m.my_notice_open()}<span className="hidden-text">：{notice.sentence}</span></SubmitButton>
      </Form>
    </li>
  )
}
