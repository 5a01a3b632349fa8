import { useLoaderData } from 'react-router'

/** As many rows as make the page as long as the one it stands beside. */
export function loader({ request }: { request: Request }) {
  const rows = Number(new URL(request.url).searchParams.get('rows') ?? 10)
  return Array.from({ length: rows }, (_, i) => ({ id: i, title: `6063-T5 工业铝型材 ${i}`, park: '綦江高新区', quantity: '500 吨/月' }))
}

export default function Page() {
  const rows = useLoaderData<typeof loader>()
  return (
    <main>
      <h1>Bare page</h1>
      <table>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row"><a href={`/?rows=${row.id}`}>{row.title}</a></th>
              <td>{row.park}</td>
              <td>{row.quantity}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  )
}
