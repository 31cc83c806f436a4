import { Option } from 'commander';
import type { Section } from '../../reports/sections/section.js';
import { sectionsMarkdown } from '../../reports/sections/sections-markdown.js';
import { sectionsText } from '../../reports/sections/sections-text.js';
import { standardOutput } from '../streams.js';

export type ResultFormat = 'text' | 'json' | 'markdown';

/** The option that every command of the laboratory has. */
export function formatOption(): Option {
  return new Option('-f, --format <format>', 'form of the result')
    .choices(['text', 'json', 'markdown'])
    .default('text');
}

/** Writes a result in the form that was asked for. */
export async function writeResult(format: ResultFormat, data: unknown, sections: readonly Section[]): Promise<void> {
  const forms = {
    json: () => `${JSON.stringify(data, null, 2)}\n`,
    markdown: () => sectionsMarkdown(sections),
    text: () => sectionsText(sections),
  };
  await standardOutput().write(forms[format]());
}
