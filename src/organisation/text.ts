import * as z from 'zod';
import { limits } from './limits.js';

/** A non-empty text of at most `limits.shortText` characters: a name, an office, a funder. */
export const shortText = z.string().trim().min(1, 'must not be empty').max(limits.shortText);

/** A text of at most `limits.longText` characters: a note, what was said or done. */
export const longText = z.string().max(limits.longText);
