import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Answer, file, notice, plain } from './answer.ts';
import { webContentType } from './content/content-type.ts';
import { download, serveContent, serveWebPackage, serveWholeSite } from './handlers/content.ts';
import { askReset, reset, showAttempt, showGradebook } from './handlers/gradebook.ts';
import { showHome } from './handlers/home.ts';
import { launchPackage, play, storeCommit } from './handlers/play.ts';
import type { Preview } from './preview.ts';
import { type PreviewRequest, RefusedRequest, readRequest } from './request.ts';

type Handler = (preview: Preview, request: PreviewRequest, ...parts: string[]) => Promise<Answer>;

/** Method, path with its variable parts in brackets, handler. The first that fits answers. */
const routes: readonly (readonly ['GET' | 'POST', RegExp, Handler])[] = [
  ['GET', /^\/$/, showHome],
  ['POST', /^\/launch$/, launchPackage],
  ['GET', /^\/play\/(\d+)$/, play],
  ['POST', /^\/play\/(\d+)\/commit\/([\w-]+)$/, storeCommit],
  ['GET', /^\/gradebook$/, showGradebook],
  ['GET', /^\/gradebook\/(\d+)$/, (preview, _, id = '') => showAttempt(preview, id)],
  ['GET', /^\/reset$/, askReset],
  ['POST', /^\/reset$/, reset],
  [
    'GET',
    /^\/pluginfile\.php\/(\d+)\/mod_scorm\/content\/\d+\/(.+)$/,
    (preview, _, context = '', path = '') => serveContent(preview, context, path),
  ],
  [
    'GET',
    /^\/web\/([^/]+)\/(.*)$/,
    (preview, _, name = '', path = '') => serveWebPackage(preview, name, path),
  ],
  ['GET', /^\/site\/(.*)$/, (preview, _, path = '') => serveWholeSite(preview, path)],
  ['GET', /^\/download\/([^/]+)$/, (preview, _, name = '') => download(preview, name)],
  ['GET', /^\/_preview\/([\w./-]+)$/, (preview, _, name = '') => serveAsset(preview, name)],
];

export interface RunningServer {
  /** `http://127.0.0.1:4321` */
  readonly origin: string;
  close(): Promise<void>;
}

export interface ListenOptions {
  readonly port: number;
  /** True: a busy port is an error. False: the next free one is taken, up to twenty further. */
  readonly exact: boolean;
}

/** Starts the preview on this computer alone (127.0.0.1). */
export async function startServer(preview: Preview, { port, exact }: ListenOptions): Promise<RunningServer> {
  const hosts: string[] = [];
  const server = createServer((message, response) => {
    void respond(preview, hosts, message, response);
  });
  const taken = await listen(server, port, exact ? 0 : 20);
  hosts.push(`127.0.0.1:${taken}`, `localhost:${taken}`);
  return { origin: `http://127.0.0.1:${taken}`, close: () => close(server) };
}

async function listen(server: Server, port: number, further: number): Promise<number> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });
    return (server.address() as AddressInfo).port;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    if (further === 0) throw new Error(`Port ${port} is in use. Choose another one with --port.`);
    return listen(server, port + 1, further - 1);
  }
}

async function respond(
  preview: Preview,
  hosts: readonly string[],
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { status, headers, body } = await answerTo(preview, hosts, message);
  response.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers });
  response.end(message.method === 'HEAD' ? undefined : body);
}

async function answerTo(
  preview: Preview,
  hosts: readonly string[],
  message: IncomingMessage,
): Promise<Answer> {
  try {
    const request = readRequest(message, hosts);
    for (const [method, pattern, handler] of routes) {
      const match = method === request.method ? pattern.exec(request.path) : null;
      if (match !== null) return await handler(preview, request, ...match.slice(1));
    }
    return notice(404, 'No such page', 'The preview has no page at this address.');
  } catch (error) {
    if (error instanceof RefusedRequest) return plain(error.status, error.message);
    console.error(error);
    return plain(500, 'The preview failed; the reason stands in its terminal.');
  }
}

async function serveAsset({ assets }: Preview, name: string): Promise<Answer> {
  const content = await assets.read(name);
  return content === undefined
    ? plain(404, 'No such file.')
    : file(content, webContentType(name), 'no-cache');
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
