import Activity from './Activity.astro';
import { activityComponents } from './activity-components.ts';

/** What a lesson or a page may use. */
export const mdxComponents = { ...activityComponents, Activity };
