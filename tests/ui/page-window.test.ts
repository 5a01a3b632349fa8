import { expect, test } from 'vitest'
import { pageWindow } from '#app/ui/page-window.ts'

test.each([
  [1, 1, [1]],
  [1, 2, [1, 2]],
  [1, 40, [1, 2, 3, null, 40]],
  [4, 40, [1, 2, 3, 4, 5, 6, null, 40]],
  [5, 40, [1, 2, 3, 4, 5, 6, 7, null, 40]], // a gap of one page is that page
  [6, 40, [1, null, 4, 5, 6, 7, 8, null, 40]],
  [40, 40, [1, null, 38, 39, 40]],
  [999, 3, [1, 2, 3]],
  [-5, 3, [1, 2, 3]],
])('page %i of %i', (page, pages, window) => {
  expect(pageWindow(page, pages)).toEqual(window)
})

test('never more than nine entries, always first, last and current, in order', () => {
  for (let pages = 1; pages <= 30; pages++) {
    for (let page = 1; page <= pages; page++) {
      const window = pageWindow(page, pages)
      const numbers = window.filter((n) => n !== null)
      expect(window.length).toBeLessThanOrEqual(9)
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
      expect(numbers).toEqual(expect.arrayContaining([1, page, pages]))
    }
  }
})
