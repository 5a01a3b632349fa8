import { createContext, useContext } from 'react'
import { typed, type ListingFormView } from './values.ts'

export const ListingFormContext = createContext<ListingFormView | null>(null)

/** What a part of the form asks for: values as typed, sentences of refusal. */
export function useListingForm() {
  const view = useContext(ListingFormContext)!
  return {
    view,
    value: (name: string) => typed(view.values, name),
    error: (name: string) => view.errors.find((error) => error.field === name)?.text,
  }
}
