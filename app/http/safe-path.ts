const BASE = 'http://same-origin.invalid'

/**
 * A path of this site to go to next, or `fallback`. Whatever a browser could read as another origin or scheme (`//evil`, `/\evil`,
 * `javascript:`, tabs and line ends that it drops, encoded slashes that a proxy may undo) is not a path of this site.
 */
export function safePath(value: unknown, fallback = '/'): string {
  if (typeof value !== 'string' || value.length > 2_000 || !value.startsWith('/')) return fallback
  // Control characters and blanks are dropped or trimmed by browsers; a backslash is read as a slash.
  if (/[\u0000-\u0020\u007f-\u009f\\]/.test(value) || !value.isWellFormed()) return fallback
  let url: URL
  try {
    url = new URL(value, BASE)
    if (url.origin !== BASE || url.username || url.password) return fallback
    // What `%2f%2fevil`, `%5c` or `/x/..//evil` become once somebody decodes or resolves them.
    const path = decodeURIComponent(url.pathname)
    if (url.pathname.startsWith('//') || /^\/[/\\]|[\u0000-\u001f\u007f\\]/.test(path) || new URL(path, BASE).origin !== BASE) return fallback
  } catch {
    return fallback
  }
  return url.pathname + url.search + url.hash
}
