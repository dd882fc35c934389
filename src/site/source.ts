import { resolve } from 'node:path';

/**
 * Folder that holds `modules/` and `assessments/`: the repository, or the folder in `AIM4HE_COURSE` (a fixture, or a
 * course that is made elsewhere).
 */
export const courseRoot: string = resolve(process.env.AIM4HE_COURSE ?? '.');
