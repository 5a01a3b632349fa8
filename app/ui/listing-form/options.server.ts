import { chains, findNode } from '#domain/chains/index.ts'
import { nameIn, type Attribute, type UnitFamily } from '#domain/chains/chain.ts'
import { divisions } from '#domain/regions/divisions.ts'
import { m } from '#app/i18n/messages.js'
import { OTHER, typed, type FormAttribute, type FormChoiceGroup, type ListingFormOptions, type TypedListing } from './values.ts'

/** Units to choose from, by family, in the order of how often they are meant. What a draft has beyond them stays choosable. */
export const formUnits: Record<UnitFamily, readonly string[]> = {
  mass: ['吨', '千克', '克', '斤', '万吨'],
  count: ['件', '套', '台', '个', '只', '支', '根', '片', '块', '张', '把', '条', '辆', '对', '箱', '袋', '瓶', '盒', '桶', '罐', '卷', '项', '单', '人', '班', '柜'],
  volume: ['立方米', '升'],
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
    attributes: formAttributes(values, locale),
    node: node ? nameIn(node.name, locale) : null,
    units: unitGroups(node?.unitFamily, typed(values, 'quantity.unit')),
    provinces: PROVINCES.map((code) => ({ value: code, label: divisions.find((division) => division.code === code)!.name })),
  }
}

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

/** Keys of `specs` that a field of the chosen node stands for, by attribute; a listing that says 牌号 for 合金牌号 goes on saying so. */
function keysOf(attributes: readonly Attribute[], keys: readonly string[]): Map<Attribute, string> {
  const found = new Map<Attribute, string>()
  for (const named of [(one: Attribute) => [one.name.zh], (one: Attribute) => one.synonyms ?? []]) {
    for (const attribute of attributes) {
      const key = keys.find((one) => named(attribute).includes(one) && ![...found.values()].includes(one))
      if (key !== undefined && !found.has(attribute)) found.set(attribute, key)
    }
  }
  return found
}

const LINE = /^\s*(.{1,40}?)\s*[:：=]\s*(\S.*?)\s*$/u
const specNames = (values: TypedListing) => Object.keys(values).flatMap((name) => (name.startsWith('specs.') ? [name.slice('specs.'.length)] : []))

/**
 * Moves what was typed for attributes that the chosen node does not have into the free lines, so that choosing another node loses
 * nothing; and free lines that the node has a field for into it.
 */
export function settleSpecs(values: TypedListing): TypedListing {
  const attributes = findNode(typed(values, 'node'))?.attributes ?? []
  const written = typed(values, 'otherSpecs').split('\n').filter((line) => line.trim() !== '')
  const valueOf = (key: string) => (typed(values, `specs.${key}`) === OTHER ? typed(values, `other.${key}`) : typed(values, `specs.${key}`))
  const said = specNames(values).filter((key) => typed(values, `specs.${key}`) !== '')
  const fields = keysOf(attributes, [...said, ...written.map((line) => LINE.exec(line)?.[1] ?? '')])
  const settled = Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith('specs.')))
  const used = new Set<number>()
  for (const [attribute, key] of fields) {
    const line = said.includes(key) ? -1 : written.findIndex((one) => LINE.exec(one)?.[1] === key)
    const from = line < 0 ? valueOf(key) : LINE.exec(written[line]!)![2]!
    used.add(line)
    const listed = attribute.kind === 'number' || attribute.values.some((one) => one.value === from)
    settled[`specs.${key}`] = [listed ? from : OTHER]
    if (!listed) settled[`other.${key}`] = [from]
  }
  const inFields = [...fields.values()]
  const moved = said.filter((key) => !inFields.includes(key))
  for (const key of moved) delete settled[`other.${key}`]
  const left = moved.filter((key) => valueOf(key) !== '').map((key) => `${key}：${valueOf(key)}`)
  const kept = written.filter((_, index) => !used.has(index))
  settled.otherSpecs = [[...kept, ...left].join('\n')]
  return settled
}

/** The fields of the chosen node with the keys that they are sent under. */
export function formAttributes(values: TypedListing, locale: string): FormAttribute[] {
  const attributes = findNode(typed(values, 'node'))?.attributes ?? []
  const keys = keysOf(attributes, specNames(values))
  return attributes.map((attribute) => ({
    slug: attribute.slug,
    key: keys.get(attribute) ?? attribute.name.zh,
    label: nameIn(attribute.name, locale),
    values: attribute.kind === 'number' ? [] : attribute.values.map(({ value }) => value),
    unit: attribute.kind === 'number' ? attribute.unit : '',
  }))
}
