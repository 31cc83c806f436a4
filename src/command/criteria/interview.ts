import { createInterface } from 'node:readline';
import { printable } from '../../reports/printable.js';
import { UsageError } from '../exit-status.js';

/** What an answer was taken for, or why the question is asked again. */
export type Taken<Value> = { readonly value: Value } | { readonly again: string };

/** Questions and answers, line by line; answers can come from a terminal or a pipe. */
export interface Interview {
  say(text: string): void;
  /** @throws UsageError when the answers end */
  ask<Value>(question: string, take: (text: string) => Taken<Value>): Promise<Value>;
  text(question: string, otherwise: string): Promise<string>;
  yes(question: string): Promise<boolean>;
  number(question: string, least: number, most: number, otherwise?: number): Promise<number>;
  choice<Choice extends string>(question: string, choices: readonly Choice[], otherwise?: Choice): Promise<Choice>;
  /** Any number of the choices; none where the answer is empty. */
  choices(question: string, choices: readonly string[]): Promise<string[]>;
  close(): void;
}

/** Times that a question is asked again before giving up: a pipe of wrong answers must end. */
const mostTries = 20;

export function openInterview(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Interview {
  const lines = createInterface({ input });
  const answers = lines[Symbol.asyncIterator]();
  const say = (text: string) => output.write(text);
  const ask = async <Value>(question: string, take: (text: string) => Taken<Value>): Promise<Value> => {
    for (let tries = 0; tries < mostTries; tries += 1) {
      say(`${question}: `);
      const { value: line, done } = await answers.next();
      if (done === true) throw new UsageError(`the answers ended at the question "${question}"`);
      const taken = take(line.trim());
      if ('value' in taken) return taken.value;
      say(`  ${printable(taken.again)}\n`);
    }
    throw new UsageError(`no usable answer to the question "${question}"`);
  };
  const list = (choices: readonly string[]) =>
    say(`${choices.map((choice, place) => `  ${place + 1} ${choice}`).join('\n')}\n`);
  const chosen = (text: string, choices: readonly string[]) =>
    choices.find((choice, place) => choice === text || String(place + 1) === text);
  return {
    say,
    ask,
    close: () => lines.close(),
    text: (question, otherwise) =>
      ask(`${question} [${otherwise}]`, (text) =>
        text.length > 500 ? { again: 'at most 500 characters' } : { value: text === '' ? otherwise : text },
      ),
    yes: (question) =>
      ask(`${question}? y/n [n]`, (text) =>
        /^(|n|no|y|yes)$/i.test(text) ? { value: /^y/i.test(text) } : { again: 'answer y or n' },
      ),
    number: (question, least, most, otherwise = least) =>
      ask(`${question} [${Math.min(otherwise, most)}]`, (text) => {
        const number = text === '' ? Math.min(otherwise, most) : Number(text);
        return Number.isFinite(number) && number >= least && number <= most
          ? { value: number }
          : { again: `a number from ${least} to ${most}` };
      }),
    choice: (question, choices, otherwise) => {
      list(choices);
      return ask(`${question}${otherwise === undefined ? '' : ` [${otherwise}]`}`, (text) => {
        const value = text === '' ? otherwise : (chosen(text, choices) as (typeof choices)[number] | undefined);
        return value === undefined ? { again: 'a number or a name from the list' } : { value };
      });
    },
    choices: (question, choices) => {
      list(choices);
      return ask(`${question}, separated by commas [any]`, (text) => {
        const named = text === '' ? [] : text.split(',').map((part) => chosen(part.trim(), choices));
        return named.includes(undefined)
          ? { again: 'numbers or names from the list, separated by commas' }
          : { value: [...new Set(named as string[])] };
      });
    },
  };
}
