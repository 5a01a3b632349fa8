import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { noticeKinds } from '#domain/notice.ts'

type Messages = Record<string, string>
const messages = (locale: string) => JSON.parse(readFileSync(`messages/${locale}/notice.json`, 'utf8')) as Messages
/** What a sentence may be given (`NoticeParams`): titles, numbers, reasons written for the reader. */
const params = ['title', 'number', 'reason', 'company', 'rung', 'date']

test('no kind is named twice', () => expect(new Set(noticeKinds).size).toBe(noticeKinds.length))

describe.each(['zh-CN', 'en'])('in %s', (locale) => {
  const sentences = messages(locale)
  test.each(noticeKinds)('%s has a sentence that asks for nothing a notice may not hold', (kind) => {
    const sentence = sentences[`notice_${kind.replaceAll('-', '_')}`] ?? ''
    expect(sentence).not.toBe('')
    const asked = [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!)
    expect(asked.filter((name) => !params.includes(name))).toEqual([])
  })
})
