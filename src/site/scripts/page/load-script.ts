/** The folder of the scripts; only known while a script runs for the first time. */
const folder =
  document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;

interface ScriptPolicy {
  createScriptURL(url: string): string;
}
declare const trustedTypes: { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy } | undefined;

/** The only address a script may be loaded from: a file beside this one. */
const beside = (file: string): string => new URL(file, folder).href;

/** Loads a script of the site. @returns a promise that is kept also where it could not be loaded */
export function loadScript(file: string): Promise<void> {
  const policy =
    typeof trustedTypes === 'undefined'
      ? undefined
      : trustedTypes?.createPolicy('aim4he', { createScriptURL: beside });
  return new Promise((done) => {
    const script = document.createElement('script');
    script.src = policy?.createScriptURL(file) ?? beside(file);
    script.onload = () => done();
    script.onerror = () => done();
    document.head.append(script);
  });
}
