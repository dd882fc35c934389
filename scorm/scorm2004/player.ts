import { startPlayer } from '../../src/player/start-player.ts';
import { browserEnvironment } from '../shared/scorm-environment.ts';
import { scorm2004Tracker } from './tracker.ts';

const environment = browserEnvironment(window);

void startPlayer({
  makeTracker: () => scorm2004Tracker(environment),
  exclusive: environment.path,
  reload: environment.reloadOnce,
});
