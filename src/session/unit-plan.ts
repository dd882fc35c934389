/**
 * What the browser needs to know of a unit: built from the course model, embedded as JSON in every page of the unit
 * (`<script type="application/json" id="unit-plan">`). Paths are relative to the folder of the unit.
 */
export interface UnitPlan {
  /** `ai-literacy` */
  readonly unit: string;
  /** `AL` */
  readonly code: string;
  /** Language of the page. Progress is shared between languages, so it is no part of any storage key on the web. */
  readonly language: string;
  readonly title: string;
  /** Version of the course, as shown to people. */
  readonly version: string;
  /** Hash of the content: a player and a lesson that differ reload. */
  readonly build: string;
  readonly lessons: readonly PlannedLesson[];
  readonly quiz: PlannedQuiz;
  readonly competences: readonly PlannedCompetence[];
}

export interface PlannedLesson {
  /** `AL-L1` */
  readonly id: string;
  readonly path: string;
  readonly title: string;
  /** Numbers of the practice questions (activities included) that have to be answered to have worked through it. */
  readonly questions: readonly string[];
}

export interface PlannedQuiz {
  readonly path: string;
  /** How many questions an attempt draws. */
  readonly count: number;
  /** 0 to 1: passed from here on. */
  readonly passMark: number;
  /** 0 to 1: a competence is confirmed from here on. */
  readonly confirmMark: number;
  /** Share of each competence in a draw; sums to 1. */
  readonly weights: Readonly<Record<string, number>>;
  readonly pool: readonly { readonly number: string; readonly competence: string }[];
}

export interface PlannedCompetence {
  readonly id: string;
  readonly name: string;
  /** Ids of the lessons that teach it. */
  readonly lessons: readonly string[];
}
