import { expect, test } from 'vitest'
import { findNode } from '#domain/chains/index.ts'
import { nodesWith } from '#domain/language/node-names.ts'
import { judged } from '../../factories/posts.ts'

const alloy = findNode('aluminium-extrusion')!.attributes.find((one) => one.name.zh === '合金牌号')!.slug
const profile = (title: string, more: object = {}) => ({ chainNode: 'aluminium-extrusion', title, ...more })
const denied = (written: string) => ({ denied: [{ kind: 'spec' as const, attribute: alloy, written }] })

test('what a supply denies does not count, as if it had not been said', () => {
  const ask = profile('求购6063型材')
  expect(judged(ask, profile('供应6063型材'), 'spec', {}, '合金牌号')).toBe('met value-same')
  expect(judged(ask, profile('供应6063型材', denied('6063')), 'spec', {}, '合金牌号')).toBe('unknown spec-unsaid')
})

test('what a demand denies is not asked; a field beside the text still is', () => {
  const give = profile('供应6061型材')
  expect(judged(profile('求购6063型材'), give, 'spec', {}, '合金牌号')).toBe('failed value-other')
  expect(judged(profile('求购6063型材', denied('6063')), give, 'spec', {}, '合金牌号')).toBe('nothing asked')
  expect(judged(profile('求购6063型材', { ...denied('6063'), specs: { 合金牌号: '6061' } }), give, 'spec', {}, '合金牌号')).toBe('met value-same')
})

test('a term that was taken in is what a listing without a node is matched by', () => {
  const [ask, give] = [{ title: '求购亮银条' }, profile('供应铝型材')]
  expect(judged(ask, give, 'node')).not.toBe('met same-node')
  const nodes = nodesWith([{ term: '亮银条', node: 'aluminium-extrusion' }])
  expect(judged(ask, give, 'node', { nodes })).toBe('met same-node')
  expect(judged(ask, give, 'node')).not.toBe('met same-node')
})
