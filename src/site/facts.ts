import type { Course, Lesson, Module } from '../course/course.ts';
import type { Fact } from '../course/schema/facts.ts';

/** A lesson that uses a fact. */
export interface FactUse {
  readonly module: Module;
  readonly lesson: Lesson;
}

export interface Topic {
  readonly topic: string;
  readonly facts: readonly Fact[];
}

/** Facts by topic, in the order of the file; the cases are one topic. */
export function factsByTopic(course: Course): Topic[] {
  const topics = new Map<string, Fact[]>();
  for (const fact of course.facts.values()) {
    const topic = fact.topic.replace(/^case-.*/, 'case');
    topics.set(topic, [...(topics.get(topic) ?? []), fact]);
  }
  return [...topics].map(([topic, facts]) => ({ topic, facts }));
}

/** Lessons that cite a fact or a survey figure, in their text, an activity or a question. */
export function usesOf(course: Course, id: string): FactUse[] {
  return course.modules.flatMap((module) =>
    module.lessons.filter((lesson) => cites(module, lesson, id)).map((lesson) => ({ module, lesson })),
  );
}

function cites(module: Module, lesson: Lesson, id: string): boolean {
  const texts = [lesson, ...lesson.activityIds.map((activity) => module.activities.get(activity))];
  const inText = texts.some((text) => text?.factIds.includes(id) || text?.surveyIds.includes(id));
  return (
    inText || module.questions.some(({ facts, lessons }) => facts.includes(id) && lessons.includes(lesson.id))
  );
}
