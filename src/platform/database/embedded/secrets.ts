import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { keptSecret } from '../../process/kept-secret.ts';

const secretsSchema = z.object({ superuser: z.string(), owner: z.string() });

/** Passwords of the embedded server's own logins; that of the application rests in the database. */
export type DatabaseSecrets = z.infer<typeof secretsSchema>;

/** The passwords kept in `dataFolder`; made at the first call. Only the account that runs the product can read them. */
export function databaseSecrets(dataFolder: string): DatabaseSecrets {
  const path = join(dataFolder, 'secrets', 'database.json');
  const make = () => JSON.stringify({ superuser: password(), owner: password() });
  return secretsSchema.parse(JSON.parse(keptSecret(path, make)));
}

function password(): string {
  return randomBytes(24).toString('base64url');
}
