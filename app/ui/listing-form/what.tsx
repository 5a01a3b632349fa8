import type { ReactNode } from 'react'
import { categories, kinds } from './codes.ts'
import { m } from '#app/i18n/messages.js'
import { Segments } from '../choices.tsx'
import { Field } from '../field.tsx'
import { Select, TextArea, TextInput } from '../inputs.tsx'
import { Sheet } from '../sheet.tsx'
import { categoryWord, kindWord } from '../words.ts'
import { Notice } from '../notice.tsx'
import { useListingForm } from './context.ts'
import type { ListingFormView } from './values.ts'

/** What it is about: kind, category, title, text, and the stage of a chain it belongs to. */
export function What({ onNode }: { onNode: () => void }) {
  const { view, value, error } = useListingForm()
  const { options, reading } = view
  return (
    <Sheet id="what" title={<><span className="for-demand">{m.my_form_what()}</span><span className="for-supply">{m.my_form_what_supply()}</span></>}>
      <div className="form-block">
        <div className="field-row">
          <Segments
            key={view.filled} name="kind" label={m.my_field_kind()} error={error('kind')} defaultValue={value('kind')}
            options={kinds.map((kind) => ({ value: kind, label: kindWord(kind) }))}
          />
          <Field name="category" label={m.my_field_category()} error={error('category')}>
            <Select defaultValue={value('category')} options={categories.map((category) => ({ value: category, label: categoryWord(category) }))} />
          </Field>
        </div>
        <Field name="title" label={m.my_field_title()} hint={m.my_hint_title()} error={error('title')}>
          <TextInput defaultValue={value('title')} autoComplete="off" />
        </Field>
        <Field name="description" label={m.my_field_description()} hint={m.my_hint_description()} error={error('description')} optional>
          <TextArea defaultValue={value('description')} rows={5} />
        </Field>
        <Field name="node" label={m.my_field_node()} hint={nodeHint(reading?.suggestions.find((one) => one.node === value('node')) ?? null)} error={error('node')} optional>
          <div className="with-button">
            <NodeSelect key={options.node} value={value('node')} groups={options.nodes} onChange={onNode} />
            <button className="button" type="submit" name="do" value="read">{m.my_form_read()}</button>
          </div>
        </Field>
        {/* Behind the button that reads again: the first one of a form is what Enter presses. */}
        {view.retired ? <Retired {...view.retired} /> : null}
      </div>
    </Sheet>
  )
}

/** What the listing stood on is there no more: what took it over is chosen already where there is one, and offered where there are several. */
function Retired({ name, since, now }: NonNullable<ListingFormView['retired']>) {
  return (
    <Notice tone="warn" title={m.my_node_retired({ node: name, date: since })}>
      <p>{now.length === 0 ? m.my_node_retired_none() : now.length === 1 ? m.my_node_retired_one({ node: now[0]!.label }) : m.my_node_retired_many()}</p>
      {now.length < 2 ? null : <p className="actions">{now.map(({ value, label }) => <button className="button button-small" type="submit" name="do" value={`node:${value}`} key={value}>{label}</button>)}</p>}
    </Notice>
  )
}

/** A choice that the text itself suggests says by which word. */
const nodeHint = (suggestion: { label: string; written: string } | null): ReactNode =>
  suggestion ? m.my_hint_node_suggested(suggestion) : m.my_hint_node()

/** Drawn anew where the server has chosen a node by what it read. */
function NodeSelect({ value, groups, onChange }: { value: string; groups: { label: string; options: { value: string; label: string }[] }[]; onChange: () => void }) {
  return <Select defaultValue={value} options={groups} empty={m.my_node_none()} onChange={onChange} />
}
