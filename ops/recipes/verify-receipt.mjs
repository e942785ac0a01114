// Verifies a receipt with the transparency-log part of @sigstore/verify: its signed checkpoint, and that its entry is in the tree.
// Usage: npm ci && node verify-receipt.mjs RECEIPT.tlog-proof VKEY     (VKEY: name+id+base64, had from somewhere else than the receipt)
import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { verifyCheckpoint } = require('@sigstore/verify/dist/tlog/checkpoint.js');
const { verifyMerkleInclusion } = require('@sigstore/verify/dist/tlog/merkle.js');

const [file, vkey] = process.argv.slice(2);
const receipt = readFileSync(file, 'utf8');
const [head, envelope] = [receipt.slice(0, receipt.indexOf('\n\n')), receipt.slice(receipt.indexOf('\n\n') + 2)];
const [, extra, index, ...hashes] = head.split('\n');
const body = Buffer.from(extra.slice('extra '.length), 'base64');

// The name may have no plus; the base64 may.
const [name, id, ...rest] = vkey.split('+');
const key = Buffer.from(rest.join('+'), 'base64');
const ed25519 = Buffer.from('302a300506032b6570032100', 'hex');
const der = key[0] === 1 ? Buffer.concat([ed25519, key.subarray(1)]) : key.subarray(1);
const log = { logID: Buffer.from(id, 'hex'), baseURL: name, publicKey: createPublicKey({ key: der, format: 'der', type: 'spki' }) };

const entry = {
  canonicalizedBody: body,
  inclusionProof: { logIndex: index.slice('index '.length), hashes: hashes.map((hash) => Buffer.from(hash, 'base64')), checkpoint: { envelope } },
};
try {
  const checkpoint = verifyCheckpoint(entry, [log]);
  if (checkpoint.origin !== name) throw new Error(`the checkpoint is of ${checkpoint.origin}`);
  verifyMerkleInclusion(entry, checkpoint);
  console.log(`valid: entry ${entry.inclusionProof.logIndex} of ${checkpoint.logSize}`);
} catch (e) {
  console.log(e.message);
  process.exitCode = 1;
}
