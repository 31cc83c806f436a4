import { createHash } from 'node:crypto';
import type { AffiliationModel } from '../model/affiliation-model.js';
import { canonicalJson } from '../model/canonical-json.js';
import type { UnsealedModel } from './fit-model.js';

/** SHA-256 of a text or of bytes, as `sha256:` and 64 hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

/** The digest that names a model: of its canonical JSON without the digest itself. */
export function modelDigest(model: UnsealedModel | AffiliationModel): string {
  return sha256(canonicalJson({ ...model, digest: undefined }));
}

/** A model with its digest: any change of a number in it is a different model. */
export function sealModel(model: UnsealedModel): AffiliationModel {
  return { ...model, digest: modelDigest(model) };
}

/** SHA-256 of everything a stream yields. */
export async function digestOfStream(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of stream) hash.update(chunk);
  return `sha256:${hash.digest('hex')}`;
}
