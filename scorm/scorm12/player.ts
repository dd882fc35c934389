import { startPlayer } from '../../src/player/start-player.ts';
import { browserEnvironment } from '../shared/scorm-environment.ts';
import { scorm12Tracker } from './tracker.ts';

const environment = browserEnvironment(window);

void startPlayer({
  makeTracker: () => scorm12Tracker(environment),
  exclusive: environment.path,
  reload: environment.reloadOnce,
});
