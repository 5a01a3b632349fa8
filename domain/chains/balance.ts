/** Whether a place in a chain wants for supply or has more than is asked for, by live listings. `nodata` is not `even`. */
export type Balance = 'gap' | 'even' | 'surplus' | 'nodata'

export function balanceOf({ supply, demand }: { supply: number; demand: number }): Balance {
  if (supply === 0 && demand === 0) return 'nodata'
  if (demand > supply) return 'gap'
  return supply > demand ? 'surplus' : 'even'
}
