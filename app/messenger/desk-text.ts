import { m } from '#app/i18n/messages.js'
import type { NoticeKind, NoticeParams } from '#domain/notice.ts'
import { noticeSentence } from './notice-text.ts'

/** What a desk's group reads: one sentence, one link. A title is somebody else's words: none of it becomes a link, a heading or a call to everybody there. */
export const deskText = (notice: { kind: NoticeKind; params: NoticeParams; path: string }, origin: string): string =>
  `${plain(noticeSentence(notice, 'zh-CN'))}\n[${m.notice_desk_open({}, { locale: 'zh-CN' })}](${origin}${notice.path})`

export const plain = (text: string): string => text.replace(/[\\`*_[\]<>#@]/g, (mark) => fullWidth[mark]!).replace(/\s+/g, ' ')
const fullWidth: Record<string, string> = { '\\': '＼', '`': '｀', '*': '＊', _: '＿', '[': '［', ']': '］', '<': '＜', '>': '＞', '#': '＃', '@': '＠' }
