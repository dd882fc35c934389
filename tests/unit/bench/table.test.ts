import { expect, test } from 'vitest';
import { measureProcess } from '../../bench/measure-process.ts';
import { isOk, tableOf } from '../../bench/table.ts';

test('each figure stands beside its goal with a verdict', () => {
  const table = tableOf([
    { what: 'build', value: 4.56, unit: 's', goal: 10 },
    { what: 'script', value: 15.04, unit: 'KB', goal: 15 },
    { what: 'Lighthouse', value: 94, unit: 'points', goal: 95, atLeast: true },
    { what: 'requests', value: 12, unit: 'requests', goal: undefined },
  ]);
  expect(table).toBe(
    [
      'measured          value         goal',
      'build             4.6 s     ≤ 10.0 s  ok',
      'script          15.0 KB    ≤ 15.0 KB  over',
      'Lighthouse    94 points  ≥ 95 points  under',
      'requests    12 requests',
    ].join('\n'),
  );
});

test('a figure at its goal is ok', () => {
  expect(isOk({ what: '', value: 95, unit: 'points', goal: 95, atLeast: true })).toBe(true);
  expect(isOk({ what: '', value: 10, unit: 's', goal: 10 })).toBe(true);
});

test('a process is measured with its exit code, time, memory and last words', async () => {
  const script =
    'const a = Buffer.alloc(60e6, 1); setTimeout(() => { console.log(a.length); process.exit(3); }, 300);';
  const cost = await measureProcess(process.execPath, ['-e', script], '.');
  expect(cost.code).toBe(3);
  expect(cost.seconds).toBeGreaterThan(0.3);
  expect(cost.tail).toBe('60000000\n');
  if (process.platform !== 'linux') return;
  expect(cost.peakBytes).toBeGreaterThan(60e6);
  expect(cost.cpuSeconds).toBeGreaterThan(0);
  expect(cost.cpuSeconds).toBeLessThan(cost.seconds * 2);
});
