import { startPlayer } from '../../src/player/start-player.ts';
import { WebTracker } from './tracker.ts';

void startPlayer({ makeTracker: () => new WebTracker(), exclusive: undefined, reload: async () => false });
