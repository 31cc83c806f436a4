import { jsonValues } from './json-values.js';
import type { Source } from './source.js';

/** Records in the library's own form. The `rejected` note of a file of rejects is left out when it is fed back. */
export const jsonRecords: Source = {
  id: 'records',
  title: 'records of this library: JSON Lines, or a JSON document with one record or a list',
  fills: 'everything',
  recognises: ({ text }) => /^\s*[[{]/.test(text) && /"evidence"\s*:/.test(text),
  async *read(input) {
    for await (const item of jsonValues(input)) {
      if ('value' in item && typeof item.value === 'object' && item.value !== null && 'rejected' in item.value) {
        const { rejected: _, ...record } = item.value;
        yield { ...item, value: record };
      } else yield item;
    }
  },
};
