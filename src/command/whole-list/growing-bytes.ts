/** UTF-8 that is written piece by piece into memory that is used again: joining texts first takes three times as long. */
export class GrowingBytes {
  private bytes = Buffer.allocUnsafe(1 << 20);
  private length = 0;

  add(text: string): void {
    // A unit of UTF-16 takes three bytes at most.
    const needed = this.length + text.length * 3;
    if (needed > this.bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(needed, this.bytes.length * 2));
      this.bytes.copy(larger, 0, 0, this.length);
      this.bytes = larger;
    }
    this.length += this.bytes.write(text, this.length);
  }

  /** What was written, in memory of its own that can be handed to another thread; the next piece begins anew. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = new Uint8Array(this.length);
    taken.set(this.bytes.subarray(0, this.length));
    this.length = 0;
    return taken;
  }
}
