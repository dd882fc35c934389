import { scriptPolicy } from './trusted.ts';

/** The script that is running for the first time; later nobody knows. */
const self = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;
const folder = new URL('.', self).href;

/** Loads a script that stands beside this one. The promise is kept also where it could not be loaded. */
export function loadScript(file: string): Promise<void> {
  const policy = scriptPolicy('aim4he', folder);
  return new Promise((done) => {
    const script = document.createElement('script');
    script.src = policy?.createScriptURL(file) ?? new URL(file, folder).href;
    script.onload = () => done();
    script.onerror = () => done();
    document.head.append(script);
  });
}
