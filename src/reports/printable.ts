/**
 * Text that cannot steer a terminal: control characters (escape sequences among them) and marks that turn the writing
 * direction are replaced, line breaks become spaces.
 */
export function printable(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
}
