import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** A command used wrongly; the message says how it is used. Exit code 2. */
export class Misuse extends Error {}

/**
 * The options and the plain words of a command line. `least` and `most` words; anything else is a Misuse with `usage`.
 */
export function readArguments<T extends ParseArgsOptionsConfig>(
  args: string[],
  { options, least, most, usage }: { options: T; least: number; most: number; usage: string },
) {
  const parsed = parsedOrNull(args, options);
  if (parsed === null || parsed.positionals.length < least || parsed.positionals.length > most) {
    throw new Misuse(usage);
  }
  return parsed;
}

function parsedOrNull<T extends ParseArgsOptionsConfig>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch {
    return null;
  }
}
