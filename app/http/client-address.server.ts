/** The client's address: each trusted proxy has added the address it was called from to the end of X-Forwarded-For; what stands before that anybody can write. */
export function clientAddress(headers: Headers, peer: string, trustedProxies: number): string {
  if (trustedProxies === 0) return peer
  const hops = [...(headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim()).filter(Boolean), peer]
  return hops.at(-1 - trustedProxies) ?? hops[0]!
}
