/** One way to send one form of a page: by one of its buttons. */
export interface Sending {
  /** Where it goes: another address only if the form names one. */
  action: string | null
  multipart: boolean
  fields: Record<string, string>
}

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : plain(found)
}
const entities: Record<string, string> = { '&quot;': '"', '&#x27;': "'", '&lt;': '<', '&gt;': '>', '&amp;': '&' }
const plain = (text: string) => text.replace(/&(?:quot|#x27|lt|gt|amp);/g, (entity) => entities[entity]!)
const isSet = (tag: string, name: string) => new RegExp(`\\s${name}(=|>|\\s|/|$)`).test(tag)

/** What somebody would type into what is empty. `today`: an ISO day. */
const typed = (name: string, kind: string, today: string): string =>
  kind === 'date' ? today : kind === 'email' ? 'a@example.cn' : kind === 'tel' || /phone/i.test(name) ? '13900000019' : /value|amount|quantity|price/i.test(name) ? '20' : /unit/i.test(name) ? '吨' : '两家已经说好'

/** Every way to send the forms that a page posts, filled in as somebody would fill them in. */
export function sendingsOf(html: string, today: string): Sending[] {
  return [...html.matchAll(/<form ([^>]*)>([\s\S]*?)<\/form>/g)].filter(([, tag]) => attribute(tag!, 'method') === 'post').flatMap(([, tag, inner]) => {
    const fields: Record<string, string> = {}
    for (const [, input] of inner!.matchAll(/<input ([^>]*)>/g)) {
      const [name, kind = 'text', value] = [attribute(input!, 'name'), attribute(input!, 'type'), attribute(input!, 'value')]
      if (!name || kind === 'file' || kind === 'password') continue
      if (kind === 'radio') {
        if (isSet(input!, 'checked') || fields[name] === undefined) fields[name] = value ?? 'on'
      } else if (kind === 'checkbox') {
        if (isSet(input!, 'checked') || /consent/.test(name)) fields[name] = value ?? 'on'
      } else fields[name] = value || (kind === 'hidden' ? '' : typed(name, kind, today))
    }
    for (const [, area, text] of inner!.matchAll(/<textarea ([^>]*)>([^<]*)<\/textarea>/g)) fields[attribute(area!, 'name')!] = plain(text!) || typed('', 'text', today)
    for (const [, select, options] of inner!.matchAll(/<select ([^>]*)>([\s\S]*?)<\/select>/g)) {
      const all = [...options!.matchAll(/<option ([^>]*)>/g)].map(([, option]) => ({ value: attribute(option!, 'value') ?? '', selected: isSet(option!, 'selected') }))
      fields[attribute(select!, 'name')!] = all.find(({ selected, value }) => selected && value)?.value ?? all.find(({ value }) => value)?.value ?? ''
    }
    const buttons = [...inner!.matchAll(/<button ([^>]*)>/g)].map(([, button]) => button!).filter((button) => (attribute(button, 'type') ?? 'submit') === 'submit')
    return (buttons.length > 0 ? buttons : ['']).map((button) => {
      const name = attribute(button, 'name')
      return { action: attribute(button, 'formaction') ?? attribute(tag!, 'action') ?? null, multipart: attribute(tag!, 'enctype') === 'multipart/form-data', fields: { ...fields, ...(name && { [name]: attribute(button, 'value') ?? '' }) } }
    })
  })
}
