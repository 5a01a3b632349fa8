/** The part of autocannon that the benches use; it brings no types of its own. */
declare module 'autocannon' {
  interface Result { requests: { average: number }; non2xx: number; errors: number; timeouts: number }
  interface Instance extends PromiseLike<Result> {
    on(event: 'response', listener: (client: unknown, status: number, bytes: number, milliseconds: number) => void): this
  }
  export default function autocannon(options: { url: string; connections: number; duration: number; requests: { path: string }[] }): Instance
}
