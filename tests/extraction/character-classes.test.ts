import { expect, test } from 'vitest';
import { withoutProperties } from '../../src/extraction/character-classes.js';
import { foldText } from '../../src/extraction/folded-text.js';

/** Folded characters of the blocks that the six languages are written in, with their punctuation. */
const blocks = [
  [0x0020, 0x0233],
  [0x0400, 0x0481],
  [0x0490, 0x052f],
  [0x060c, 0x06dc],
  [0x2010, 0x20ff],
  [0x2190, 0x2460],
  [0x3008, 0x3020],
  [0x3041, 0x3096],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xfb00, 0xfb06],
  [0xfd3e, 0xfd3f],
  [0xfdf0, 0xfdfc],
  [0xfef5, 0xff60],
] as const;
const folded = new Set(
  blocks.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, at) => foldText(String.fromCharCode(from + at)).text),
  ),
);

test.each(['\\p{L}', '\\p{N}', '[\\p{L}\\p{N}]', '[^\\p{L}]'])(
  'letters and digits of folded text are those of Unicode: %s',
  (source) => {
    const plain = new RegExp(`^${withoutProperties(source)}$`);
    const unicode = new RegExp(`^${source}$`, 'u');
    expect([...folded].filter((one) => plain.test(one) !== unicode.test(one))).toEqual([]);
  },
);

test('a class that is not known is refused by name', () => {
  expect(() => withoutProperties('\\p{Lu}')).toThrow('\\p{Lu}');
});
