import { m } from '#app/i18n/messages.js'

const places: { to: string; text: () => string }[] = [
  { to: '/listings', text: m.common_nav_listings },
  { to: '/chains', text: m.common_nav_chains },
  { to: '/chains/aluminium', text: m.common_chain_aluminium },
  { to: '/chains/gears', text: m.common_chain_gears },
  { to: '/chains/food', text: m.common_chain_food },
  { to: '/chains/logistics', text: m.common_chain_logistics },
  { to: '/parks', text: m.common_nav_parks },
  { to: '/my/listings', text: m.common_my_listings },
  { to: '/my/introductions', text: m.common_my_introductions },
  { to: '/desk', text: m.common_desk },
  { to: '/sign-in', text: m.common_sign_in },
]

/** At most three places whose addresses differ from a wrong one by little: a third of its letters. Nearest first. */
export function nearestPlaces(pathname: string): { to: string; text: string }[] {
  const wrong = pathname.toLowerCase().replace(/\/+$/, '').slice(0, 60)
  return places
    .map((place) => ({ ...place, steps: distance(wrong, place.to) }))
    .filter(({ to, steps }) => steps > 0 && steps <= Math.max(2, Math.floor(to.length / 3)))
    .sort((a, b) => a.steps - b.steps)
    .slice(0, 3)
    .map(({ to, text }) => ({ to, text: text() }))
}

/** Levenshtein: single letters put in, left out or replaced. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    }
    row = next
  }
  return row[b.length]!
}
