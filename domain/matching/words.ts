import { fold } from '../language/script.ts'

/** Words of trade, figures and places that say nothing of what a thing is. */
const EMPTY =
  /供应|求购|采购|长期|大量|批发|现货|直供|厂家|需要|寻找|寻求|急需|出售|销售|提供|承接|公司|优质|稳定|每月|每年|每天|各类|各种|相关|服务|合作|招租|出租|求租|外协|加工|[\d.,]+\s?(?:吨|件|套|台|只|个|托|箱|平方?米?|万|月|年|天)*|[\s,，。;:!?()[\]【】、/|+~-]+/g

/** Two-character pieces of what remains, with Latin and figure codes whole. */
export function pieces(text: string): Set<string> {
  const found = new Set<string>()
  for (const part of fold(text).replace(EMPTY, ' ').split(' ')) {
    for (const code of part.matchAll(/[a-z][a-z\d-]+/g)) found.add(code[0])
    const han = part.replace(/[^\u4e00-\u9fff]/g, '')
    for (let i = 0; i + 1 < han.length; i++) found.add(han.slice(i, i + 2))
  }
  return found
}

/** Share of the first text's pieces that the second has, 0–1. Not symmetrical: a need's words must be in the offer. */
export function likeness(asked: string, offered: string): number {
  const [wanted, had] = [pieces(asked), pieces(offered)]
  if (wanted.size === 0) return 0
  return [...wanted].filter((piece) => had.has(piece)).length / wanted.size
}

/** Codes in a title (6063-t5, 20crmntih), which tell more than its other words. */
export const codesOf = (title: string): string[] =>
  [...fold(title).matchAll(/(?<![a-z\d])(?=[a-z\d-]*[a-z])(?=[a-z\d-]*\d)[a-z\d][a-z\d-]+/g)].map(([code]) => code)
