import type { SearchDocument } from '#search/port.ts'

let next = 0

/** A public supply of goods; every call another id, each a second newer. */
export function document(over: Partial<SearchDocument> = {}): SearchDocument {
  next += 1
  return {
    id: `0190a000-0000-7000-8000-${next.toString(16).padStart(12, '0')}`,
    kind: 'supply',
    category: 'goods',
    chain: null,
    node: null,
    province: '50',
    division: '500110',
    park: 'qijiang',
    visibility: 'public',
    title: '无题信息',
    description: '',
    specs: {},
    requires: [],
    holds: [],
    companyName: '',
    parkName: '',
    divisionName: '',
    publishedAt: 1_700_000_000_000 + next * 1000,
    version: 1,
    ...over,
  }
}

/** Texts that break what is put together without care. */
export const HOSTILE: [name: string, text: string][] = [
  ['quotes', `'"\`''""'; drop table search_documents; --`],
  ['a tsquery', `铝 & !(型材 | 'x':*A) <-> y <2> z`],
  ['an unfinished tsquery', `& | ! ( ' \\`],
  ['wildcards', `% _ \\ %% __ \\% * ? [a-z]`],
  ['a leading minus', '-铝 --型材 -"材"'],
  ['parameters', '$1 $2 ${x} :name ?'],
  ['NUL', 'a\u0000b铝\u0000型材'],
  ['lone surrogates', '\ud800铝\udc00型\udfff'],
  ['a pair cut at the bound', '𠮷'.repeat(5000)],
  ['reversed', '\u202e铝型材\u202c\u200b\u200d\ufeff'],
  ['brackets', '<script>alert(1)</script>{{7*7}}'],
  ['a long number', '9'.repeat(5000)],
  ['a long number with points', '1.0'.repeat(3000)],
  ['a long word', 'a-'.repeat(5000)],
  ['many words', Array.from({ length: 3000 }, (_, i) => `w${i}`).join(' ')],
  ['many Chinese words', '齿轮电机花椒辣椒铝锭'.repeat(500)],
  ['a megabyte of Chinese', '铝'.repeat(1_000_000)],
  ['a megabyte of spaces', ' '.repeat(1_000_000)],
  ['a megabyte of marks', '&'.repeat(1_000_000)],
  ['combining marks', `e${'\u0301'.repeat(3000)}`],
  ['right-to-left', 'مرحبا بالعالم שלום'],
  ['emoji', '👩‍👩‍👧‍👦🇨🇳❤️'],
  ['prototype names', '__proto__ constructor toString hasOwnProperty'],
  ['JSON', '{"a":[1,2,"\\u0000"]}'],
]
