import { Form } from 'react-router'
import type { Kind } from '#domain/listing.ts'
import { m } from '#app/i18n/messages.js'
import { Icon } from './icon.tsx'
import { kindWord } from './words.ts'

/** Longest query the box takes; the reader of the address cuts what is longer. */
const LONGEST = 200

/** Searches listings by GET. `kept` are filters that stay while the words change. */
export function SearchBox({ query, kept = {} }: { query: string; kept?: Record<string, string | string[] | undefined> }) {
  return (
    <Form className="query" action="/listings" method="get" role="search" aria-label={m.common_search_form()}>
      <label className="hidden-text" htmlFor="q">{m.common_search_label()}</label>
      <input className="input" id="q" name="q" type="search" defaultValue={query} key={query} autoComplete="off" maxLength={LONGEST} />
      {Object.entries(kept).flatMap(([name, value]) => [value ?? []].flat().map((one) => <input key={`${name} ${one}`} type="hidden" name={name} value={one} />))}
      <button className="button button-primary" type="submit">
        <Icon name="search" />
        {m.common_search()}
      </button>
    </Form>
  )
}

const kinds: Kind[] = ['supply', 'demand']

/** The home page's search on the dark band: kind, words, the one accent button. */
export function Finder() {
  return (
    <Form className="finder" action="/listings" method="get" role="search" aria-label={m.common_search_form()}>
      <fieldset className="segments">
        <legend className="hidden-text">{m.common_search_what()}</legend>
        <label>
          <input type="radio" name="kind" value="" defaultChecked />
          <span>{m.common_all()}</span>
        </label>
        {kinds.map((kind) => (
          <label key={kind}>
            <input type="radio" name="kind" value={kind} />
            <span>{kindWord(kind)}</span>
          </label>
        ))}
      </fieldset>
      <label className="hidden-text" htmlFor="q">{m.common_search_label()}</label>
      <input
        className="input" id="q" name="q" type="search" placeholder={m.common_search_label()} autoComplete="off" maxLength={LONGEST}
      />
      <button className="button" type="submit">{m.common_search()}</button>
    </Form>
  )
}
