import { describe, expect, it } from 'vitest'
import { balanceOf, balanceSheet, COMMON, netOf, nothingPosted, stageBalance, type PostedGroup } from '#domain/chains/balance.ts'
import { leadsOf } from '#domain/chains/leads.ts'
import { findUnit } from '#domain/language/units.ts'

const of = (kind: 'supply' | 'demand', listings: number, quantity: PostedGroup['quantity'] = null): PostedGroup => ({ kind, listings, quantity })
const tons = (value: number, per: 'once' | 'day' | 'month' | 'quarter' | 'year' = 'month') => ({ value, unit: '吨', per })

describe('what is posted on a node', () => {
  it('is added up a month, whatever the unit and period that were written', () => {
    const sheet = balanceSheet('mass', [of('supply', 1, tons(500)), of('supply', 1, { value: 1.2, unit: '万吨', per: 'year' }), of('supply', 2, { value: 600_000, unit: '公斤', per: 'quarter' }), of('supply', 1, tons(10, 'day'))])
    expect(sheet.supply).toEqual({ listings: 5, amount: 500 + 1_000 + 200 + 300, counted: 5, apart: [], unsaid: 0 })
    expect(sheet.demand).toEqual(nothingPosted().demand)
  })

  it('keeps apart what does not convert, and says how many say nothing', () => {
    const sheet = balanceSheet('mass', [of('demand', 1, tons(80)), of('demand', 1, tons(200, 'once')), of('demand', 2, { value: 3_000, unit: '件', per: 'month' }), of('demand', 1, { value: 5, unit: '大车', per: 'month' }), of('demand', 3)])
    expect(sheet.demand).toEqual({
      listings: 8, amount: 80, counted: 1, unsaid: 3,
      apart: [{ value: 200, unit: '吨', per: 'once', listings: 1 }, { value: 3_000, unit: '件', per: 'month', listings: 2 }, { value: 5, unit: '大车', per: 'month', listings: 1 }],
    })
  })

  it('takes one unit by two names as one', () => {
    const { supply } = balanceSheet('count', [of('supply', 1, { value: 2, unit: '公斤', per: 'month' }), of('supply', 1, { value: 3, unit: 'kg', per: 'month' })])
    expect(supply.apart).toEqual([{ value: 5, unit: '千克', per: 'month', listings: 2 }])
  })

  it('counts places for pallets as they stand, not a month', () => {
    const { supply } = balanceSheet('pallet', [of('supply', 1, { value: 3_000, unit: '托', per: 'once' }), of('supply', 1, { value: 100, unit: '托', per: 'month' })])
    expect(supply).toMatchObject({ amount: 3_000, counted: 1, apart: [{ value: 100, unit: '托', per: 'month', listings: 1 }] })
  })

  it('has a common unit of each family, which is the base of one', () => {
    for (const [family, { unit }] of Object.entries(COMMON)) expect(findUnit(unit), family).toMatchObject({ family, base: unit, factor: 1 })
  })
})

