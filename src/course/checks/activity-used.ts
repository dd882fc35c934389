import { startOf } from '../../problems/source-text.ts';
import { type Rule, wholeModules } from './rule.ts';

export const activityUsed: Rule = {
  name: 'activity-used',
  severity: 'error',
  ensures: 'Every activity is shown by exactly one lesson of its module.',
  *find(context) {
    for (const module of wholeModules(context)) {
      for (const activity of module.activities.values()) {
        const users = module.lessons.filter((lesson) => lesson.activityIds.includes(activity.id));
        if (users.length === 1) continue;
        yield {
          position: startOf(activity.file),
          what:
            users.length === 0
              ? `No lesson shows the activity \`${activity.id}\`.`
              : `The activity \`${activity.id}\` is shown by ${users.map(({ id }) => id).join(' and ')}; its answers are stored once.`,
          fix:
            users.length === 0
              ? `Write \`<Activity id="${activity.id}" />\` in the lesson it belongs to, or delete the file.`
              : 'Keep it in one lesson.',
        };
      }
    }
  },
};
