import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Halt } from '../../process/halt.ts';

/** The operating-system account that PostgreSQL runs under; null: the one that runs us. */
export type ServerAccount = { name: string; uid: number; gid: number } | null;

const OWN_ACCOUNT = 'zhuye';

/**
 * PostgreSQL refuses to run as root. Root gives it an account of its own (made when `create` is set and the system
 * can), else one of those that usually exist. Anyone else runs it as themselves.
 */
export function serverAccount(create: boolean): ServerAccount {
  if (process.getuid?.() !== 0) return null;
  return find(OWN_ACCOUNT) ?? (create ? made() : null) ?? find('postgres') ?? find('nobody') ?? none();
}

/** The account that owns an existing folder: a cluster stays with whom it was made for. */
export function ownerOf(folder: string): ServerAccount {
  if (process.getuid?.() !== 0) return null;
  const { uid, gid } = statSync(folder);
  return uid === 0 ? null : { name: String(uid), uid, gid };
}

/** True when `account` may enter every folder on the way to `path`. */
export function canReach(account: ServerAccount, path: string): boolean {
  if (account === null) return true;
  for (let folder = path; folder !== dirname(folder); folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
  }
  return true;
}

function find(name: string): ServerAccount {
  const rows = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const row = rows.find((cells) => cells[0] === name);
  return row ? { name, uid: Number(row[2]), gid: Number(row[3]) } : null;
}

function made(): ServerAccount {
  try {
    const options = [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      OWN_ACCOUNT,
    ];
    execFileSync('useradd', options, { stdio: 'ignore' });
  } catch {
    // No useradd here, or a read-only system: an existing account serves.
  }
  return find(OWN_ACCOUNT);
}

function none(): never {
  throw new Halt(
    'PostgreSQL 不能以 root 身份运行，而系统里没有可用的普通账户。请换普通用户启动，或设置 DATABASE_URL。',
  );
}
