import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const secretsSchema = z.object({ superuser: z.string(), owner: z.string(), app: z.string() });

/** Passwords of the three logins of the embedded server. */
export type DatabaseSecrets = z.infer<typeof secretsSchema>;

/** The passwords kept in `dataFolder`; made at the first call. Only the account that runs the product can read them. */
export function databaseSecrets(dataFolder: string): DatabaseSecrets {
  const path = join(dataFolder, 'secrets', 'database.json');
  const made = { superuser: password(), owner: password(), app: password() };
  return secretsSchema.parse(JSON.parse(keptSecret(path, () => JSON.stringify(made))));
}

/** The text of the secret file at `path`, made by `make` at the first call; 0600 in a folder of 0700. */
export function keptSecret(path: string, make: () => string): string {
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, make(), { mode: 0o600 });
    try {
      // Linked whole and never over another's: two first starts must end with the same secret.
      linkSync(draft, path);
    } catch (error) {
      if (!existsSync(path)) throw error;
    } finally {
      rmSync(draft, { force: true });
    }
  }
  chmodSync(path, 0o600);
  return readFileSync(path, 'utf8');
}

function password(): string {
  return randomBytes(24).toString('base64url');
}
