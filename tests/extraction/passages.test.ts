import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passageFolder, passageSources, positionsFile } from '../../scripts/passage-sources.js';
import { isHeldBack } from '../../src/training/held-back.js';
import { LetteredText, passageAt, passagePositionsSchema, positionsOf } from '../../src/training/passage-positions.js';
import { sourceText } from '../../src/training/source-text.js';

const passage = {
  lang: 'en',
  organisation: 'Harbour Society',
  country: 'NZ',
  text: 'The Harbour Society was founded by decree in 1950. Its chair, a former general, left it.',
  gold: [
    { kind: 'founding', words: 'was founded by decree in 1950', value: 'state' },
    { kind: 'office-held', words: 'a former general', value: 'military-security', also: true },
  ],
};

describe('the prose of a file of a collection', () => {
  test('is found in the formats that collections come in', () => {
    const prose = 'The Harbour Society was founded by decree';
    const files: Readonly<Record<string, string>> = {
      'a.json': JSON.stringify({ data: [{ context: `${prose} & <b>more</b>.` }] }),
      'a.jsonl': `${JSON.stringify({ id: 1, text: prose })}\n${JSON.stringify({ text: 'Other.' })}\n`,
      'a.conllu': `# sent_id = 1\n# text = ${prose}.\n1\tThe\tthe\tDET\n`,
      'a.html': `<html><nav>Home</nav><script>let x;</script><p>The Harbour Society was <i>founded</i> by decree</p>`,
      'a.md': `---\ntitle: x\n---\nThe [Harbour Society](https://example.org/a_b) was **founded**[3] by decree`,
      'a.txt': prose,
    };
    for (const [path, content] of Object.entries(files))
      expect(new LetteredText(sourceText(path, content)).letters, path).toContain(
        'TheHarbourSocietywasfoundedbydecree',
      );
    expect(sourceText('a.html', files['a.html']!)).not.toMatch(/Home|let x/u);
    expect(sourceText('a.md', files['a.md']!)).not.toMatch(/example\.org|title/u);
  });
});

describe('a passage that is kept as positions', () => {
  const source = new LetteredText(`Title\n\n${passage.text.replaceAll(' ', '\n  ')}\n\nOther text.`);

  test('is read again with its words, wherever lines break', () => {
    expect(passageAt(positionsOf(passage, 'a.txt', source)!, source)).toEqual(passage);
  });

  test('holds nothing of the text but the name', () => {
    const { organisation, ...kept } = positionsOf(passage, 'a.txt', source)!;
    expect(organisation).toBe(passage.organisation);
    expect(JSON.stringify(kept)).not.toMatch(/decree|general|founded/u);
  });

  test('is kept with a heading that it left out', () => {
    const [one, other] = passage.text.split(/(?<=\.) /u);
    const headed = new LetteredText(`Title\n${one}\n## Leaders\n${other}\nEnd`);
    const read = passageAt(positionsOf(passage, 'a.txt', headed)!, headed);
    expect(read.text).toContain('Leaders');
    expect(read.gold).toEqual(passage.gold);
  });

  test('is not kept for a file that does not hold it', () => {
    expect(positionsOf(passage, 'a.txt', new LetteredText('Other text.'))).toBeUndefined();
  });

  test('is refused in a shorter version of the file', () => {
    const positions = positionsOf(passage, 'a.txt', source)!;
    expect(() => passageAt(positions, new LetteredText('Too short.'))).toThrow(RangeError);
  });

  test('keeps the letters of any text and marks', () => {
    const word = fc.stringMatching(/^[a-zé中я]{1,8}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 3, maxLength: 30 }), fc.nat(), fc.nat(), (words, one, other) => {
        const text = words.join(' ');
        const from = one % words.length;
        const to = from + 1 + (other % (words.length - from));
        const marked = words.slice(from, to).join(' ');
        const whole = new LetteredText(`Zz. ${words.join(' -\n')}. Zz`);
        const read = passageAt(
          positionsOf(
            { lang: 'en', organisation: 'X', text, gold: [{ kind: 'founding', words: marked }] },
            'a',
            whole,
          )!,
          whole,
        );
        const letters = (one: string) => one.replaceAll(/[^\p{L}\p{N}]/gu, '');
        expect(letters(read.text)).toBe(letters(text));
        expect(letters(read.gold[0]!.words)).toBe(letters(marked));
        expect(read.text).toContain(read.gold[0]!.words);
      }),
    );
  });
});

describe('the kept passages', () => {
  test('name a known source each, and marks within themselves', () => {
    const files = new Set(readdirSync(passageFolder).filter((file) => file.endsWith('.jsonl')));
    let passages = 0;
    let held = 0;
    for (const source of passageSources()) {
      const file = positionsFile(source);
      expect(existsSync(file), file).toBe(true);
      files.delete(file.slice(passageFolder.length + 1));
      for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
        const { from, to, marks, organisation } = passagePositionsSchema.parse(JSON.parse(line));
        passages += 1;
        if (isHeldBack(organisation)) held += 1;
        for (const mark of marks) {
          expect(mark.from).toBeGreaterThanOrEqual(from);
          expect(mark.to).toBeLessThanOrEqual(to);
          expect(mark.from).toBeLessThan(mark.to);
        }
      }
    }
    expect([...files]).toEqual([]);
    expect(passages).toBeGreaterThan(10_000);
    expect(held / passages).toBeGreaterThan(0.15);
    expect(held / passages).toBeLessThan(0.25);
  });
});
