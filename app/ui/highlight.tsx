/** A stretch of text and whether the query's words cover it (`search/highlight.ts` makes them; text only, never markup). */
export interface Segment { text: string; hit: boolean }

export function Highlight({ segments }: { segments: Segment[] }) {
  return segments.map((segment, index) => (segment.hit ? <mark key={index}>{segment.text}</mark> : segment.text))
}
