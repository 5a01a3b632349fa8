// Serves the bare build on a free port and prints the port.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createRequestListener } from '@remix-run/node-fetch-server'
import { createRequestHandler, RouterContextProvider } from 'react-router'

const build = await import(new URL('build/server/index.js', import.meta.url).href)
const handle = createRequestHandler(build, 'production')
const server = createServer(createRequestListener((request) => handle(request, new RouterContextProvider())))
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))
process.on('disconnect', () => process.exit(0))
