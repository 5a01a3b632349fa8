type Value = string | number | null

/** A table as a file that spreadsheets open as it is: UTF-8 with its mark, CRLF (RFC 4180), and no cell that they would run as a formula. */
export function csvResponse(name: string, rows: readonly (readonly Value[])[]): Response {
  const body = rows.map((row) => row.map(cell).join(',')).join('\r\n')
  return new Response(`\uFEFF${body}\r\n`, {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${name}"`, 'Cache-Control': 'no-store' },
  })
}

function cell(value: Value): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
