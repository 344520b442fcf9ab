import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { serve, type ServerType } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { createApp } from '../http/app.tsx'
import type { World } from '../world.ts'

/** A server that listens: where, and how to stop it. */
export interface Listening {
  readonly port: number
  stop(): Promise<void>
}

/** The port is taken by another program. */
export class PortTaken extends Error {}

/**
 * Serves the program and its one style sheet, compressed. `worldAt` is told the port before the
 * first request, because links are built from the address. A taken port throws `PortTaken`.
 */
export async function listen(
  root: string,
  at: { readonly host: string; readonly port: number },
  worldAt: (port: number) => World,
): Promise<Listening> {
  const outer = new Hono()
  outer.use(compress())
  outer.get(
    '/style.css',
    serveStatic({
      root: join(root, 'web/public'),
      onFound: (_path, c) => {
        c.header('Cache-Control', 'public, max-age=3600')
        c.header('X-Content-Type-Options', 'nosniff')
      },
    }),
  )
  const server = await bind(outer, at)
  const { port } = server.address() as AddressInfo
  outer.mount('/', createApp(worldAt(port)).fetch)
  return {
    port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}

function bind(app: Hono, { host, port }: { host: string; port: number }): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        fetch: app.fetch,
        hostname: host,
        port,
        serverOptions: { headersTimeout: 5_000, requestTimeout: 10_000 },
      },
      () => {
        resolve(server)
      },
    )
    server.on('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortTaken(`Port ${String(port)} is taken.`) : error)
    })
  })
}
