import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultPort, openPreview } from '../preview/open-preview.ts';

const root = process.cwd();

export const previewUsage = 'npm run preview -- [--port <number>]';

/**
 * `npm run preview`: serves what is built until it is stopped.
 * @returns exit code, at once when there is nothing to serve; else when the server has been stopped
 */
export async function preview(args: readonly string[]): Promise<number> {
  const asked = readPort(args);
  if (typeof asked === 'string') {
    console.error(asked);
    return 2;
  }
  if (!isAnythingBuilt()) {
    console.error(
      'Nothing is built yet. Run "npm start", which checks, builds and packages the course first, ' +
        'or "npm run build" and "npm run package" one by one.',
    );
    return 1;
  }
  return serveUntilStopped(asked, () => undefined);
}

/**
 * Serves what is built until the person presses Ctrl+C.
 *
 * @param asked the port that was asked for; without one, the first free one from 4321 on is taken
 * @param opened called with the address
 * @returns exit code
 */
export async function serveUntilStopped(
  asked: number | undefined,
  opened: (origin: string) => void,
): Promise<number> {
  const exact = asked !== undefined;
  const server = await openPreview({ root, port: asked ?? defaultPort, exact }).catch(
    (error: Error) => error,
  );
  if (server instanceof Error) {
    console.error(server.message);
    return 1;
  }
  console.log(`\nThe course is running at ${server.origin}\nStop it with Ctrl+C.`);
  opened(server.origin);
  await stopped();
  await server.close();
  return 0;
}

const isAnythingBuilt = (): boolean =>
  existsSync(join(root, 'dist/packages/index.json')) || existsSync(join(root, 'dist/site/index.html'));

/** @returns the port that was asked for, `undefined` where none was, or a sentence about what is wrong */
export function readPort(args: readonly string[]): number | undefined | string {
  try {
    const { values } = parseArgs({ args: [...args], options: { port: { type: 'string' } } });
    if (values.port === undefined) return undefined;
    const port = Number(values.port);
    if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
    return `"${values.port}" is no port. Write a whole number from 1 to 65535 after --port.`;
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\nUse it as: ${previewUsage}`;
  }
}

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
