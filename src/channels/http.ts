/** A small HTTP server: a few fixed paths, bodies with an end. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HttpRequest {
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}
export interface HttpReply {
  readonly status: number;
  readonly type?: string;
  readonly body?: string;
}
/** By method and path: "GET /healthz". */
export type Routes = Readonly<Record<string, (request: HttpRequest) => Promise<HttpReply>>>;

export interface HttpServer {
  readonly port: number;
  /** Takes no more requests, and resolves once those taken are answered. */
  close(): Promise<void>;
}

const LARGEST_BODY = 1024 * 1024;

export async function serveHttp(host: string, port: number, routes: Routes): Promise<HttpServer> {
  const server = createServer((request, response) => {
    reply(request, routes)
      .catch((): HttpReply => ({ status: 500 }))
      .then(({ status, type = 'text/plain; charset=utf-8', body = '' }) => {
        response.writeHead(status, { 'content-type': type, ...(status >= 400 ? { connection: 'close' } : {}) }).end(body);
      });
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(port, host, done);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeIdleConnections();
      }),
  };
}

async function reply(request: IncomingMessage, routes: Routes): Promise<HttpReply> {
  const path = (request.url ?? '').split('?')[0] ?? '';
  const route = routes[`${request.method} ${path}`];
  if (!route) return { status: Object.keys(routes).some((name) => name.endsWith(` ${path}`)) ? 405 : 404 };
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > LARGEST_BODY) return { status: 413 };
    chunks.push(chunk as Buffer);
  }
  return await route({ headers: request.headers, body: Buffer.concat(chunks) });
}
