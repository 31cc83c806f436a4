import picocolors from 'picocolors';

export type TerminalStyle = ReturnType<typeof picocolors.createColors>;

/** Colours on a terminal that wants them, plain text everywhere else. */
export function terminalStyle(stream: { isTTY?: boolean }): TerminalStyle {
  return picocolors.createColors(stream.isTTY === true && picocolors.isColorSupported);
}
