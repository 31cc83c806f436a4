import picocolors from 'picocolors';

export type TerminalStyle = ReturnType<typeof picocolors.createColors>;

/**
 * Colours on a terminal that wants them, plain text everywhere else. `NO_COLOR` takes them off (https://no-color.org);
 * `FORCE_COLOR` puts them on, or with 0 off.
 */
export function terminalStyle(stream: { isTTY?: boolean }): TerminalStyle {
  return picocolors.createColors(wantsColour(stream.isTTY === true, process.env));
}

function wantsColour(isTerminal: boolean, { NO_COLOR = '', FORCE_COLOR = '', TERM }: NodeJS.ProcessEnv): boolean {
  if (NO_COLOR !== '' || FORCE_COLOR === '0') return false;
  return FORCE_COLOR !== '' || (isTerminal && TERM !== 'dumb');
}
