import { describe, expect, it } from 'vitest';
import { SharedPassages, unShingles } from '../../src/statements.js';

const found = (statements: { id: string; organisation: string; text: string }[]) => {
  const shared = new SharedPassages({ commonShingles: unShingles() });
  for (const statement of statements) shared.add(statement);
  return shared.find();
};
const passage =
  'The people of the region now enjoy stability and development, and those who spread lies about them have never set foot there or asked any of us.';

describe('the same words from many mouths', () => {
  it('finds a passage that organisations share, with its place in each text, though a few words differ', () => {
    const altered = passage.replace('never set foot there', 'never once set foot there');
    const groups = found([
      { id: '1', organisation: 'A', text: `We teach children to read and write in two towns by the river. ${passage}` },
      {
        id: '2',
        organisation: 'B',
        text: `${altered} Our clinic treats the eyes of older people without asking for money from anybody.`,
      },
      {
        id: '3',
        organisation: 'C',
        text: 'Our union asks for better pay and safer ladders for those who work on roofs in winter and in rain.',
      },
    ]);
    expect(groups).toHaveLength(1);
    expect(groups[0]!.organisations).toEqual(['A', 'B']);
    expect(groups[0]!.passages.map(({ text }) => text)).toEqual([passage, altered]);
  });

  it('works on Chinese, in both scripts', () => {
    const simplified = '当地各族群众安居乐业,那些散布谎言的人从来没有到过这里,也没有问过我们的生活。';
    const traditional = '當地各族群眾安居樂業,那些散布謊言的人從來沒有到過這裡,也沒有問過我們的生活。';
    const groups = found([
      { id: '1', organisation: 'A', text: simplified },
      { id: '2', organisation: 'B', text: traditional },
    ]);
    expect(groups).toHaveLength(1);
  });

  it('leaves out what one organisation repeats, and quotations of UN texts', () => {
    const article =
      'Everyone has the right to freedom of opinion and expression; this right includes freedom to hold opinions without interference and to seek, receive and impart information and ideas through any media and regardless of frontiers.';
    expect(
      found([
        { id: '1', organisation: 'A', text: `${passage} ${article}` },
        { id: '2', organisation: 'A', text: passage },
        { id: '3', organisation: 'B', text: article },
      ]),
    ).toEqual([]);
  });
});
