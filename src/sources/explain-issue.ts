import type * as z from 'zod';
import { indicatorOfKind } from '../evidence/evidence.js';
import { forumRecordFields } from '../forum/records/forum-record.js';

type Issue = z.core.$ZodIssue;

/** What a schema's finding means for the person who has to mend the record. */
export function explainIssue(issue: Issue, record: unknown): string {
  const value = valueAt(record, issue.path);
  const found = value === undefined ? 'it is missing' : `found ${brief(value)}`;
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${article(issue.expected)}; ${found}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map((one) => JSON.stringify(one)).join(', ')}; ${found}${suggestion(value, issue.values)}`;
    case 'invalid_union': {
      const ofRecord = issue.path.at(-1) === 'record';
      const thing = ofRecord ? 'record' : 'evidence';
      const kinds: readonly string[] = ofRecord ? [...forumRecordFields.keys()] : [...indicatorOfKind.keys()];
      if (typeof value !== 'string') return `must name the kind of ${thing}: ${kinds.join(', ')}; ${found}`;
      return `${brief(value)} is no kind of ${thing}; known kinds: ${kinds.join(', ')}${suggestion(value, kinds)}`;
    }
    case 'too_big':
      return `${sizeMessage(issue.message, `must be at most ${issue.maximum}${unit(issue.origin)}`)}; ${found}`;
    case 'too_small':
      return `${sizeMessage(issue.message, `must be at least ${issue.minimum}${unit(issue.origin)}`)}; ${found}`;
    case 'custom':
      return issue.message;
    default:
      return `${issue.message}; ${found}`;
  }
}

/** zod's own wording begins with "Too"; ours is kept. */
function sizeMessage(message: string, fallback: string): string {
  return message.startsWith('Too ') ? fallback : message;
}

function unit(origin: string): string {
  if (origin === 'string') return ' characters long';
  return origin === 'array' ? ' items' : '';
}

function article(expected: string): string {
  if (expected === 'array') return 'a list [ ... ]';
  if (expected === 'object') return 'an object { ... }';
  return `a ${expected}`;
}

function valueAt(record: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    record,
  );
}

function brief(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function suggestion(value: unknown, allowed: readonly unknown[]): string {
  if (typeof value !== 'string') return '';
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
  const near = allowed.find(
    (one) =>
      typeof one === 'string' &&
      plain(value) !== '' &&
      (plain(one) === plain(value) || plain(one).startsWith(plain(value))),
  );
  return near === undefined ? '' : `; did you mean "${String(near)}"?`;
}
