import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Service } from '../../service/service.js';

/** Milliseconds within which a client must have sent its headers, its request, and its next request. */
const timeouts = { headers: 10_000, request: 30_000, keepAlive: 5_000, checkedEvery: 1_000 } as const;

/** Sockets at once. */
const mostConnections = 256;

/** Milliseconds that open requests have to end in when the service is stopped. */
const grace = 10_000;

export interface Listening {
  readonly port: number;
  /** Takes no new requests, ends when those that are open are answered, after ten seconds at the latest. */
  stop(): Promise<void>;
}

/**
 * Carries a service over a socket.
 *
 * @param port - 0 for any that is free
 * @throws the system's error when the address cannot be had
 */
export async function listen(service: Service, host: string, port: number): Promise<Listening> {
  const answer = getRequestListener((request, { incoming }) =>
    service.fetch(request, incoming.socket?.remoteAddress ?? ''),
  );
  const server = createServer(
    {
      headersTimeout: timeouts.headers,
      requestTimeout: timeouts.request,
      keepAliveTimeout: timeouts.keepAlive,
      connectionsCheckingInterval: timeouts.checkedEvery,
    },
    answer,
  );
  server.maxConnections = mostConnections;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return { port: (server.address() as AddressInfo).port, stop: () => stop(server) };
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), grace);
  await closed;
  clearTimeout(timer);
}
