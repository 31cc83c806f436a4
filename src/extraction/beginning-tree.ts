import type { Language } from '../text/index.js';

interface Node<Value> {
  readonly next: Map<number, Node<Value>>;
  readonly values: Value[];
}

/** Letters that Arabic writes joined to a word, so many at most: a word may begin after them. */
const joined = 'وفبكلا';
const longestJoined = 4;

/** Values by the letters with which they begin in a text: a place is looked at once for all of them. */
export class BeginningTree<Value> {
  private readonly root: Node<Value> = { next: new Map(), values: [] };

  constructor(private readonly language: Language) {}

  /** Values of one beginning are found in the order in which they were added. */
  add(beginning: string, value: Value): void {
    let node = this.root;
    for (let at = 0; at < beginning.length; at += 1) {
      const code = beginning.charCodeAt(at);
      let next = node.next.get(code);
      if (next === undefined) {
        next = { next: new Map(), values: [] };
        node.next.set(code, next);
      }
      node = next;
    }
    node.values.push(value);
  }

  /** Hands over the values that may begin at a place, those of shorter beginnings first. */
  visit(text: string, at: number, found: (value: Value) => void): void {
    this.visitWord(text, at, found);
    if (this.language !== 'ar') return;
    for (let from = at; from < at + longestJoined && joined.includes(text[from] ?? ' '); from += 1)
      this.visitWord(text, from + 1, found);
  }

  private visitWord(text: string, at: number, found: (value: Value) => void): void {
    let node: Node<Value> | undefined = this.root;
    for (let place = at; node !== undefined; place += 1) {
      for (const value of node.values) found(value);
      if (place >= text.length) return;
      node = node.next.get(text.charCodeAt(place));
    }
  }
}
