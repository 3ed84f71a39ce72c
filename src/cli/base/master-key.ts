import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Config } from '../../platform/config.ts';
import {
  deriveKey,
  fixedKeys,
  keysInFile,
  masterLine,
  MASTER_KEY_BYTES,
  runtimeHasSm,
  sameMaster,
  type KeySource,
  type Master,
} from '../../platform/crypto/index.ts';
import { Halt } from '../../platform/process/halt.ts';
import { keptSecret } from '../../platform/process/kept-secret.ts';

/** Below the data folder: one master a line, the present one first. */
const KEY_FILE = 'master.key';

/** Path of the masters where none is in the settings. */
export function keyFile(config: Config): string {
  return join(config.dataFolder, KEY_FILE);
}

/** A fresh master of the suite that the settings ask for. */
export function newMaster({ cipherSuite }: Config): Master {
  return { suite: cipherSuite, bytes: randomBytes(MASTER_KEY_BYTES), retiredAt: null };
}

/**
 * The keys behind all others: from the settings, or from a file of the data folder that is made at the first start and
 * followed when it changes. Halts where the file is damaged, another suite is asked for, or this Node lacks the suite.
 */
export function masterKeys(config: Config): KeySource {
  const keys = config.masterKey ? keysOfSettings(config, config.masterKey) : keysOfFile(config);
  const { present, retired } = keys.ring();
  if ([present, ...retired].some(({ suite }) => suite === 'sm4') && !runtimeHasSm()) {
    throw new Halt('这个 Node 的加密库没有 SM4 和 SM3，打不开用国密加密的内容。请换用 Node 24 的官方版本。');
  }
  return keys;
}

function keysOfSettings(config: Config, bytes: Buffer): KeySource {
  const present: Master = { suite: config.cipherSuite, bytes, retiredAt: null };
  const retired = config.retiredKeys.filter((master) => !sameMaster(master, present));
  return fixedKeys({ present, retired });
}

function keysOfFile(config: Config): KeySource {
  const path = keyFile(config);
  keptSecret(path, () => `${masterLine(newMaster(config))}\n`);
  const keys = followed(path, config.retiredKeys);
  if (keys.ring().present.suite === config.cipherSuite || !config.cipherSuiteAsked) return keys;
  throw new Halt(
    '现在的主密钥不是 CIPHER_SUITE 所写的算法。要换算法，请先去掉这项设置，运行 zhuye keys rotate --suite aes|sm4。',
  );
}

function followed(path: string, more: readonly Master[]): KeySource {
  try {
    return keysInFile(path, more);
  } catch (error) {
    throw new Halt(`主密钥文件 ${path} 已损坏。请从备份恢复它；没有它，已加密的号码无法读出。`, {
      cause: error,
    });
  }
}

/** What identifies a master without giving it away. */
export function fingerprint({ suite, bytes }: Master): string {
  const purpose = suite === 'aes' ? 'fingerprint' : `fingerprint ${suite}`;
  return deriveKey(bytes, purpose, 12).toString('base64url');
}
