/**
 * Keeps the last results of a pure function by a key that says all it depends on. Judging one demand against hundreds of supplies asks the same
 * of the same texts again and again; with and without, the results are the same.
 */
export function remembered<T>(size: number): (key: string, make: () => T) => T {
  const kept = new Map<string, T>()
  return (key, make) => {
    const found = kept.get(key)
    if (found !== undefined) return found
    const made = make()
    if (kept.size >= size) kept.delete(kept.keys().next().value!)
    kept.set(key, made)
    return made
  }
}
