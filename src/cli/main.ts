import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { Misuse } from './base/arguments.ts';
import { commands } from './base/commands.ts';
import { failureSentence } from './base/failure.ts';
import { helpText } from './base/help.ts';
import { say } from './base/say.ts';
import { ConfigError } from '../platform/config.ts';

// Before anything loads React: its development build renders several times slower.
process.env['NODE_ENV'] ??= 'production';

// Halves the time to load a command. Not the default place in the temporary folder: there others could put code for us.
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/zhuye'));

const [name = 'help', ...args] = process.argv.slice(2);

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.exitCode = await runCommand();

async function runCommand(): Promise<number> {
  if (['help', '--help', '-h'].includes(name)) {
    process.stdout.write(helpText());
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    say(`没有“${name}”这个命令。\n\n${helpText()}`);
    return 2;
  }
  try {
    const { run } = await command.load();
    return await run(args);
  } catch (error) {
    if (error instanceof Misuse) {
      say(error.message);
      return 2;
    }
    say(failureSentence(error));
    if (process.env['ZHUYE_TRACE'] === '1') say(inspect(error));
    return error instanceof ConfigError ? 2 : 1;
  }
}
