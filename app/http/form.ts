/** A form that was refused: `errors` by field (an ErrorSummary takes them), or with none, `message` for the form as a whole. */
export interface FormFailure<V> {
  code: string
  message: string
  errors: { field: string; text: string }[]
  values: V
}

export const errorOf = (failure: FormFailure<unknown> | undefined, field: string): string | undefined =>
  failure?.errors.find((error) => error.field === field)?.text
