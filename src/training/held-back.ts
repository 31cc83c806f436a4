import { createHash } from 'node:crypto';

/** One organisation in so many is held back. */
const parts = 5n;

/**
 * Whether passages about an organisation are held back for measuring: no model learns from them. Decided by the letters of its name alone,
 * so that what is held back stays so when passages are added.
 */
export function isHeldBack(organisation: string): boolean {
  const letters = organisation.toLowerCase().replaceAll(/[^\p{L}\p{N}_]+/gu, '');
  return BigInt(`0x${createHash('md5').update(letters).digest('hex')}`) % parts === 0n;
}
