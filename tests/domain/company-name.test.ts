import { expect, test } from 'vitest'
import { coreName } from '#domain/company-name.ts'

test.each([
  ['重庆市綦江区甲辰铝材有限公司', '甲辰铝材'],
  ['四川省自贡市自流井区甲辰齿轮股份有限公司', '甲辰齿轮'],
  ['贵阳铝业有限责任公司', '贵阳铝业'],
  ['甲辰（重庆）铝材有限公司', '甲辰重庆铝材'],
  ['綦江区工商户', '綦江区工商户'],
  ['甲辰铝材', '甲辰铝材'],
])('%s is at its core %s', (name, core) => {
  expect(coreName(name)).toBe(core)
})
