import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface ProcessCost {
  readonly code: number;
  readonly seconds: number;
  /** Highest sum of the resident memory of the process and its children, in bytes; 0 where it cannot be read. */
  readonly peakBytes: number;
  /** The end of what it printed, for the reader of a failure. */
  readonly tail: string;
}

/** Runs a command to its end and measures it. Memory is read every 50 ms from `/proc`, so only on Linux. */
export function measureProcess(file: string, args: readonly string[], cwd: string): Promise<ProcessCost> {
  return new Promise((resolve) => {
    const began = performance.now();
    const child = spawn(file, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let tail = '';
    let peakBytes = 0;
    const keep = (text: Buffer) => {
      tail = (tail + text).slice(-2000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const timer = setInterval(() => {
      peakBytes = Math.max(peakBytes, treeBytes(child.pid ?? 0));
    }, 50);
    child.on('close', (code) => {
      clearInterval(timer);
      resolve({ code: code ?? 1, seconds: (performance.now() - began) / 1000, peakBytes, tail });
    });
  });
}

/** Resident memory of a process and everything below it. */
function treeBytes(pid: number): number {
  const parents = new Map<number, number>();
  for (const name of processNames()) parents.set(name, Number(statusField(name, 'PPid')));
  const isBelow = (one: number): boolean =>
    one === pid || (parents.has(one) && isBelow(parents.get(one) ?? 0));
  return [...parents.keys()].filter(isBelow).reduce((sum, one) => sum + residentBytes(one), 0);
}

function processNames(): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

const residentBytes = (pid: number): number => Number.parseInt(statusField(pid, 'VmRSS'), 10) * 1024 || 0;

function statusField(pid: number, field: string): string {
  try {
    const line = readFileSync(`/proc/${pid}/status`, 'utf8')
      .split('\n')
      .find((one) => one.startsWith(`${field}:`));
    return line?.slice(field.length + 1).trim() ?? '';
  } catch {
    return '';
  }
}
