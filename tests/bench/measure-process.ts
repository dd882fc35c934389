import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface ProcessCost {
  readonly code: number;
  readonly seconds: number;
  /** Time on the processors, which other programs do not lengthen; 0 where it cannot be read. */
  readonly cpuSeconds: number;
  /** Highest sum of the resident memory of the process and its children, in bytes; 0 where it cannot be read. */
  readonly peakBytes: number;
  /** The end of what it printed, for the reader of a failure. */
  readonly tail: string;
}

/** Runs a command to its end and measures it. Memory and processor time are read every 50 ms from `/proc`, so only on Linux. */
export function measureProcess(file: string, args: readonly string[], cwd: string): Promise<ProcessCost> {
  return new Promise((resolve) => {
    const began = performance.now();
    const child = spawn(file, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let tail = '';
    let peakBytes = 0;
    let cpuSeconds = 0;
    const keep = (text: Buffer) => {
      tail = (tail + text).slice(-2000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const timer = setInterval(() => {
      const tree = processTree(child.pid ?? 0);
      peakBytes = Math.max(peakBytes, sum(tree.map(residentBytes)));
      cpuSeconds = Math.max(cpuSeconds, sum(tree.map(processorSeconds)));
    }, 50);
    child.on('close', (code) => {
      clearInterval(timer);
      resolve({ code: code ?? 1, seconds: (performance.now() - began) / 1000, cpuSeconds, peakBytes, tail });
    });
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** A process and everything below it. */
function processTree(pid: number): number[] {
  const parents = new Map(processNames().map((name) => [name, Number(statusField(name, 'PPid'))]));
  const isBelow = (one: number): boolean =>
    one === pid || (parents.has(one) && isBelow(parents.get(one) ?? 0));
  return [...parents.keys()].filter(isBelow);
}

/** User and system time of a process and of its children that have ended, in a hundred ticks a second (proc(5)). */
function processorSeconds(pid: number): number {
  const fields = read(`/proc/${pid}/stat`)
    .replace(/^.*\) /, '')
    .split(' ');
  return sum(fields.slice(11, 15).map(Number)) / 100;
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
  const line = read(`/proc/${pid}/status`)
    .split('\n')
    .find((one) => one.startsWith(`${field}:`));
  return line?.slice(field.length + 1).trim() ?? '';
}

/** A process may end between two looks at it. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
