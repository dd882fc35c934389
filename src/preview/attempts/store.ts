import { randomInt, randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { applyCommit, type Commit } from './commit-rules.ts';
import type { AskedMode, Attempt, Elements, ItemSettings, ScormVersion } from './elements.ts';
import { type LaunchData, type Learner, launchData } from './launch-rules.ts';

const schema = `
  PRAGMA journal_mode = WAL;
  PRAGMA foreign_keys = ON;
  CREATE TABLE IF NOT EXISTS learner (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE IF NOT EXISTS activity (
    id INTEGER PRIMARY KEY, package TEXT NOT NULL UNIQUE, context INTEGER NOT NULL UNIQUE,
    revision INTEGER NOT NULL, digest TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS attempt (
    id INTEGER PRIMARY KEY, number INTEGER NOT NULL, updated TEXT NOT NULL, started INTEGER NOT NULL,
    totalSeconds REAL NOT NULL, elements TEXT NOT NULL,
    learner INTEGER NOT NULL REFERENCES learner (id) ON DELETE CASCADE,
    activity INTEGER NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
    UNIQUE (learner, activity, number)) STRICT;
  CREATE TABLE IF NOT EXISTS launch (
    id TEXT PRIMARY KEY, attempt INTEGER NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
    baseSeconds REAL NOT NULL, replaces INTEGER NOT NULL) STRICT;
`;

/** Where a package stands: Moodle's context id and revision are part of every address of its files. */
export interface Activity {
  readonly id: number;
  readonly package: string;
  readonly context: number;
  /** Goes up when the package file changes. */
  readonly revision: number;
}

export interface AttemptRow extends Attempt {
  readonly id: number;
  readonly number: number;
  readonly learner: Learner;
  /** File name of the package. */
  readonly package: string;
  /** Time of the last commit or of the start, ISO 8601. */
  readonly updated: string;
}

export interface Launch extends LaunchData {
  readonly id: string;
}

export type ResetScope =
  | { readonly attempt: number }
  | { readonly learner: number }
  | { readonly everything: true };

/** Attempts of the preview, kept over restarts in one SQLite file (or `:memory:`). */
export class AttemptStore {
  readonly #db: DatabaseSync;
  readonly #now: () => Date;

  constructor(file: string, now: () => Date = () => new Date()) {
    this.#db = new DatabaseSync(file);
    this.#now = now;
    this.#db.exec(schema);
  }

  close(): void {
    this.#db.close();
  }

  learners(): Learner[] {
    const rows = this.#db.prepare('SELECT id, name FROM learner ORDER BY name').all();
    return rows.map((row) => learnerOf(row.id, row.name));
  }

  learnerNamed(name: string): Learner {
    this.#db.prepare('INSERT INTO learner (name) VALUES (?) ON CONFLICT (name) DO NOTHING').run(name);
    const row = this.#db.prepare('SELECT id, name FROM learner WHERE name = ?').get(name);
    return learnerOf(row?.id, row?.name);
  }

  /** The activity of a package; `digest` of its file decides whether it is a new revision. */
  activityOf(file: string, digest: string): Activity {
    const known = this.#activity(file);
    if (known === undefined) {
      const insert = 'INSERT INTO activity (package, context, revision, digest) VALUES (?, ?, 1, ?)';
      this.#db.prepare(insert).run(file, randomInt(100_000, 10_000_000), digest);
    } else if (known.digest !== digest) {
      const update = 'UPDATE activity SET revision = revision + 1, digest = ? WHERE id = ?';
      this.#db.prepare(update).run(digest, known.id);
    }
    return this.#activity(file) as Activity;
  }

  packageIn(context: number): string | undefined {
    const row = this.#db.prepare('SELECT package FROM activity WHERE context = ?').get(context);
    return row === undefined ? undefined : String(row.package);
  }

  /** The last attempt of a learner at a package, or a first one. */
  currentAttempt(learner: Learner, activity: Activity): AttemptRow {
    const last = this.#attempts('WHERE learner = ? AND activity = ? ORDER BY number DESC LIMIT 1', [
      keyOf(learner),
      activity.id,
    ]);
    return last[0] ?? this.newAttempt(learner, activity);
  }

  newAttempt(learner: Learner, activity: Activity): AttemptRow {
    const insert = `INSERT INTO attempt (learner, activity, number, updated, started, totalSeconds, elements)
      SELECT ?1, ?2, coalesce(max(number), 0) + 1, ?3, 0, 0, '{}' FROM attempt WHERE learner = ?1 AND activity = ?2`;
    const { lastInsertRowid } = this.#db.prepare(insert).run(keyOf(learner), activity.id, this.#stamp());
    return this.attempt(Number(lastInsertRowid)) as AttemptRow;
  }

  attempt(id: number): AttemptRow | undefined {
    return this.#attempts('WHERE attempt.id = ?', [id])[0];
  }

  attempts(): AttemptRow[] {
    return this.#attempts('ORDER BY learner.name, activity.package, number', []);
  }

  /** Opens a launch: from here on commits with its id belong to the attempt. */
  launch(attempt: AttemptRow, version: ScormVersion, item: ItemSettings, asked: AskedMode): Launch {
    const data = launchData(version, attempt, attempt.learner, item, asked);
    const id = randomUUID();
    const insert = 'INSERT INTO launch (id, attempt, baseSeconds, replaces) VALUES (?, ?, ?, ?)';
    this.#db.prepare(insert).run(id, attempt.id, data.fresh ? 0 : attempt.totalSeconds, Number(data.fresh));
    return { ...data, id };
  }

  /** @returns false when the launch is not known (its attempt was reset) */
  commit(launchId: string, version: ScormVersion, commit: Commit, item: ItemSettings): boolean {
    const launch = this.#db.prepare('SELECT * FROM launch WHERE id = ?').get(launchId);
    const attempt = launch === undefined ? undefined : this.attempt(Number(launch.attempt));
    if (launch === undefined || attempt === undefined) return false;
    const running = { baseSeconds: Number(launch.baseSeconds), replaces: launch.replaces === 1 };
    const next = applyCommit(version, attempt, running, commit, item);
    this.#db.prepare('UPDATE launch SET replaces = 0 WHERE id = ?').run(launchId);
    this.#db
      .prepare('UPDATE attempt SET started = 1, updated = ?, totalSeconds = ?, elements = ? WHERE id = ?')
      .run(this.#stamp(), next.totalSeconds, JSON.stringify(next.elements), attempt.id);
    return true;
  }

  reset(scope: ResetScope): void {
    if ('attempt' in scope) this.#db.prepare('DELETE FROM attempt WHERE id = ?').run(scope.attempt);
    else if ('learner' in scope) this.#db.prepare('DELETE FROM learner WHERE id = ?').run(scope.learner);
    else this.#db.exec('DELETE FROM launch; DELETE FROM attempt; DELETE FROM learner');
  }

  #stamp(): string {
    return this.#now().toISOString();
  }

  #activity(file: string): (Activity & { readonly digest: string }) | undefined {
    const row = this.#db.prepare('SELECT * FROM activity WHERE package = ?').get(file);
    if (row === undefined) return undefined;
    const { id, context, revision, digest } = row;
    return {
      id: Number(id),
      package: file,
      context: Number(context),
      revision: Number(revision),
      digest: String(digest),
    };
  }

  #attempts(rest: string, values: number[]): AttemptRow[] {
    const select = `SELECT attempt.*, learner.name, activity.package FROM attempt
      JOIN learner ON learner.id = attempt.learner JOIN activity ON activity.id = attempt.activity ${rest}`;
    return this.#db
      .prepare(select)
      .all(...values)
      .map((row) => ({
        id: Number(row.id),
        number: Number(row.number),
        learner: learnerOf(row.learner, row.name),
        package: String(row.package),
        updated: String(row.updated),
        started: row.started === 1,
        totalSeconds: Number(row.totalSeconds),
        elements: JSON.parse(String(row.elements)) as Elements,
      }));
  }
}

/** The id that content sees; the platform's own key stands behind the dash. */
const learnerOf = (id: unknown, name: unknown): Learner => ({ id: `learner-${id}`, name: String(name) });

export const keyOf = (learner: Learner): number => Number(learner.id.slice('learner-'.length));
