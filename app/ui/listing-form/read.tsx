import type { MouseEvent } from 'react'
import { m } from '#app/i18n/messages.js'
import { Icon } from '../icon.tsx'
import { Tag } from '../marks.tsx'
import { VisuallyHidden } from '../visually-hidden.tsx'
import type { ReadBack, ReadLine } from './read-back.server.ts'

/** What was read from the text, each with a button that says otherwise. They send the form and draw it again; nothing is stored by them. */
export function Read({ reading: { suggestions, lines, more, denied, halfQuantity, fill, fillPrice, otherKind }, node }: { reading: ReadBack; node: string }) {
  return (
    <>
      {otherKind === null ? null : (
        <p className="reading-act"><button className="button button-small" type="submit" name="do" value={`kind:${otherKind}`}>{otherKind === 'demand' ? m.my_read_kind_demand() : m.my_read_kind_supply()}</button></p>
      )}
      {suggestions.length === 0 ? null : <Suggestions suggestions={suggestions} node={node} />}
      <p className="reading-sub" id="read-lines" tabIndex={-1}>{lines.length > 0 ? m.my_read_count({ count: lines.length }) : m.my_read_nothing()}</p>
      <ul aria-labelledby="read-lines">
        {lines.map((line, index) => (
          <li key={`${line.id ?? line.name}/${index}`}>
            <span className="what"><span>{line.name}</span><b>{line.value}</b></span>
            <span className="tallies">{line.words.map((word) => <Tag key={word}>{word}</Tag>)}</span>
            <span className="quote">
              {m.my_read_from({ written: line.written })}
              {line.field === null ? null : <a href={`#${line.field}`} onClick={focusField}>{m.my_read_change()}<Of line={line} /></a>}
              {line.id === null ? null : <button className="link" type="submit" name="do" value={`deny:${line.id}`}>{m.my_read_deny()}<Of line={line} /></button>}
            </span>
          </li>
        ))}
        {halfQuantity === null ? null : (
          <li className="is-missing">
            <span><span className="mark mark-unknown"><Icon name="unknown" />{m.my_field_quantity()}</span> {m.my_read_half({ written: halfQuantity })}</span>
            <span className="quote"><a href="#quantity.unit" onClick={focusField}>{m.my_read_choose_unit()}</a></span>
          </li>
        )}
        {denied.map((line, index) => (
          <li key={`${line.id}/${index}`}>
            <span className="what muted"><span>{line.name}</span><del>{line.value}</del></span>
            <span className="quote">
              {m.my_read_denied()}
              <button className="link" type="submit" name="do" value={`allow:${line.id}`}>{m.my_read_allow()}<Of line={line} /></button>
            </span>
          </li>
        ))}
      </ul>
      {more === 0 ? null : <p className="reading-act meta">{m.my_read_more({ count: more })}</p>}
      {fill === null && fillPrice === null ? null : (
        <p className="reading-act actions">
          {fill === null ? null : <Fill quantity={fill.value} />}
          {fillPrice === null ? null : <FillPrice price={fillPrice} />}
        </p>
      )}
    </>
  )
}

/** Takes the amount that was read into the form's own field: it sends the form, and draws it again. */
export function Fill({ quantity }: { quantity: string }) {
  return <button className="button button-small" type="submit" name="do" value="fill:quantity">{m.my_read_fill({ quantity })}</button>
}

export function FillPrice({ price }: { price: string }) {
  return <button className="button button-small" type="submit" name="do" value="fill:price">{m.my_read_fill_price({ price })}</button>
}

const Of = ({ line }: { line: ReadLine }) => <VisuallyHidden>：{line.name} {line.value}</VisuallyHidden>

function Suggestions({ suggestions, node }: { suggestions: ReadBack['suggestions']; node: string }) {
  return (
    <>
      <p className="reading-sub" id="read-nodes">{m.my_read_nodes()}</p>
      <ul className="reading-nodes" aria-labelledby="read-nodes">
        {suggestions.map((one) => (
          <li key={one.node}>
            <button className="button button-small" type="submit" name="do" value={`node:${one.node}`} aria-pressed={one.node === node}>{one.label}</button>
            <span className="meta">{one.node === node ? m.my_read_node_chosen() : m.my_read_from({ written: one.written })}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** As the link alone would, but that a new address ends what the page was answered. */
function focusField(event: MouseEvent<HTMLAnchorElement>) {
  const field = document.getElementById(event.currentTarget.hash.slice(1))
  if (!field) return
  event.preventDefault()
  field.focus()
  field.scrollIntoView({ block: 'center' })
}
