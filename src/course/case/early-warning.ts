import { seededNumbers } from '../../questions/seeded-numbers.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** Mode of study, the subgroups for which the model is looked at. */
interface StudentGroup {
  readonly id: string;
  readonly name: string;
  readonly students: number;
  readonly leavers: number;
  /** Mean and standard deviation of the scores of those who stay. */
  readonly staying: Spread;
}

interface Spread {
  readonly mean: number;
  readonly deviation: number;
}

/** One invented first-year student of the case university. */
export interface InventedStudent {
  /** Id of the group. */
  readonly group: string;
  readonly left: boolean;
  /** Whole number from 0 to 100. */
  readonly score: number;
}

/** What happens when everybody with a score of `line` or more is flagged; shares in whole per cent. */
export interface LineResult {
  /** `<group id>-<line>` */
  readonly id: string;
  readonly group: string;
  readonly line: number;
  readonly students: number;
  readonly left: number;
  readonly flagged: number;
  readonly found: number;
  readonly missed: number;
  readonly falseAlarms: number;
  readonly leftAlone: number;
  readonly accuracy: number;
  readonly precision: number;
  readonly recall: number;
  /** Ends of the 95 % confidence interval of `recall`. */
  readonly recallFrom: number;
  readonly recallTo: number;
  /** Share of those who stayed that was flagged. */
  readonly falseAlarmRate: number;
}

/** How many students of a group with scores in a band have left; `share` in whole per cent. */
export interface BandResult {
  /** `<group id>-<lowest score>` */
  readonly id: string;
  readonly group: string;
  readonly scores: string;
  readonly students: number;
  readonly left: number;
  readonly share: number;
}

/** The score counts log-ins on the campus network, of which distance students have few: theirs are higher. */
const groups: readonly StudentGroup[] = [
  group('full-time', 'Campus, full time', 1300, 60, { mean: 31, deviation: 13 }),
  group('part-time', 'Campus, part time', 450, 24, { mean: 34, deviation: 13 }),
  group('distance', 'Distance', 250, 16, { mean: 45, deviation: 14 }),
];
const leaving: Spread = { mean: 64, deviation: 15 };
const seed = 3165;

const lines = Array.from({ length: 13 }, (_, index) => 20 + 5 * index);
const bandWidth = 20;
const lowestScores = [0, 20, 40, 60, 80];

function group(id: string, name: string, students: number, leavers: number, staying: Spread): StudentGroup {
  return { id, name, students, leavers, staying };
}

/** The 2,000 invented students, the same at every call: full time, part time, distance, in each of them leavers first. */
export function inventStudents(): InventedStudent[] {
  const next = seededNumbers(seed);
  return groups.flatMap(({ id, students, leavers, staying }) =>
    Array.from({ length: students }, (_, index) => {
      const left = index < leavers;
      return { group: id, left, score: scoreFrom(left ? leaving : staying, next) };
    }),
  );
}

/** One row per group and line, all students first; lines from 20 to 80 in steps of 5. */
export function resultsByLine(students: readonly InventedStudent[]): LineResult[] {
  return eachGroup(students, (id, name, members) =>
    lines.map((line) => ({ id: `${id}-${line}`, group: name, line, ...resultAt(members, line) })),
  );
}

/** One row per group and band of 20 points, all students first; the last band holds 100 too. */
export function resultsByBand(students: readonly InventedStudent[]): BandResult[] {
  return eachGroup(students, (id, name, members) =>
    lowestScores.map((lowest) => {
      const highest = lowest === 80 ? 100 : lowest + bandWidth - 1;
      const inBand = members.filter(({ score }) => score >= lowest && score <= highest);
      const left = inBand.filter((student) => student.left).length;
      const scores = `${lowest} to ${highest}`;
      const share = percent(left, inBand.length);
      return { id: `${id}-${lowest}`, group: name, scores, students: inBand.length, left, share };
    }),
  );
}

function eachGroup<T>(
  students: readonly InventedStudent[],
  rows: (id: string, name: string, members: readonly InventedStudent[]) => T[],
): T[] {
  return [
    ...rows('all', 'All students', students),
    ...groups.flatMap(({ id, name }) =>
      rows(
        id,
        name,
        students.filter((student) => student.group === id),
      ),
    ),
  ];
}

function resultAt(
  members: readonly InventedStudent[],
  line: number,
): Omit<LineResult, 'id' | 'group' | 'line'> {
  const count = (left: boolean, flagged: boolean) =>
    members.filter((student) => student.left === left && student.score >= line === flagged).length;
  const [found, missed] = [count(true, true), count(true, false)];
  const [falseAlarms, leftAlone] = [count(false, true), count(false, false)];
  const interval = wilsonInterval(found, found + missed);
  return {
    students: members.length,
    left: found + missed,
    flagged: found + falseAlarms,
    found,
    missed,
    falseAlarms,
    leftAlone,
    accuracy: percent(found + leftAlone, members.length),
    precision: percent(found, found + falseAlarms),
    recall: percent(found, found + missed),
    recallFrom: interval.from,
    recallTo: interval.to,
    falseAlarmRate: percent(falseAlarms, falseAlarms + leftAlone),
  };
}

/** Whole per cent; 0 of 0 is 0. */
const percent = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((100 * part) / whole));

/** A score that is spread like a bell: the sum of twelve even numbers, cut off at 0 and 100. */
function scoreFrom({ mean, deviation }: Spread, next: () => number): number {
  const bell = Array.from({ length: 12 }, next).reduce((sum, number) => sum + number, -6);
  return Math.min(100, Math.max(0, Math.round(mean + deviation * bell)));
}
