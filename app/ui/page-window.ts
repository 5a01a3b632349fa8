/**
 * Page numbers to link: first, last, and two either side of the current one; null is a gap of two or more.
 * Never more than nine entries. `page` is 1-based and may lie outside; it is drawn in.
 */
export function pageWindow(page: number, pages: number): (number | null)[] {
  const current = Math.min(Math.max(1, page), pages)
  const wanted = new Set([1, pages, current - 2, current - 1, current, current + 1, current + 2])
  const numbers = [...wanted].filter((n) => n >= 1 && n <= pages).sort((a, b) => a - b)
  return numbers.flatMap((n, index) => {
    const before = numbers[index - 1]
    if (before === undefined || n === before + 1) return [n]
    return n === before + 2 ? [before + 1, n] : [null, n]
  })
}
