import { spawn } from 'node:child_process';
import { join } from 'node:path';

const cli = join(import.meta.dirname, '../cli.mjs');

export interface FailedStep {
  readonly command: string;
  /** Exit code, never 0. */
  readonly code: number;
}

/**
 * Runs commands of the tool chain one after the other, each in a process of its own with its output shown, until one
 * fails.
 */
export async function runSteps(commands: readonly string[]): Promise<FailedStep | undefined> {
  for (const command of commands) {
    const code = await runProcess(process.execPath, [cli, command]);
    if (code !== 0) return { command, code };
  }
  return undefined;
}

/** @returns the exit code of a process; 1 where it was ended by a signal or could not be started */
export function runProcess(file: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { stdio: 'inherit' });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}
