import type { IncomingMessage } from 'node:http';

/** A request as the handlers see it. */
export interface PreviewRequest {
  readonly method: 'GET' | 'POST';
  /** Path as sent, percent-encoded, without query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** The form of a POST. */
  form(): Promise<URLSearchParams>;
  /** The JSON body of a POST, of any shape. */
  json(): Promise<unknown>;
}

/** A request that is not answered, with the HTTP status that says why. */
export class RefusedRequest extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Largest body: five times what a learning management system takes in one commit. */
const largestBody = 1_000_000;

/**
 * Reads and guards a request. Another web site open in the same browser must neither read attempts (by a host name
 * that it lets point to this computer) nor change them (by a form that posts here).
 *
 * @param hosts values of the `Host` header that are this server
 * @throws RefusedRequest
 */
export function readRequest(message: IncomingMessage, hosts: readonly string[]): PreviewRequest {
  const { method = '', headers, url = '/' } = message;
  if (!hosts.includes(headers.host ?? '')) {
    throw new RefusedRequest(421, 'This preview answers only under its own address on this computer.');
  }
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') {
    throw new RefusedRequest(405, 'Only GET and POST are understood.');
  }
  if (method === 'POST' && !isOwnOrigin(headers.origin, hosts)) {
    throw new RefusedRequest(403, 'Forms and data are taken from the pages of this preview alone.');
  }
  const [path = '/', query = ''] = url.split('?', 2);
  return {
    method: method === 'POST' ? 'POST' : 'GET',
    path,
    query: new URLSearchParams(query),
    form: async () => new URLSearchParams(await readBody(message)),
    json: async () => parseJson(await readBody(message)),
  };
}

const isOwnOrigin = (origin: string | undefined, hosts: readonly string[]): boolean =>
  hosts.some((host) => origin === `http://${host}`);

async function readBody(message: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of message as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > largestBody) throw new RefusedRequest(413, `A body holds at most ${largestBody} bytes.`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RefusedRequest(400, 'The body is no JSON.');
  }
}