describe('how a node stands', () => {
  const cases: [string, PostedGroup[], number | null, string][] = [
    ['nothing posted is no data, not even', [], null, 'nodata'],
    ['demand alone is a gap', [of('demand', 1)], null, 'gap'],
    ['supply alone is a surplus', [of('supply', 1, tons(5))], 5, 'surplus'],
    ['quantities outweigh the number of listings', [of('supply', 1, tons(1_000)), of('demand', 5, tons(100))], 900, 'surplus'],
    ['a fifth apart is even', [of('supply', 1, tons(80)), of('demand', 1, tons(100))], -20, 'even'],
    ['more than a fifth is not', [of('supply', 1, tons(79)), of('demand', 1, tons(100))], -21, 'gap'],
    ["a rival's supply that says no quantity leaves the gap", [of('supply', 1), of('demand', 1, tons(30_000))], -30_000, 'gap'],
    ['however many say none', [of('supply', 3), of('demand', 1, tons(10_000))], -10_000, 'gap'],
    ['nor does a demand without one wipe out a surplus', [of('supply', 1, tons(60_000)), of('demand', 4)], 60_000, 'surplus'],
    ['one-off quantities decide nothing beside a flow', [of('supply', 1, tons(9_999, 'once')), of('demand', 2, tons(10))], -10, 'gap'],
    ['where none says one to add listings decide', [of('supply', 3), of('demand', 1, tons(10_000, 'once'))], null, 'surplus'],
    ['four of five listings are even', [of('supply', 4), of('demand', 5)], null, 'even'],
    ['one against two are not', [of('supply', 1), of('demand', 2)], null, 'gap'],
    ['all that is offered is taken: nothing is over', [of('supply', 1, tons(0)), of('supply', 1)], 0, 'even'],
  ]
  it.each(cases)('%s', (_, groups, net, balance) => {
    const sheet = balanceSheet('mass', groups)
    expect([netOf(sheet), balanceOf(sheet)]).toEqual([net, balance])
  })

  it('adds up over its parks, whatever each says and does not say', () => {
    const sides = [[], [of('supply', 1, tons(300))], [of('demand', 1, tons(678))], [of('supply', 1)], [of('demand', 2)], [of('supply', 1, tons(9, 'once'))], [of('supply', 1, tons(400, 'year')), of('demand', 1)]]
    for (const a of sides) for (const b of sides) for (const c of sides) {
      const cells = [a, b, [...b, ...c]].map((groups) => netOf(balanceSheet('mass', groups)) ?? 0)
      expect(cells.reduce((sum, net) => sum + net, 0)).toBeCloseTo(netOf(balanceSheet('mass', [...a, ...b, ...b, ...c])) ?? 0, 5)
    }
  })

  it('a stage stands as the worst of its nodes', () => {
    expect([[], ['nodata', 'nodata'], ['nodata', 'even'], ['even', 'surplus', 'nodata'], ['surplus', 'gap', 'even']].map((nodes) => stageBalance(nodes as []))).toEqual(['nodata', 'nodata', 'even', 'surplus', 'gap'])
  })
})

describe('leads', () => {
  const at = (park: string, divisionCode: string | null, groups: PostedGroup[]) => ({ park, divisionCode, sheet: balanceSheet('mass', groups) })
  const sheets = [
    at('qijiang', '500110', [of('demand', 2, tons(600))]),
    at('zunyi', '520302', [of('supply', 1, tons(400)), of('demand', 1, tons(100))]),
    at('guangyuan', '510802', [of('supply', 1, tons(900))]),
    at('', null, [of('supply', 1)]),
    at('even', '500112', [of('supply', 1, tons(100)), of('demand', 1, tons(100))]),
  ]

  it('name who lacks, and who could help, nearest first, those without a place last', () => {
    const [lead, ...more] = leadsOf('gap', 'aluminium-billet', sheets)
    expect(more).toEqual([])
    expect(lead).toMatchObject({ node: 'aluminium-billet', park: 'qijiang', amount: 600, listings: 2 })
    expect(lead!.others.map(({ park, amount }) => [park, amount])).toEqual([['zunyi', 300], ['guangyuan', 900], ['', null]])
    expect(lead!.others[0]!.km).toBeLessThan(lead!.others[1]!.km!)
  })

  it('name who has over, and where it could go', () => {
    expect(leadsOf('surplus', 'aluminium-billet', sheets).map(({ park, amount, others }) => [park, amount, others.map((other) => other.park)])).toEqual([
      ['guangyuan', 900, ['qijiang']], ['zunyi', 300, ['qijiang']], ['', null, ['qijiang']],
    ])
  })

  it('look everywhere for who could help one region', () => {
    const own = sheets.filter(({ park }) => park === 'qijiang')
    expect(leadsOf('gap', 'aluminium-billet', own, sheets).map(({ park, others }) => [park, others.map((other) => other.park)])).toEqual([['qijiang', ['zunyi', 'guangyuan', '']]])
  })

  it('keep a gap beside a supply that says no quantity', () => {
    const [lead] = leadsOf('gap', 'x', [at('qijiang', '500110', [of('demand', 1, tons(30_000)), of('supply', 1)])])
    expect(lead).toMatchObject({ amount: 30_000, sheet: { supply: { unsaid: 1 } } })
  })

  it('say so where nobody could', () => {
    expect(leadsOf('gap', 'x', sheets.slice(0, 1))[0]!.others).toEqual([])
  })
})
