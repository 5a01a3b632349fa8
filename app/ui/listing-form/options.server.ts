import { chains, findNode } from '#domain/chains/index.ts'
import { nameIn, type Attribute, type UnitFamily } from '#domain/chains/chain.ts'
import { divisions } from '#domain/regions/divisions.ts'
import { m } from '#app/i18n/messages.js'
import { OTHER, typed, type FormAttribute, type FormChoiceGroup, type ListingFormOptions, type TypedListing } from './values.ts'

/** Units to choose from, by family, in the order of how often they are meant. What a draft has beyond them stays choosable. */
export const formUnits: Record<UnitFamily, readonly string[]> = {
  mass: ['吨', '千克', '克', '斤', '万吨'],
  count: ['件', '套', '台', '个', '只', '支', '根', '片', '块', '张', '把', '条', '辆', '对', '箱', '袋', '瓶', '盒', '桶', '罐', '卷', '项', '单', '人', '班', '柜'],
  volume: ['立方米', '升', '方'],
  area: ['平方米', '亩', '公顷'],
  length: ['米', '千米'],
  pallet: ['托'],
  container: ['标箱'],
  energy: ['千瓦时', '万度'],
  time: ['人天', '人月', '小时', '课时'],
  money: ['元', '万元', '亿元'],
  trip: ['车次', '航次'],
}
const familyNames: Record<UnitFamily, () => string> = {
  mass: m.my_unit_mass,
  count: m.my_unit_count,
  volume: m.my_unit_volume,
  area: m.my_unit_area,
  length: m.my_unit_length,
  pallet: m.my_unit_pallet,
  container: m.my_unit_container,
  energy: m.my_unit_energy,
  time: m.my_unit_time,
  money: m.my_unit_money,
  trip: m.my_unit_trip,
}

/** The three provinces first: their lists are the ones people tick. */
export const PROVINCES = ['500000', '510000', '520000']

/** What the form offers for what stands in it. Pure; the taxonomy stays on the server, the answer goes to the page. */
export function listingFormOptions(values: TypedListing, locale: string): ListingFormOptions {
  const node = findNode(typed(values, 'node'))
  return {
    nodes: chains.map((chain) => ({
      label: nameIn(chain.name, locale),
      options: [
        ...chain.nodes.map((one) => ({ value: one.slug, label: nameIn(one.name, locale) })),
        { value: `${chain.slug}/`, label: m.my_node_other({ chain: nameIn(chain.name, locale) }) },
      ],
    })),
    attributes: node ? node.attributes.map((attribute) => formAttribute(attribute, locale)) : [],
    node: node ? nameIn(node.name, locale) : null,
    units: unitGroups(node?.unitFamily, typed(values, 'quantity.unit')),
    provinces: PROVINCES.map((code) => ({ value: code, label: divisions.find((division) => division.code === code)!.name })),
  }
}

const formAttribute = (attribute: Attribute, locale: string): FormAttribute => ({
  slug: attribute.slug,
  key: attribute.name.zh,
  label: nameIn(attribute.name, locale),
  values: attribute.kind === 'number' ? [] : attribute.values.map(({ value }) => value),
  unit: attribute.kind === 'number' ? attribute.unit : '',
})

/** The node's own family first; a unit from elsewhere (an import, an older draft) is not lost. */
function unitGroups(first: UnitFamily | undefined, current: string): FormChoiceGroup[] {
  const families = (Object.keys(formUnits) as UnitFamily[]).toSorted((a, b) => Number(b === first) - Number(a === first))
  const groups = families.map((family) => ({
    label: familyNames[family](),
    options: formUnits[family].map((unit) => ({ value: unit, label: unit })),
  }))
  const known = current === '' || groups.some((group) => group.options.some((option) => option.value === current))
  return known ? groups : [{ label: m.my_unit_current(), options: [{ value: current, label: current }] }, ...groups]
}

/**
 * Moves what was typed for attributes that the chosen node does not have into the free lines, so that choosing another node loses
 * nothing; and free lines that the node has a field for into it.
 */
export function settleSpecs(values: TypedListing): TypedListing {
  const attributes = findNode(typed(values, 'node'))?.attributes ?? []
  const settled: TypedListing = { ...values }
  const lines: string[] = []
  for (const name of Object.keys(values).filter((key) => key.startsWith('specs.'))) {
    const key = name.slice('specs.'.length)
    if (attributes.some((attribute) => attribute.name.zh === key)) continue
    const value = typed(values, name) === OTHER ? typed(values, `other.${key}`) : typed(values, name)
    if (value !== '') lines.push(`${key}：${value}`)
    delete settled[name]
    delete settled[`other.${key}`]
  }
  const kept = typed(values, 'otherSpecs').split('\n').filter((line) => {
    const [, key = '', value = ''] = /^\s*(.{1,40}?)\s*[:：]\s*(\S.*?)\s*$/u.exec(line) ?? []
    const attribute = attributes.find((one) => named(one, key))
    if (!attribute || typed(settled, `specs.${attribute.name.zh}`) !== '') return line.trim() !== ''
    fill(settled, attribute, value)
    return false
  })
  settled.otherSpecs = [[...kept, ...lines].join('\n')]
  return settled
}

const named = (attribute: Attribute, key: string) => key !== '' && [attribute.name.zh, ...(attribute.synonyms ?? [])].includes(key)

function fill(values: TypedListing, attribute: Attribute, value: string) {
  const listed = attribute.kind === 'number' || attribute.values.some((one) => one.value === value)
  values[`specs.${attribute.name.zh}`] = [listed ? value : OTHER]
  if (!listed) values[`other.${attribute.name.zh}`] = [value]
}
