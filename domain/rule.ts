interface Read {
  value: unknown
  issues: { path?: PropertyKey[] | undefined }[]
}

/**
 * For a check over several fields of a Zod object: it is judged as soon as these can be read, also where others cannot (alone, Zod leaves it out then),
 * so that a form names all that is wrong at once.
 */
export const ruleOn = (fields: string[], error: string, path: PropertyKey[]) => ({
  error,
  path,
  when: ({ value, issues }: Read): boolean => typeof value === 'object' && value !== null && issues.every((issue) => issue.path?.length !== 0 && !fields.includes(String(issue.path?.[0]))),
})
