const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether a piece of an address can be one of our ids; anything else is simply not found. */
export const isId = (value: string | undefined): value is string => value !== undefined && UUID.test(value)
