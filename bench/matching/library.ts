import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * A library that is no dependency, because only this comparison needs it: from the folder that PEERS names, or beside the
 * product. Null, with a word on how to get it, where it is not there.
 */
export async function library(name: string, version: string): Promise<unknown> {
  const places = [process.env['PEERS'], import.meta.dirname].filter((place) => place !== undefined);
  for (const place of places) {
    try {
      const path = createRequire(join(place, 'from.js')).resolve(name);
      return await import(pathToFileURL(path).href);
    } catch {
      // Not there: the next place.
    }
  }
  process.stdout.write(
    `${name} is left out: npm install --no-save ${name}@${version} in a folder, and PEERS=that folder, bring it\n`,
  );
  return null;
}
