import { spawn } from 'node:child_process';
import { readPort, serveUntilStopped } from './preview.ts';
import { runSteps } from './run-steps.ts';

/**
 * `npm start`: checks, builds and packages the course, then serves it and opens a browser where there is a display.
 * @returns exit code; that of the first step that failed, if one did
 */
export async function start(args: readonly string[]): Promise<number> {
  const asked = readPort(args);
  if (typeof asked === 'string') {
    console.error(asked);
    return 2;
  }
  const failed = await runSteps(['check', 'build', 'package']);
  if (failed !== undefined) {
    console.error(`"npm run ${failed.command}" failed; the preview was not started.`);
    return failed.code;
  }
  return serveUntilStopped(asked, openBrowser);
}

/** Opens an address in the browser of the person; where that cannot be done, the printed address has to do. */
function openBrowser(address: string): void {
  const opener = openerOf(process.platform, process.env);
  if (opener === undefined) return;
  const [command = '', ...before] = opener;
  const child = spawn(command, [...before, address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

/** The command that opens an address, or `undefined` where nobody would see a browser. */
export function openerOf(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] | undefined {
  if (environment.CI) return undefined;
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['explorer.exe'];
  return environment.DISPLAY || environment.WAYLAND_DISPLAY ? ['xdg-open'] : undefined;
}
