import { randomUUID } from 'node:crypto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ContentSource } from '../../src/preview/content/content-source.ts';
import { moodleContentType } from '../../src/preview/content/content-type.ts';

export interface Answered {
  readonly status: number;
  /** Path below the mount, percent-decoded. */
  readonly path: string;
  readonly bytes: number;
}

export interface ServeOptions {
  /** Pages that exist only for a test, by path below the mount, for example a fake learning management system. */
  readonly pages?: ReadonlyMap<string, string>;
  /** Headers of every answer, for example a content security policy. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly contentType?: (path: string) => string;
  /** Host name in the addresses; give the browser a `--host-resolver-rules` for it. */
  readonly host?: string;
}

export interface StaticServer {
  /** `http://127.0.0.1:49152` */
  readonly origin: string;
  /** Address of a path below the mount. */
  url(path: string): string;
  /** Every request, in order. */
  readonly log: Answered[];
  close(): Promise<void>;
}

/**
 * Serves files the way a learning management system does: from a deep, random path with a space in it, without
 * directory index, without compression, with its odd file types. What works here does not depend on where it stands.
 */
export async function serve(source: ContentSource, options: ServeOptions = {}): Promise<StaticServer> {
  const mount = `/pluginfile.php/${Math.floor(Math.random() * 90_000) + 10_000}/mod_scorm/content/${randomUUID()}/a%20b/`;
  const log: Answered[] = [];
  const server = createServer((request, response) => {
    const path = pathBelow(mount, request.url ?? '/');
    const found = path === undefined ? Promise.resolve(undefined) : find(source, options, path);
    void found.then((content) => {
      log.push(answer(response, options, path ?? request.url ?? '', content));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://${options.host ?? '127.0.0.1'}:${(server.address() as AddressInfo).port}`;
  return { origin, url: (path) => origin + mount + path, log, close: () => closeServer(server) };
}

function pathBelow(mount: string, url: string): string | undefined {
  const path = url.split('?')[0] ?? '';
  if (!path.startsWith(mount)) return undefined;
  try {
    return decodeURIComponent(path.slice(mount.length));
  } catch {
    return undefined;
  }
}

async function find(source: ContentSource, options: ServeOptions, path: string): Promise<Buffer | undefined> {
  const page = options.pages?.get(path);
  return page === undefined ? source.read(path) : Buffer.from(page);
}

function answer(
  response: ServerResponse,
  options: ServeOptions,
  path: string,
  content: Buffer | undefined,
): Answered {
  const status = content === undefined ? 404 : 200;
  const type = (options.contentType ?? moodleContentType)(path);
  response.writeHead(status, {
    'content-type': content === undefined ? 'text/plain' : type,
    'cache-control': 'no-store',
    ...options.headers,
  });
  response.end(content ?? `No file at ${path}`);
  return { status, path, bytes: content?.length ?? 0 };
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
