/** Text that can stand in an SVG element or attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A number as short as SVG needs it. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/**
 * Colours that stay apart for readers who cannot tell red from green and hold up in print (Okabe & Ito 2008,
 * https://jfly.uni-koeln.de/color/).
 */
export const seriesColours = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#555555'] as const;
